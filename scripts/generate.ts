// npm run generate: writes generated/prisma from prisma/schema, when the schema has changed since the last time.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { contentHash } from './content-hash';

const stamp = 'generated/prisma.stamp';
const hash = contentHash(['prisma/schema', 'prisma.config.ts', 'node_modules/@prisma/client/package.json']);
if (!existsSync('generated/prisma/client.ts') || !existsSync(stamp) || readFileSync(stamp, 'utf8') !== hash) {
  // Prisma would download an engine it never runs for this; any existing file in its place keeps it off the network.
  const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1' };
  execFileSync(process.execPath, ['node_modules/prisma/build/index.js', 'generate'], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  writeFileSync(stamp, hash);
}
