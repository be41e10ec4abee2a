// `npm start` as a person and a service manager use it: a second start, kill -9 of each part and of all, two copies over one database.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { freePort } from '../../scripts/postgres';
import { buildIfChanged, generateClient } from '../../scripts/start/build';
import { anotherDatabase } from '../setup/database';

const SECOND_START_MS = 10_000;

type Copy = { process: ChildProcess; url: string; dataDir: string; output: () => string; gone: Promise<number | null> };

let copies: Copy[] = [];
let folders: string[] = [];

beforeAll(async () => {
  process.env.TSX_TSCONFIG_PATH = path.resolve('tsconfig.node.json');
  await generateClient();
  await buildIfChanged();
}, 600_000);
beforeEach(() => {
  copies = [];
  folders = [];
});
afterEach(async () => {
  for (const copy of copies) copy.process.kill('SIGTERM');
  await Promise.all(copies.map(({ gone }) => gone));
  for (const folder of folders) {
    const elsewhere = path.join(folder, 'postgres-folder');
    if (existsSync(elsewhere)) rmSync(readFileSync(elsewhere, 'utf8').trim(), { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  }
});

function newFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'fr-start-'));
  chmodSync(folder, 0o711);
  folders.push(folder);
  return folder;
}

async function start(dataDir: string, env: Record<string, string> = {}): Promise<Copy> {
  const { PATH = '', HOME = '/' } = process.env;
  const port = await freePort();
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    env: { NODE_ENV: 'test', PATH, HOME, PORT: String(port), DATA_DIR: dataDir, DEMO: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let written = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      written += chunk.toString();
    });
  const gone = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const copy = { process: child, url: `http://127.0.0.1:${port}`, dataDir, output: () => written, gone };
  copies.push(copy);
  return copy;
}

async function healthy({ url }: Copy): Promise<boolean> {
  return fetch(`${url}/api/health`, { signal: AbortSignal.timeout(2_000) }).then(
    async (answer) => answer.status === 200 && ((await answer.json()) as { status: string }).status === 'ok',
    () => false,
  );
}

async function untilHealthy(copy: Copy, timeout = 60_000): Promise<void> {
  await expect.poll(() => healthy(copy), { timeout, interval: 100, message: copy.output() }).toBe(true);
}

/** Every process below `pid`, found by their parents. */
function below(pid: number): { pid: number; command: string }[] {
  const lines = execFileSync('ps', ['-eo', 'pid=,ppid=,args=']).toString().trim().split('\n');
  const all = lines.map((line) => {
    const [, own = '', parent = '', command = ''] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return { pid: Number(own), parent: Number(parent), command };
  });
  const children = (of: number): { pid: number; command: string }[] =>
    all.filter(({ parent }) => parent === of).flatMap((child) => [child, ...children(child.pid)]);
  return children(pid);
}

function partsOf(copy: Copy): { pid: number; command: string }[] {
  return below(copy.process.pid ?? 0);
}

function kill(copy: Copy, part: string): void {
  const found = partsOf(copy).find(({ command }) => command.includes(part));
  if (!found) throw new Error(`no ${part} below this copy`);
  process.kill(found.pid, 'SIGKILL');
}

it('starts, serves a second time within 10 s, and SIGTERM leaves nothing running', async () => {
  const dataDir = newFolder();
  const first = await start(dataDir);
  await untilHealthy(first);
  expect(first.output()).toContain('/logga-in');
  const parts = partsOf(first);
  first.process.kill('SIGTERM');
  expect(await first.gone).toBe(0);
  const alive = () => execFileSync('ps', ['-eo', 'pid=']).toString().trim().split(/\s+/).map(Number);
  // tsx's own compiler needs a moment to see that its process is gone.
  await expect.poll(() => parts.filter(({ pid }) => alive().includes(pid)), { timeout: 3_000 }).toEqual([]);

  const began = Date.now();
  const second = await start(dataDir);
  await untilHealthy(second);
  expect(Date.now() - began).toBeLessThan(SECOND_START_MS);
});

it('brings back its web process, its worker and its database when they are killed', async () => {
  const copy = await start(newFolder());
  await untilHealthy(copy);
  for (const part of ['scripts/serve.ts', 'scripts/worker.ts', 'bin/postgres']) {
    kill(copy, part);
    await expect
      .poll(() => partsOf(copy).some(({ command }) => command.includes(part)), { timeout: 20_000 })
      .toBe(true);
    await untilHealthy(copy);
  }
});

it('starts again after kill -9 of everything, with its data', async () => {
  const dataDir = newFolder();
  const killed = await start(dataDir);
  await untilHealthy(killed);
  const everything = [...partsOf(killed).map(({ pid }) => pid), killed.process.pid ?? 0];
  for (const pid of everything.reverse()) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It noticed its parent's end first.
    }
  }
  await killed.gone;
  await untilHealthy(await start(dataDir));
});

it('stops what it started when only its first process is killed, and a new start takes over', async () => {
  const dataDir = newFolder();
  const killed = await start(dataDir);
  await untilHealthy(killed);
  killed.process.kill('SIGKILL');
  await killed.gone;
  await untilHealthy(await start(dataDir));
});

it('trust 73: two copies started at once over one empty database migrate and load the demo once', async () => {
  const { url, drop } = await anotherDatabase({ empty: true });
  const both = await Promise.all([
    start(newFolder(), { DATABASE_URL: url, DEMO: '1' }),
    start(newFolder(), { DATABASE_URL: url, DEMO: '1' }),
  ]);
  await Promise.all(both.map((copy) => untilHealthy(copy, 90_000)));
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ twice: number; conferences: number }>(
    `SELECT (SELECT count(*)::int FROM (SELECT 1 FROM _prisma_migrations GROUP BY migration_name HAVING count(*) > 1) t) AS twice,
            (SELECT count(DISTINCT slug)::int FROM conference) AS conferences`,
  );
  expect(rows[0]?.twice).toBe(0);
  expect(rows[0]?.conferences).toBeGreaterThan(5);
  expect(both.filter((copy) => copy.output().includes('demo loaded'))).toHaveLength(1);
  await client.end();
  for (const copy of both) copy.process.kill('SIGTERM');
  await Promise.all(both.map(({ gone }) => gone));
  await drop();
});

it('production without its settings names each missing one and starts nothing', async () => {
  const copy = await start(newFolder(), { APP_ENV: 'production' });
  expect(await copy.gone).toBe(1);
  for (const name of ['DATABASE_URL', 'APP_URL', 'AUTH_SECRET', 'RESEND_API_KEY or SMTP_URL'])
    expect(copy.output()).toContain(name);
  expect(copy.output()).not.toMatch(/\n\s+at /);
});
