// trust.md line 73 as an operator meets it: two copies of `npm start` over one new database at the same moment, each with a web process
// and a worker. One migrates and one loads the demo while the other waits; both serve, and both stop when told.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readMigrations } from '../../scripts/migrations';
import { freePort } from '../../scripts/postgres';
import { type Child, startScript } from '../load/processes';
import { anotherDatabase } from '../setup/database';

const folder = mkdtempSync(path.join(os.tmpdir(), 'fr-together-'));
let database: Awaited<ReturnType<typeof anotherDatabase>>;
const copies: { child: Child; port: number }[] = [];

beforeAll(async () => {
  database = await anotherDatabase({ empty: true });
  const ports = [await freePort(), await freePort()];
  for (const port of ports) {
    const settings = {
      DATABASE_URL: database.url,
      PORT: String(port),
      DATA_DIR: path.join(folder, String(port)),
      WORKERS: '1',
    };
    copies.push({
      child: startScript('scripts/start/run.ts', { ...settings, AUTH_SECRET: 'one-secret-for-both-copies-0123456789' }),
      port,
    });
  }
});

afterAll(async () => {
  await Promise.all(copies.map(({ child }) => child.end('SIGKILL')));
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

async function healthOf(port: number): Promise<number> {
  return fetch(`http://127.0.0.1:${port}/api/health`).then(
    ({ status }) => status,
    () => 0,
  );
}

async function one<T extends object>(sql: string): Promise<T> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const { rows } = await client.query<T>(sql).finally(() => client.end());
  return rows[0] as T;
}

it('one migrates, the other waits; both serve, with two workers', async () => {
  for (const { child, port } of copies) {
    await expect.poll(() => healthOf(port), { timeout: 90_000, interval: 250, message: child.output() }).toBe(200);
  }
  const applied = await one<{ rows: number; names: number }>(
    'SELECT count(*)::int AS rows, count(DISTINCT migration_name)::int AS names FROM _prisma_migrations WHERE finished_at IS NOT NULL',
  );
  const all = readMigrations().length;
  expect(applied).toEqual({ rows: all, names: all });
  expect(copies.filter(({ child }) => child.output().includes('migrations applied'))).toHaveLength(1);
  expect(copies.filter(({ child }) => child.output().includes('demo loaded'))).toHaveLength(1);
  await expect
    .poll(() => one('SELECT count(*)::int AS n FROM worker_heartbeat'), { timeout: 20_000 })
    .toEqual({ n: 2 });
});

it('both stop when told, with 0', async () => {
  expect(await Promise.all(copies.map(({ child }) => child.end('SIGTERM')))).toEqual([0, 0]);
});
