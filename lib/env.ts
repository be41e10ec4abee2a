import { z } from 'zod';

/**
 * The environment, read once. APP_ENV is 'demo' where nothing is set, so that a clone starts; 'production'
 * refuses to start without its settings and names each missing one.
 */

const optional = z.preprocess((v) => (v === '' ? undefined : v), z.string().optional());
const port = (fallback: number) => z.coerce.number().int().min(0).max(65_535).default(fallback);

const schema = z.object({
  APP_ENV: z.enum(['demo', 'production']).default('demo'),
  APP_URL: z.url({ protocol: /^https?$/ }).optional(),
  DATABASE_URL: optional,
  AUTH_SECRET: optional,
  PREVIOUS_SECRETS: z.string().default(''),
  PORT: port(3000),
  DATA_DIR: z.string().default('.data'),
  MAIL_FROM: z.string().default('Förbättringsresan <resan@forbattringsresan.example>'),
  RESEND_API_KEY: optional,
  RESEND_BASE_URL: optional,
  RESEND_WEBHOOK_SECRET: optional,
  SMTP_URL: optional,
  OIDC_ISSUER: optional,
  OIDC_CLIENT_ID: optional,
  OIDC_CLIENT_SECRET: optional,
  OIDC_NAME: z.string().default('Organisationens inloggning'),
  RATE_LIMITS: z.enum(['on', 'off']).default('on'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
  DATABASE_POOL: z.coerce.number().int().min(1).max(50).default(6),
  TRUSTED_PROXY_HOPS: z.coerce.number().int().min(0).max(5).default(0),
  PROTECTED_IDENTITY_PHONE: z.string().default('08-123 456 78'),
  CONTACT_EMAIL: z.string().default('kontakt@forbattringsresan.example'),
  CONTACT_PHONE: z.string().default('08-123 456 00'),
});

export type Env = Omit<z.infer<typeof schema>, 'APP_URL' | 'DATABASE_URL' | 'AUTH_SECRET'> & {
  APP_URL: string;
  DATABASE_URL: string;
  AUTH_SECRET: string;
  MAIL_TRANSPORT: 'demo' | 'resend' | 'smtp';
};

/** The names of all variables, for the test that holds .env.example complete. */
export const envNames = Object.keys(schema.shape);

function productionProblems(raw: z.infer<typeof schema>): string[] {
  const problems: string[] = [];
  if (!raw.DATABASE_URL) problems.push('DATABASE_URL: the PostgreSQL to use, postgres://user:password@host/database');
  if (!raw.APP_URL) problems.push('APP_URL: the public address, for the links in mails, https://…');
  if (!raw.AUTH_SECRET || raw.AUTH_SECRET.length < 32)
    problems.push('AUTH_SECRET: at least 32 random characters, for example from `openssl rand -base64 32`');
  if (!raw.RESEND_API_KEY && !raw.SMTP_URL) problems.push('RESEND_API_KEY or SMTP_URL: how mail leaves');
  if (raw.RESEND_API_KEY && !raw.RESEND_WEBHOOK_SECRET)
    problems.push('RESEND_WEBHOOK_SECRET: the signing secret of the webhook that reports bounces');
  if (raw.RATE_LIMITS === 'off') problems.push('RATE_LIMITS: can be lifted in the demo only');
  return problems;
}

function mailTransport(raw: z.infer<typeof schema>): Env['MAIL_TRANSPORT'] {
  if (raw.RESEND_API_KEY) return 'resend';
  return raw.SMTP_URL ? 'smtp' : 'demo';
}

/**
 * Reads and checks the environment.
 * @throws Error with one line per variable that is missing or wrong; never with a value in it.
 */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`The settings are not right:\n  ${lines.join('\n  ')}`);
  }
  const raw = parsed.data;
  const problems = raw.APP_ENV === 'production' ? productionProblems(raw) : [];
  if (problems.length > 0) throw new Error(`Production needs these settings:\n  ${problems.join('\n  ')}`);
  return {
    ...raw,
    APP_URL: (raw.APP_URL ?? `http://localhost:${raw.PORT}`).replace(/\/$/, ''),
    DATABASE_URL: raw.DATABASE_URL ?? '',
    // The demo's secret is made and kept by the start script; this stands in for tools that never sign anything.
    AUTH_SECRET: raw.AUTH_SECRET ?? 'demo-secret-that-protects-nothing-but-the-demo',
    MAIL_TRANSPORT: mailTransport(raw),
  };
}

export const env: Env = parseEnv(process.env);
export const isDemo: boolean = env.APP_ENV === 'demo';

// next-auth knows its own address from this variable and from nowhere else; without it a Host header would decide
// where the provider sends people back (trust line 59).
process.env.NEXTAUTH_URL = env.APP_URL;
