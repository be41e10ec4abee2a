// Once per e2e run: the built site with a throw-away database holding the demo, a worker beside it, on a free port.
import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { migrate } from '../../scripts/migrations';
import { freePort, startPostgres } from '../../scripts/postgres';
import { buildIfChanged, generateClient } from '../../scripts/start/build';
import { loadDemoIfEmpty } from '../../scripts/start/demo';
import { administer, cloneDatabase, databaseUrl } from './postgres';
import { throwAwayFolder } from './throw-away';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the served site, without a slash at the end. */
    baseUrl: string;
    /** Address of the served site's database. */
    servedDatabaseUrl: string;
    /** Address of the maintenance database beside it. */
    servedAdminUrl: string;
    /** Name of the database that holds the demo, which each file gets a fresh clone of (fresh-demo.ts). */
    demoTemplate: string;
    /** What the web process wrote: one JSON line per request. */
    webLog: string;
  }
}

const READY_MS = 60_000;

type Served = { child: ChildProcess; log: string };

function start(script: string, env: NodeJS.ProcessEnv, log: string): Served {
  const output = openSync(log, 'a');
  const child = spawn(process.execPath, ['--import', 'tsx', script], { env, stdio: ['ignore', output, output, 'ipc'] });
  closeSync(output);
  return { child, log };
}

async function untilServing({ child, log }: Served): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const fail = () => reject(new Error(`The site did not start:\n${readFileSync(log, 'utf8').slice(-2_000)}`));
    setTimeout(fail, READY_MS).unref();
    child.once('exit', fail);
    child.on('message', (message) => {
      if (message === 'serving') resolve();
    });
  });
}

async function stop({ child }: Served): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await gone;
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  process.env.TSX_TSCONFIG_PATH = path.resolve('tsconfig.node.json');
  const dataDir = throwAwayFolder('fr-e2e-');
  await generateClient();
  await buildIfChanged();
  const database = await startPostgres({ dataDir, throwAway: true });
  const demoUrl = databaseUrl(database.url, 'fr_demo');
  await administer(database.url, 'CREATE DATABASE fr_demo');
  await migrate(demoUrl);
  const port = await freePort();
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: 'production',
    APP_ENV: 'demo',
    PORT: String(port),
    APP_URL: `http://localhost:${port}`,
    DATABASE_URL: databaseUrl(database.url, 'fr_served'),
    DATA_DIR: dataDir,
    AUTH_SECRET: 'secret-of-the-tests-0123456789abcdef',
    RATE_LIMITS: 'off',
    LOG_LEVEL: 'info',
  };
  await loadDemoIfEmpty({ ...env, DATABASE_URL: demoUrl });
  await cloneDatabase(database.url, 'fr_served', 'fr_demo');
  const web = start('scripts/serve.ts', env, path.join(dataDir, 'web.log'));
  const worker = start('scripts/worker.ts', env, path.join(dataDir, 'worker.log'));
  await untilServing(web);
  // The first page starts what follows content_revision, which each file waits for (fresh-demo.ts).
  await fetch(`http://localhost:${port}/`);
  project.provide('baseUrl', `http://localhost:${port}`);
  project.provide('servedDatabaseUrl', databaseUrl(database.url, 'fr_served'));
  project.provide('servedAdminUrl', database.url);
  project.provide('demoTemplate', 'fr_demo');
  project.provide('webLog', web.log);
  return async () => {
    await Promise.all([stop(web), stop(worker)]);
    await database.stop();
    rmSync(database.folder, { recursive: true, force: true });
    rmSync(dataDir, { recursive: true, force: true });
  };
}
