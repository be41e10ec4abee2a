import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';

// The same key `prisma migrate deploy` takes, so that it and this runner exclude each other.
const PRISMA_LOCK_KEY = 72_707_369;
const LOCK_TIMEOUT_MS = 2_000;
const LOCK_RETRIES = 5;

// Prisma's own bookkeeping table, column for column: `prisma migrate deploy` reads what this runner wrote and the other way round.
const BOOKKEEPING = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`;

/** One folder of `prisma/migrations`. `checksum` is the SHA-256 of the SQL, hex, as Prisma stores it. */
export type Migration = { name: string; sql: string; checksum: string };

type AppliedRow = { migration_name: string; checksum: string; finished_at: Date | null };

/** A migration folder and the database disagree; the message says which one and what to do. */
export class MigrationRefused extends Error {}

/** Every migration folder under `dir`, in the order of their names. */
export function readMigrations(dir = path.resolve('prisma/migrations')): Migration[] {
  return readdirSync(dir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(path.join(dir, entry.name, 'migration.sql')))
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(path.join(dir, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    });
}

/**
 * Which migrations are still to be applied. Throws MigrationRefused when one that was applied has been edited since,
 * was left half-way, or is unknown to this checkout (an older copy of the app against a newer database).
 */
export function pendingMigrations(migrations: Migration[], applied: AppliedRow[]): Migration[] {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const row of applied) {
    const migration = known.get(row.migration_name);
    if (!migration) {
      throw new MigrationRefused(
        `The database has the migration ${row.migration_name}, this copy of the code has not. Run the newer code.`,
      );
    }
    if (migration.checksum !== row.checksum) {
      throw new MigrationRefused(
        `The migration ${row.migration_name} was changed after it was applied. Restore its file and write a new migration instead.`,
      );
    }
    if (!row.finished_at) {
      throw new MigrationRefused(
        `The migration ${row.migration_name} stopped half-way. Look at its log in _prisma_migrations, mend the database and delete that row.`,
      );
    }
  }
  const done = new Set(applied.map((row) => row.migration_name));
  return migrations.filter((migration) => !done.has(migration.name));
}

/**
 * Applies what is pending, one process at a time: whoever comes second waits for the lock and then finds nothing to do.
 * Returns the names that this call applied. Throws MigrationRefused, or the database's own error.
 */
export async function migrate(
  url: string,
  options: { dir?: string; onProgress?: (line: string) => void } = {},
): Promise<string[]> {
  const client = new pg.Client({ connectionString: url, application_name: 'migrate' });
  await client.connect();
  try {
    await takeTurn(client);
    await client.query(BOOKKEEPING);
    const applied = await client.query<AppliedRow>(
      'SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at',
    );
    const pending = pendingMigrations(readMigrations(options.dir), applied.rows);
    await client.query(`SET lock_timeout = ${LOCK_TIMEOUT_MS}`);
    for (const migration of pending) {
      options.onProgress?.(migration.name);
      await applyWithRetry(client, migration);
    }
    return pending.map((migration) => migration.name);
  } finally {
    await client.end();
  }
}

/**
 * Waits for the lock by asking, not by standing in line: a session that waits inside a statement holds a snapshot, and CREATE INDEX
 * CONCURRENTLY in the migrator would wait for that snapshot to go, which ends in a deadlock.
 */
async function takeTurn(client: pg.Client): Promise<void> {
  for (;;) {
    const { rows } = await client.query<{ mine: boolean }>('SELECT pg_try_advisory_lock($1) AS mine', [
      PRISMA_LOCK_KEY,
    ]);
    if (rows[0]?.mine) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** A table in use for longer than lock_timeout makes the migration step back, so that it never blocks the site's own queries. */
async function applyWithRetry(client: pg.Client, migration: Migration): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await apply(client, migration);
    } catch (error) {
      const busy = error instanceof pg.DatabaseError && error.code === '55P03';
      if (!busy || attempt >= LOCK_RETRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, 500 * attempt));
    }
  }
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  // CREATE INDEX CONCURRENTLY refuses to run in a transaction: such a folder holds that one statement and is recorded before and after.
  if (/\bconcurrently\b/i.test(withoutComments(migration.sql))) return applyOutsideTransaction(client, migration);
  await client.query('BEGIN');
  try {
    await client.query(migration.sql);
    await client.query(
      'INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count) VALUES ($1, $2, $3, now(), 1)',
      [randomUUID(), migration.checksum, migration.name],
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

async function applyOutsideTransaction(client: pg.Client, migration: Migration): Promise<void> {
  const id = randomUUID();
  await client.query('INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ($1, $2, $3)', [
    id,
    migration.checksum,
    migration.name,
  ]);
  try {
    await client.query(migration.sql);
    await client.query('UPDATE _prisma_migrations SET finished_at = now(), applied_steps_count = 1 WHERE id = $1', [
      id,
    ]);
  } catch (error) {
    await client.query('UPDATE _prisma_migrations SET logs = $2 WHERE id = $1', [id, String(error)]);
    throw error;
  }
}

/** SQL without its comments, so that a word in a comment is not taken for a statement. */
export function withoutComments(sql: string): string {
  return sql.replace(/--[^\n]*/g, '').replace(/\/\*[\s\S]*?\*\//g, '');
}
