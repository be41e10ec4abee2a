import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Env } from '@/lib/env';
import { Calm } from './progress';

/** What only the start script needs to know, beside what lib/env checks. */
export type StartSettings = {
  env: Env;
  pgPort: number | undefined;
  workers: number;
  webProcesses: number;
  demo: boolean;
};

function count(name: string, fallback: number, least: number): number {
  const value = Number(process.env[name] || fallback);
  if (!Number.isInteger(value) || value < least || value > 32)
    throw new Calm(`${name}: a whole number from ${least} to 32`);
  return value;
}

/** Reads and checks all settings before anything is started. Throws Calm with one line per setting that is missing or wrong. */
export async function readSettings(): Promise<StartSettings> {
  const { env } = await import('@/lib/env').catch((error: unknown) => {
    throw new Calm(error instanceof Error ? error.message : String(error));
  });
  const pgPort = process.env.PG_PORT ? Number(process.env.PG_PORT) : undefined;
  if (pgPort !== undefined && !(pgPort > 0 && pgPort < 65_536)) throw new Calm('PG_PORT: a port number');
  return {
    env,
    pgPort,
    webProcesses: count('WEB_PROCESSES', 1, 1),
    workers: count('WORKERS', 1, 0),
    demo: env.APP_ENV === 'demo' && process.env.DEMO !== '0',
  };
}

/** The demo's secret: made once, kept in DATA_DIR for this user's eyes only, so that links in mails outlive a restart. */
export function demoSecret(dataDir: string): string {
  const file = path.join(dataDir, 'auth-secret');
  mkdirSync(dataDir, { recursive: true });
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}
