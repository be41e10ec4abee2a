import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { Calm } from './progress';

const STOP_MS = 13_000;
const MAX_LOG_BYTES = 20_000_000;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 15_000;
const STEADY_MS = 30_000;

export type ChildSettings = {
  name: string;
  script: string;
  env: NodeJS.ProcessEnv;
  /** Folder for its output; null to let it write to this process's own. */
  logDir: string | null;
  say: (line: string) => void;
};

/** A process that is kept running: it is started again when it ends by itself, later and later while it keeps failing. */
export class Child {
  #process: ChildProcess | undefined;
  #stopping = false;
  #waitMs = FIRST_WAIT_MS;
  #served = false;
  #failures = 0;
  #ready: () => void = () => undefined;
  #giveUp: (reason: Error) => void = () => undefined;
  /** Resolves the first time the child says that it serves; rejects when it has failed three times before that. */
  readonly serving = new Promise<void>((resolve, reject) => {
    this.#ready = resolve;
    this.#giveUp = reject;
  });

  constructor(private readonly settings: ChildSettings) {
    // Of the worker nobody asks whether it serves.
    this.serving.catch(() => undefined);
    this.#start();
  }

  #start(): void {
    const { name, script, env, logDir, say } = this.settings;
    const output = logDir ? logFile(logDir, name) : 'inherit';
    const started = Date.now();
    const child = spawn(process.execPath, ['--import', 'tsx', script], {
      env,
      stdio: ['ignore', output, output, 'ipc'],
    });
    if (typeof output === 'number') closeSync(output);
    this.#process = child;
    child.on('message', (message) => {
      if (message !== 'serving') return;
      this.#served = true;
      this.#ready();
    });
    child.once('exit', (code, signal) => {
      this.#process = undefined;
      if (this.#stopping) return;
      this.#failures += 1;
      if (!this.#served && this.#failures === 3) {
        this.#giveUp(
          new Calm(`${name} cannot start. ${logDir ? `The end of its log:\n${endOfLog(logDir, name)}` : ''}`),
        );
      }
      if (Date.now() - started > STEADY_MS) this.#waitMs = FIRST_WAIT_MS;
      say(
        `  ! ${name} ended unexpectedly (${signal ?? `code ${code}`}); it is started again in ${this.#waitMs / 1000} s`,
      );
      setTimeout(() => {
        if (!this.#stopping) this.#start();
      }, this.#waitMs);
      this.#waitMs = Math.min(this.#waitMs * 2, LONGEST_WAIT_MS);
    });
  }

  /** Asks it to finish what it does and waits until it is gone. */
  async stop(): Promise<void> {
    this.#stopping = true;
    const child = this.#process;
    if (!child) return;
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.kill('SIGTERM');
    const impatient = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
    await gone;
    clearTimeout(impatient);
  }
}

function logFile(dir: string, name: string): number {
  mkdirSync(dir, { recursive: true });
  const file = path.join(dir, `${name}.log`);
  if (existsSync(file) && statSync(file).size > MAX_LOG_BYTES) rmSync(file);
  return openSync(file, 'a', 0o600);
}

function endOfLog(dir: string, name: string): string {
  return readFileSync(path.join(dir, `${name}.log`), 'utf8').slice(-2_000);
}
