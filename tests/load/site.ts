// The built site as `npm start` runs it, without the parts around it: a web process (or worker) over a given database.
import { type Child, nextMessage, startScript } from './processes';

export type Site = Child & { port: number; url: string };

const isServing = (message: unknown): message is 'serving' => message === 'serving';

/** The settings that all processes of one site share. */
export function siteSettings(
  databaseUrl: string,
  port: number,
  extra: Record<string, string> = {},
): Record<string, string> {
  return {
    APP_ENV: 'demo',
    DATABASE_URL: databaseUrl,
    PORT: String(port),
    HOST: '127.0.0.1',
    APP_URL: `http://127.0.0.1:${port}`,
    AUTH_SECRET: 'secret-of-the-load-tests-0123456789',
    RATE_LIMITS: 'off',
    LOG_LEVEL: 'warn',
    ...extra,
  };
}

/** Starts a web process and waits until it serves. The site must have been built. */
export async function startSite(databaseUrl: string, port: number, extra: Record<string, string> = {}): Promise<Site> {
  const child = startScript('scripts/serve.ts', siteSettings(databaseUrl, port, extra));
  await nextMessage(child, isServing, 60_000);
  return { ...child, port, url: `http://127.0.0.1:${port}` };
}

/** Starts a worker. */
export function startWorker(databaseUrl: string, extra: Record<string, string> = {}): Child {
  return startScript('scripts/worker.ts', siteSettings(databaseUrl, 3000, extra));
}
