import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { MigrationRefused, migrate, readMigrations } from '../../scripts/migrations';
import { anotherDatabase } from '../setup/database';

let database: { url: string; drop: () => Promise<void> };
let dir: string;

beforeEach(async () => {
  database = await anotherDatabase({ empty: true });
  dir = mkdtempSync(path.join(os.tmpdir(), 'fr-migrations-'));
});
afterEach(async () => {
  await database.drop();
  rmSync(dir, { recursive: true });
});

function folder(name: string, sql: string): void {
  mkdirSync(path.join(dir, name), { recursive: true });
  writeFileSync(path.join(dir, name, 'migration.sql'), sql);
}

async function rows<T extends pg.QueryResultRow>(sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  return (await client.query<T>(sql).finally(() => client.end())).rows;
}

it('trust 73: of four processes that migrate at once, one does and the others wait for it', async () => {
  const applied = await Promise.all([1, 2, 3, 4].map(() => migrate(database.url)));
  expect(applied.filter((names) => names.length > 0)).toEqual([readMigrations().map(({ name }) => name)]);
  const [count] = await rows<{ n: number }>(
    'SELECT count(*)::int AS n FROM _prisma_migrations WHERE finished_at IS NOT NULL',
  );
  expect(count?.n).toBe(readMigrations().length);
});

it('builds an index concurrently while other processes wait for their turn', async () => {
  folder('1_good', 'CREATE TABLE kept (id int);');
  folder('2_slow', 'SELECT pg_sleep(0.5);');
  folder('3_index', 'CREATE INDEX CONCURRENTLY kept_id ON kept (id);');
  const applied = await Promise.all([1, 2, 3, 4].map(() => migrate(database.url, { dir })));
  expect(applied.filter((names) => names.length > 0)).toEqual([['1_good', '2_slow', '3_index']]);
});

it('leaves nothing of a migration that fails, and goes on once it is mended', async () => {
  folder('1_good', 'CREATE TABLE kept (id int);');
  folder('2_bad', 'CREATE TABLE half (id int); SELECT nonsense;');
  await expect(migrate(database.url, { dir })).rejects.toThrow('nonsense');
  expect(await rows(`SELECT to_regclass('kept') IS NOT NULL AS kept, to_regclass('half') IS NOT NULL AS half`)).toEqual(
    [{ kept: true, half: false }],
  );
  folder('2_bad', 'CREATE TABLE half (id int);');
  expect(await migrate(database.url, { dir })).toEqual(['2_bad']);
});

it('refuses a folder that was edited after it was applied', async () => {
  folder('1_good', 'CREATE TABLE kept (id int);');
  await migrate(database.url, { dir });
  folder('1_good', 'CREATE TABLE kept (id bigint);');
  await expect(migrate(database.url, { dir })).rejects.toThrow(MigrationRefused);
});

it('trust 74: waits no longer than lock_timeout for a table in use, and tries again', async () => {
  folder('1_good', 'CREATE TABLE kept (id int);');
  await migrate(database.url, { dir });
  folder('2_more', 'ALTER TABLE kept ADD COLUMN more int;');
  const holder = new pg.Client({ connectionString: database.url });
  await holder.connect();
  await holder.query('BEGIN; LOCK TABLE kept IN ACCESS SHARE MODE');
  const migrating = migrate(database.url, { dir });
  await new Promise((resolve) => setTimeout(resolve, 2_200));
  // The first try has given up, so that readers who queued behind it go on.
  await holder.query('COMMIT');
  await holder.end();
  expect(await migrating).toEqual(['2_more']);
});
