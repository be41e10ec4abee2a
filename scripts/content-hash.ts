import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * One SHA-256 over the names and contents of files and of everything below folders, independent of when they were written.
 * Missing paths count as such, so that a file appearing changes the hash.
 */
export function contentHash(paths: string[], extra: string[] = []): string {
  const hash = createHash('sha256');
  for (const text of extra) hash.update(`${text}\0`);
  for (const file of paths.flatMap(filesBelow)) {
    hash.update(`${file}\0`);
    if (existsSync(file)) hash.update(readFileSync(file));
  }
  return hash.digest('hex');
}

function filesBelow(start: string): string[] {
  if (!existsSync(start) || !statSync(start).isDirectory()) return [start];
  return readdirSync(start)
    .sort()
    .flatMap((name) => filesBelow(path.join(start, name)));
}
