// npm start, after the installation: settings → client → build → database → migrations → demo → web and worker, until told to stop.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { endWithParent } from '../end-with-parent';
import { migrate } from '../migrations';
import { isFree } from '../postgres';
import { takeLock } from '../process-lock';
import { buildIfChanged, generateClient } from './build';
import { Child } from './child';
import { type EmbeddedDatabase, embeddedDatabase } from './database';
import { loadDemoIfEmpty } from './demo';
import { Calm, step } from './progress';
import { demoSecret, readSettings, type StartSettings } from './settings';

const WAIT_FOR_OLD_COPY_MS = 20_000;
const say = (line: string) => console.log(line);

/** What has been started, in order; it is stopped in the opposite order. */
const stops: (() => Promise<void> | void)[] = [];
let stopping: Promise<void> | undefined;

function stopAll(): Promise<void> {
  stopping ??= (async () => {
    if (stops.length > 0) say('  Stopping …');
    for (const stop of stops.reverse()) await stop();
    if (stops.length > 0) say('  Stopped.');
  })();
  return stopping;
}

async function claimFolderAndPort({ env }: StartSettings): Promise<void> {
  const onWait = (pid: number) =>
    say(`  Another copy (process ${pid}) runs over ${env.DATA_DIR}; waiting for it to stop …`);
  const release = await takeLock(path.join(env.DATA_DIR, 'start.pid'), WAIT_FOR_OLD_COPY_MS, onWait);
  if (!release)
    throw new Calm(`Another copy runs over ${env.DATA_DIR}. Stop it, or set DATA_DIR and PORT to run one more.`);
  stops.push(release);
  // The web process of a copy that was killed needs a moment to notice.
  for (let waited = 0; !(await isFree(env.PORT)); waited += 250) {
    if (waited > 5_000)
      throw new Calm(`Port ${env.PORT} is taken by another program. Choose another: PORT=3001 npm start`);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

async function prepareDatabase({ env, pgPort }: StartSettings): Promise<string> {
  if (env.DATABASE_URL) return env.DATABASE_URL;
  const database = await step<EmbeddedDatabase>(
    'PostgreSQL',
    () => embeddedDatabase(env.DATA_DIR, pgPort, say),
    ({ port }) => `PostgreSQL on port ${port}, its files in ${env.DATA_DIR}`,
  );
  stops.push(database.stop);
  return database.url;
}

function startProcesses({ env, workers }: StartSettings, childEnv: NodeJS.ProcessEnv): Child {
  const logDir = env.APP_ENV === 'demo' ? path.join(env.DATA_DIR, 'log') : null;
  const start = (name: string, script: string) => {
    const child = new Child({ name, script, env: childEnv, logDir, say });
    stops.push(() => child.stop());
    return child;
  };
  for (let number = 1; number <= workers; number += 1)
    start(workers === 1 ? 'worker' : `worker-${number}`, 'scripts/worker.ts');
  return start('web', 'scripts/serve.ts');
}

async function run(): Promise<void> {
  say('Förbättringsresan');
  const settings = await readSettings();
  const { env } = settings;
  await claimFolderAndPort(settings);
  await step('database client', generateClient);
  await step('build', buildIfChanged, (built) => (built ? 'built' : 'build is up to date'));
  const databaseUrl = await prepareDatabase(settings);
  await step(
    'migrations',
    () => migrate(databaseUrl),
    (applied) => (applied.length === 0 ? 'database is up to date' : `${applied.length} migrations applied`),
  );
  const secret = process.env.AUTH_SECRET || (env.APP_ENV === 'demo' ? demoSecret(env.DATA_DIR) : '');
  const childEnv = { ...process.env, DATABASE_URL: databaseUrl, AUTH_SECRET: secret, NODE_ENV: 'production' as const };
  if (settings.demo) {
    await step(
      'demo',
      () => loadDemoIfEmpty(childEnv),
      (loaded) => (loaded ? 'demo loaded' : 'demo is there'),
    );
  }
  const web = startProcesses(settings, childEnv);
  await step(
    'web server',
    () => web.serving,
    () => `serving on port ${env.PORT}`,
  );
  greet(settings);
}

function greet({ env }: StartSettings): void {
  say(`\n  ${env.APP_URL}`);
  if (env.APP_ENV !== 'demo') return;
  say(`  Sign in as a demo role:  ${env.APP_URL}/logga-in`);
  if (env.MAIL_TRANSPORT === 'demo') say(`  Mail that was sent:      ${env.APP_URL}/dev/mail`);
  say(`  Logs: ${path.join(env.DATA_DIR, 'log')}. Stop with Ctrl-C.\n`);
}

function stopAndExit(code: number): void {
  stopAll().then(
    () => process.exit(code),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
}

process.on('SIGINT', () => stopAndExit(0));
process.on('SIGTERM', () => stopAndExit(0));
endWithParent(() => stopAndExit(0));

if (!existsSync('package.json')) process.chdir(path.resolve(import.meta.dirname, '../..'));
try {
  await run();
} catch (error) {
  if (stopping === undefined) console.error(error instanceof Calm ? `\n${error.message}\n` : error);
  stopAndExit(1);
}
