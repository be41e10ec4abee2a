import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { inject } from 'vitest';
import type { PrismaClient } from '@/generated/prisma/client';
import { db, pool } from '@/lib/db';
import { administer, cloneDatabase, databaseUrl } from './postgres';

export type TestDatabase = { db: PrismaClient; pool: pg.Pool; url: string };

/** This test file's own database: migrated, empty, and gone when the file is done. */
export function testDb(): TestDatabase {
  return { db, pool, url: process.env.DATABASE_URL ?? '' };
}

// Deleted, not truncated: truncating makes new files for each of the tables, their indexes and their sequences, full or not, and takes
// longer than most tests do. All tables are locked first, as truncating would: nothing of the last test writes in between.
const emptying = `DO $$
DECLARE
  names text[] := ARRAY(SELECT quote_ident(tablename) FROM pg_tables
    WHERE schemaname = 'public' AND tablename NOT IN ('_prisma_migrations', 'content_revision'));
  name text;
BEGIN
  -- Skips the triggers that keep history append-only: only a test may empty it.
  SET LOCAL session_replication_role = replica;
  EXECUTE 'LOCK TABLE ' || array_to_string(names, ', ') || ' IN ACCESS EXCLUSIVE MODE';
  FOREACH name IN ARRAY names LOOP
    EXECUTE 'DELETE FROM ' || name;
  END LOOP;
  PERFORM setval(format('%I.%I', schemaname, sequencename)::regclass, start_value, false)
    FROM pg_sequences WHERE schemaname = 'public' AND last_value IS NOT NULL;
END $$`;

/**
 * Empties every table but the migrations' own, so that tests of one file do not see each other's rows.
 * Rows that migrations insert (content_revision) are put back by cloning them from the template's start.
 */
export async function emptyDatabase(): Promise<void> {
  await pool.query(emptying);
}

/** One more database cloned from the template, for tests of several copies; drop it with `drop()`. */
export async function anotherDatabase(
  options: { empty?: boolean } = {},
): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `fr_${randomBytes(6).toString('hex')}`;
  if (options.empty) await administer(inject('adminUrl'), `CREATE DATABASE ${name}`);
  else await cloneDatabase(inject('adminUrl'), name, inject('templateName'));
  return {
    url: databaseUrl(inject('adminUrl'), name),
    drop: () => administer(inject('adminUrl'), `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}
