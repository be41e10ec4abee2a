import pino from 'pino';
import { env } from '@/lib/env';
import { maskPersonnummer } from '@/lib/personnummer';

/** Keys that never reach a log line, wherever they stand. */
const secretKeys = [
  'password',
  'token',
  'secret',
  'authorization',
  'cookie',
  'email',
  'toEmail',
  'emailCanonical',
  'name',
  'needs',
  'food',
  'access',
  'freeText',
  'manageUrl',
  'url',
  'payload',
  'body',
  'html',
  'text',
];

/** Masks what looks like a link token, an e-mail address or a personnummer in free text such as an error's message. */
export function redactText(text: string): string {
  return maskPersonnummer(text)
    .replace(/[\w.+-]+@[\w-]+(\.[\w-]+)+/g, '[e-post]')
    .replace(/[A-Za-z0-9_-]{43}/g, '[token]');
}

function serializeError(error: unknown): object {
  if (!(error instanceof Error)) return { message: redactText(String(error)) };
  const { code, constraint, table } = error as { code?: unknown; constraint?: unknown; table?: unknown };
  return {
    type: error.name,
    message: messageOf(error, code),
    ...(typeof code === 'string' ? { code } : {}),
    ...(typeof constraint === 'string' ? { constraint, table } : {}),
    stack: error.stack
      ?.split('\n')
      .filter((line) => line.trimStart().startsWith('at '))
      .slice(0, 12)
      .join('\n'),
    ...(error.cause ? { cause: serializeError(error.cause) } : {}),
  };
}

/**
 * What may be told of an error's message: its last line (Prisma prints the arguments before it), masked. A database quotes values and whole
 * rows: there the sentence ends where the first quotation or parenthesis begins; code, constraint and table stand beside it.
 */
function messageOf(error: Error, code: unknown): string {
  const last = error.message.split('\n').filter(Boolean).at(-1) ?? '';
  const ofDatabase =
    (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code)) || /^(Prisma|DriverAdapter)/.test(error.name);
  return redactText(ofDatabase ? (/^[^("'`:=]*/.exec(last)?.[0] ?? '') : last).slice(0, 500);
}

/** What every line obeys; exported for the test that holds it to this. */
export const loggerOptions: pino.LoggerOptions = {
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: { paths: secretKeys.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: '[dolt]' },
  serializers: { err: serializeError, error: serializeError },
  hooks: {
    // Without a message of ours pino takes the error's own, past the serializer: so there always is one.
    logMethod(args, method) {
      const [first, message = 'error', ...rest] = args as [unknown, string?, ...unknown[]];
      if (typeof first === 'string') return method.apply(this, args);
      const merged = first instanceof Error ? { err: first } : first;
      return method.apply(this, [merged, message, ...rest] as unknown as Parameters<typeof method>);
    },
  },
};

export const log = pino({ ...loggerOptions, level: env.LOG_LEVEL });
