import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { inject } from 'vitest';
import type { PrismaClient } from '@/generated/prisma/client';
import { db, pool } from '@/lib/db';
import { administer, databaseUrl } from './postgres';

export type TestDatabase = { db: PrismaClient; pool: pg.Pool; url: string };

/** This test file's own database: migrated, empty, and gone when the file is done. */
export function testDb(): TestDatabase {
  return { db, pool, url: process.env.DATABASE_URL ?? '' };
}

/**
 * Empties every table but the migrations' own, so that tests of one file do not see each other's rows.
 * Rows that migrations insert (content_revision) are put back by cloning them from the template's start.
 */
export async function emptyDatabase(): Promise<void> {
  const { rows } = await pool.query<{ name: string }>(
    `SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN ('_prisma_migrations', 'content_revision')`,
  );
  // session_replication_role skips the triggers that keep history append-only: only a test may empty it.
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query('SET LOCAL session_replication_role = replica');
    await client.query(`TRUNCATE ${rows.map((row) => row.name).join(', ')} RESTART IDENTITY CASCADE`);
    await client.query('COMMIT');
  } finally {
    client.release();
  }
}

/** One more database cloned from the template, for tests of several copies; drop it with `drop()`. */
export async function anotherDatabase(
  options: { empty?: boolean } = {},
): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `fr_${randomBytes(6).toString('hex')}`;
  await administer(
    inject('adminUrl'),
    `CREATE DATABASE ${name}${options.empty ? '' : ` TEMPLATE ${inject('templateName')}`}`,
  );
  return {
    url: databaseUrl(inject('adminUrl'), name),
    drop: () => administer(inject('adminUrl'), `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}
