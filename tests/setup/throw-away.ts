// Where the tests' databases lie: in memory where there is room. A file there costs a copy; on a busy disk a clone waits for half a second.
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statfsSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const MEMORY = '/dev/shm';
const ROOM_BYTES = 4e9;
const A_DAY_MS = 86_400_000;

function hasRoom(): boolean {
  if (!existsSync(MEMORY) || os.freemem() < ROOM_BYTES) return false;
  const { bavail, bsize } = statfsSync(MEMORY);
  return bavail * bsize > ROOM_BYTES;
}

/** What a run that was killed left behind holds memory until it is removed; no run lasts a day. */
function removeLeftBehind(): void {
  for (const name of readdirSync(MEMORY).filter((entry) => entry.startsWith('fr-'))) {
    const folder = path.join(MEMORY, name);
    if (Date.now() - statSync(folder).mtimeMs > A_DAY_MS) rmSync(folder, { recursive: true, force: true });
  }
}

/** A new folder for a throw-away database. Whoever makes it removes it. */
export function throwAwayFolder(prefix: string): string {
  const inMemory = hasRoom();
  if (inMemory) removeLeftBehind();
  const folder = mkdtempSync(path.join(inMemory ? MEMORY : os.tmpdir(), prefix));
  // Open to walk through: as root, PostgreSQL runs as another account.
  chmodSync(folder, 0o711);
  return folder;
}
