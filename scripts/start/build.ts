import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { contentHash } from '../content-hash';
import { takeLock } from '../process-lock';
import { Calm } from './progress';

// What a build is made of. Tests, scripts and documents are not in it: changing them builds nothing.
const sources = [
  'app',
  'components',
  'emails',
  'features',
  'lib',
  'messages',
  'types',
  'public',
  'prisma/schema',
  'next.config.mjs',
  'postcss.config.mjs',
  'proxy.ts',
  'cache-handler.mjs',
  'tsconfig.json',
  'package-lock.json',
];

const distDir = () => process.env.NEXT_DIST_DIR ?? '.next';

function isBuilt(hash: string): boolean {
  const stamp = path.join(distDir(), 'content-hash');
  return existsSync(path.join(distDir(), 'BUILD_ID')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;
}

/** Writes generated/prisma, when the schema has changed. */
export async function generateClient(): Promise<void> {
  await run(['scripts/generate.ts'], 'node_modules/.cache/generate.log');
}

/**
 * Builds the site unless the last build was of exactly these sources. Two starts at once build once. Returns whether it built.
 * Throws Calm with the end of the build's output when it fails.
 */
export async function buildIfChanged(): Promise<boolean> {
  const release = await takeLock('node_modules/.cache/build.pid', 600_000);
  if (!release) throw new Calm('Another build of this copy has been running for ten minutes. End it and start again.');
  try {
    const hash = contentHash(sources, [distDir()]);
    if (isBuilt(hash)) return false;
    // Gone first: a build cut short must not look like a whole one.
    rmSync(path.join(distDir(), 'content-hash'), { force: true });
    await run(['node_modules/next/dist/bin/next', 'build'], 'node_modules/.cache/build.log');
    writeFileSync(path.join(distDir(), 'content-hash'), hash);
    return true;
  } finally {
    release();
  }
}

function run(args: string[], log: string): Promise<void> {
  mkdirSync(path.dirname(log), { recursive: true });
  const output = openSync(log, 'w');
  const child = spawn(process.execPath, [...(args[0]?.endsWith('.ts') ? ['--import', 'tsx'] : []), ...args], {
    stdio: ['ignore', output, output],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Calm(`${args.join(' ')} failed. The end of ${log}:\n${readFileSync(log, 'utf8').slice(-3_000)}`));
    });
  });
}
