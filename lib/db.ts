import 'server-only';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient } from '@/generated/prisma/client';
import { env } from '@/lib/env';
import { log } from '@/lib/log';
import { Unavailable } from '@/lib/result';

/**
 * One pool per process, small on purpose: a hot row gets slower with every connection that stands in line for it.
 * A wait for a lock ends after 2 s, a statement after 10 s, a wait for a connection after 3 s: then 503.
 */
function createPool(): pg.Pool {
  const created = new pg.Pool({
    connectionString: env.DATABASE_URL,
    max: env.DATABASE_POOL,
    connectionTimeoutMillis: 3_000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    query_timeout: 12_000,
    options:
      '-c lock_timeout=2000 -c statement_timeout=10000 -c idle_in_transaction_session_timeout=15000 -c timezone=UTC',
    application_name: 'forbattringsresan',
  });
  // An idle connection that the server closed must not end the process; the pool makes a new one.
  created.on('error', (error) =>
    log.warn({ code: (error as { code?: string }).code }, 'idle database connection lost'),
  );
  return created;
}

const shared = globalThis as unknown as { frPool?: pg.Pool; frDb?: PrismaClient };

// Kept on globalThis so that a bundle that is loaded twice (routes and pages are separate ones) shares them.
shared.frPool ??= createPool();
shared.frDb ??= new PrismaClient({ adapter: new PrismaPg(shared.frPool) });

export const pool: pg.Pool = shared.frPool;
export const db: PrismaClient = shared.frDb;

export type Tx = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0];
export type Db = PrismaClient | Tx;

/** Serialization failure, deadlock, lock not available: worth another try. */
const retryable = new Set(['40001', '40P01', '55P03', 'P2034']);
/** Connection lost, shutting down, too many connections, read-only, disk full, cancelled by a time limit. */
const unavailable = /^(08|53|57P|57014|25006|58|P1|P2024|P2028)|^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND)$/;

/**
 * The SQLSTATE, Prisma code or socket code of an error, looked for down the chain of causes.
 * @returns null when the error carries none.
 */
export function errorCode(error: unknown): string | null {
  for (let e = error, depth = 0; e instanceof Object && depth < 6; depth++) {
    const { code, cause, meta, originalCode } = e as {
      code?: unknown;
      cause?: unknown;
      meta?: { driverAdapterError?: unknown };
      originalCode?: unknown;
    };
    const inner = meta?.driverAdapterError ?? cause;
    if (typeof originalCode === 'string') return originalCode;
    if (typeof code === 'string' && !(code.startsWith('P2') && inner instanceof Object)) return code;
    if (!(inner instanceof Object)) return typeof code === 'string' ? code : null;
    e = inner;
  }
  return null;
}

/** True for faults of the database or the way to it, as opposed to faults of ours. */
export function isUnavailable(error: unknown): boolean {
  if (error instanceof Unavailable) return true;
  const code = errorCode(error);
  if (code !== null && (unavailable.test(code) || retryable.has(code))) return true;
  const message = error instanceof Error ? error.message : '';
  return /timeout exceeded when trying to connect|Connection terminated|Query read timeout|Can't reach database server|server closed the connection/i.test(
    message,
  );
}

/**
 * Runs work again when the database asks for it (deadlock, serialization, lock wait): at most three tries, with jitter.
 * @throws Unavailable when the tries are used up or the database is out of reach; the original error otherwise.
 */
export async function withRetry<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      const code = errorCode(error);
      if (code !== null && retryable.has(code) && attempt < 3) {
        await new Promise((resolve) => setTimeout(resolve, attempt * 20 + Math.random() * 60));
        continue;
      }
      if (isUnavailable(error)) throw error instanceof Unavailable ? error : new Unavailable(2, { cause: error });
      throw error;
    }
  }
}

/** One READ COMMITTED transaction with retries; see withRetry for what it throws. */
export function inTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return withRetry(() => db.$transaction(work, { maxWait: 3_000, timeout: 10_000 }));
}

/** Puts this transaction in the conference's line: everything that gives or frees a place goes through it. */
export async function lockConference(tx: Tx, conferenceId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 AS one FROM lock_conference(${conferenceId}::uuid)`;
}

/** Says, when the transaction commits, that what the public sees has changed. */
export async function bumpContentRevision(tx: Db): Promise<void> {
  await tx.$executeRaw`UPDATE content_revision SET revision = revision + 1, changed_at = clock_timestamp() WHERE id = 1`;
}
