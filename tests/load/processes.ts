// The processes of a run: started with the pinned Node and tsx, spoken to over their channel, ended by their own id.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

export type Child = {
  process: ChildProcess;
  /** What it has written so far, both streams. */
  output: () => string;
  /** Sends a signal and waits until it has ended. @returns its exit code, null when a signal ended it. */
  end: (signal?: NodeJS.Signals) => Promise<number | null>;
};

const root = path.resolve(import.meta.dirname, '../..');

/** Starts a TypeScript file of this repository with `env` on top of a bare environment. */
export function startScript(file: string, env: Record<string, string>, args: string[] = []): Child {
  const { PATH = '', HOME = '/' } = process.env;
  const child = spawn(process.execPath, ['--import', 'tsx', path.join(root, file), ...args], {
    cwd: root,
    env: { PATH, HOME, NODE_ENV: 'production', TSX_TSCONFIG_PATH: path.join(root, 'tsconfig.node.json'), ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let written = '';
  const keep = (bytes: Buffer) => {
    written = (written + bytes.toString()).slice(-2_000_000);
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  return { process: child, output: () => written, end: (signal = 'SIGTERM') => endProcess(child, signal) };
}

async function endProcess(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const gone = once(child, 'exit');
  child.kill(signal);
  const impatient = setTimeout(() => child.kill('SIGKILL'), 20_000);
  await gone;
  clearTimeout(impatient);
  return child.exitCode;
}

/** The next message that `is` accepts. @throws Error with the child's last words when it ends first or is silent too long. */
export function nextMessage<T>(child: Child, is: (message: unknown) => message is T, timeoutMs = 120_000): Promise<T> {
  return new Promise((resolve, reject) => {
    const done = (settle: () => void) => {
      clearTimeout(timer);
      child.process.off('message', onMessage).off('exit', onExit);
      settle();
    };
    const lastWords = () => child.output().slice(-2_000);
    const onMessage = (message: unknown) => {
      if (is(message)) done(() => resolve(message));
    };
    const onExit = () => done(() => reject(new Error(`the process ended: ${lastWords()}`)));
    const timer = setTimeout(
      () => done(() => reject(new Error(`no word from the process: ${lastWords()}`))),
      timeoutMs,
    );
    child.process.on('message', onMessage).once('exit', onExit);
  });
}
