// A run that is broken off must leave no server and no folder behind: PostgreSQL is started in a process group of its own.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

const folders = new Set<string>();

function clear(): void {
  // All servers first: one folder may lie in another.
  for (const folder of folders) stopServer(path.join(folder, 'postmaster.pid'));
  // Nothing can be awaited while a process ends; a moment is enough for a server told to stop at once.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}

function stopServer(pidFile: string): void {
  try {
    if (existsSync(pidFile)) process.kill(Number.parseInt(readFileSync(pidFile, 'utf8'), 10), 'SIGQUIT');
  } catch {
    // It has ended by itself meanwhile.
  }
}

/** Sees to it that whatever still lies or runs in this folder when this process ends is gone then. */
export function clearAtExit(folder: string): void {
  if (folders.size === 0) process.once('exit', clear);
  folders.add(folder);
}
