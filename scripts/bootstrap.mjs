// The first step of `npm start` and `npm test`, in plain JavaScript: it may itself be run by an old Node. It installs what is missing
// and then goes on in the Node that the project brings along (the npm package `node`), so that every machine runs the same one.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const pinned = path.join(root, 'node_modules', '.bin', 'node');

/** True when node_modules holds exactly what package-lock.json says (packages for other platforms left aside). */
function isInstalled() {
  const installedList = path.join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(pinned) || !existsSync(installedList)) return false;
  const wanted = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages;
  const installed = JSON.parse(readFileSync(installedList, 'utf8')).packages;
  return Object.keys(wanted).every((name) => {
    const { version, optional, peer } = wanted[name];
    return name === '' || (installed[name] ? installed[name].version === version : optional || peer);
  });
}

function install() {
  console.log('Installing packages from the npm registry (a minute or two the first time) …');
  const npm = process.env.npm_execpath;
  // Not `npm ci`: it refuses a lock file that lacks other systems' optional binaries, which a registry mirror may not carry.
  // --no-save takes every version from the lock file and leaves that file as it is.
  const args = ['install', '--no-save', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const result = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (result.status !== 0 || !existsSync(pinned)) {
    console.error(
      'The packages could not be installed. Is the npm registry reachable? Try again, or run `npm install --no-save` to see more.',
    );
    process.exit(1);
  }
}

/** npm killed with -9 cannot pass that on: when it, or the shell it runs us in, is gone, this process stops too. */
function endWithNpm(stop) {
  // Started by hand, a shell that is gone means nothing (nohup).
  if (!process.env.npm_lifecycle_event) return;
  const shell = process.ppid;
  const npm = parentOf(shell);
  setInterval(() => {
    if (process.ppid !== shell || (npm > 1 && parentOf(shell) !== npm)) stop();
  }, 500).unref();
}

function parentOf(pid) {
  try {
    if (existsSync('/proc/self/stat'))
      return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').pop().split(' ')[1]);
    return Number(spawnSync('ps', ['-o', 'ppid=', '-p', String(pid)]).stdout.toString());
  } catch {
    return 0;
  }
}

/** Installs what is missing, then runs `script` (TypeScript) in the pinned Node and ends as it ends. */
export function bootstrap(script, args = process.argv.slice(2)) {
  if (Number(process.versions.node.split('.')[0]) < 18) {
    console.error(
      `Node ${process.versions.node} is too old to begin with: install Node 20 or newer. The project brings its own from there.`,
    );
    process.exit(1);
  }
  if (!isInstalled()) install();
  const child = spawn(
    pinned,
    [
      ...(existsSync(path.join(root, '.env')) ? ['--env-file=.env'] : []),
      '--import',
      'tsx',
      path.join(root, script),
      ...args,
    ],
    {
      cwd: root,
      // With an IPC channel the child notices when this process is killed.
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
      env: {
        ...process.env,
        PATH: `${path.join(root, 'node_modules', '.bin')}${path.delimiter}${process.env.PATH}`,
        TSX_TSCONFIG_PATH: path.join(root, 'tsconfig.node.json'),
        NEXT_TELEMETRY_DISABLED: '1',
      },
    },
  );
  const stop = (signal) => child.kill(signal);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => stop(signal === 'SIGHUP' ? 'SIGTERM' : signal));
  endWithNpm(() => stop('SIGTERM'));
  child.on('exit', (code, signal) => process.exit(signal ? 1 : code));
}
