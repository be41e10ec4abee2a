// npm run new-migration -- a_name: writes the SQL of what changed in prisma/schema since the last commit into a new folder of
// prisma/migrations. Read it before you commit it: what Prisma cannot say (CHECK, EXCLUDE, triggers) is added by hand.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { migrationDangers } from './migration-lint';
import { startPostgres } from './postgres';
import { readSchema, type SchemaFile, schemaSql } from './schema-sql';

function committedSchema(): SchemaFile[] {
  const git = (...args: string[]) => execFileSync('git', args).toString();
  return git('ls-tree', '-r', '--name-only', 'HEAD', 'prisma/schema')
    .split('\n')
    .filter((file) => file.endsWith('.prisma'))
    .map((file) => ({ path: file, content: git('show', `HEAD:${file}`) }));
}

function timestamp(): string {
  return new Date().toISOString().replace(/\D/g, '').slice(0, 14);
}

async function withDatabase<T>(work: (url: string) => Promise<T>): Promise<T> {
  if (process.env.DATABASE_URL) return work(process.env.DATABASE_URL);
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'fr-migration-'));
  const running = await startPostgres({ dataDir, throwAway: true });
  try {
    return await work(running.url);
  } finally {
    await running.stop();
    rmSync(running.folder, { recursive: true, force: true });
    rmSync(dataDir, { recursive: true, force: true });
  }
}

const [name = ''] = process.argv.slice(2);
if (!/^[a-z][a-z0-9_]+$/.test(name)) {
  console.error('Give the migration a name: npm run new-migration -- needs_of_children');
  process.exit(1);
}
const sql = await withDatabase((url) => schemaSql(url, committedSchema(), readSchema()));
if (/^-- This is an empty migration/.test(sql) || sql.trim() === '') {
  console.log('prisma/schema has not changed since the last commit.');
} else {
  const folder = path.join('prisma/migrations', `${timestamp()}_${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'migration.sql'), sql);
  console.log(`Written: ${folder}/migration.sql`);
  for (const danger of migrationDangers(sql)) console.log(`  Take care: it ${danger}.`);
}
process.exit(0);
