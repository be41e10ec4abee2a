import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The command line of a running process, '' when there is none. */
export function commandOf(pid: number): string {
  const proc = `/proc/${pid}/cmdline`;
  try {
    if (existsSync('/proc/self/cmdline'))
      return existsSync(proc) ? readFileSync(proc, 'utf8').replaceAll('\0', ' ') : '';
    return execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { stdio: ['ignore', 'pipe', 'ignore'] }).toString();
  } catch {
    return '';
  }
}

/** Who holds the lock: the pid, or null when nobody does (any more; a pid may by now belong to a stranger). */
export function lockHolder(file: string): number | null {
  if (!existsSync(file)) return null;
  const [pid = '', ...command] = readFileSync(file, 'utf8').split('\n');
  const running = commandOf(Number(pid));
  return running !== '' && running === command.join('\n') && Number(pid) !== process.pid ? Number(pid) : null;
}

/**
 * Takes a lock kept as a file with this process's id; waits for the holder at most `waitMs`.
 * Returns the function that gives it back, or null when the holder is still there. A holder that was killed holds nothing.
 */
export async function takeLock(
  file: string,
  waitMs: number,
  onWait?: (pid: number) => void,
): Promise<(() => void) | null> {
  mkdirSync(path.dirname(file), { recursive: true });
  for (let waited = 0; ; waited += 200) {
    const holder = lockHolder(file);
    if (holder === null) {
      if (tryTake(file)) return () => rmSync(file, { force: true });
      continue;
    }
    if (waited === 0) onWait?.(holder);
    if (waited >= waitMs) return null;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

function tryTake(file: string): boolean {
  const mine = `${process.pid}\n${commandOf(process.pid)}`;
  try {
    writeFileSync(file, mine, { flag: 'wx' });
    return true;
  } catch {
    // Left by a killed process: taken away and tried again; of two who do so, one loses the next 'wx'.
    if (lockHolder(file) === null) rmSync(file, { force: true });
    return false;
  }
}
