import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import { SchemaEngine } from '@prisma/schema-engine-wasm';

export type SchemaFile = { path: string; content: string };

/** The Prisma schema of this checkout, one entry per file. */
export function readSchema(dir = 'prisma/schema'): SchemaFile[] {
  return readdirSync(dir)
    .filter((name) => name.endsWith('.prisma'))
    .sort()
    .map((name) => ({ path: `${dir}/${name}`, content: readFileSync(path.join(dir, name), 'utf8') }));
}

/**
 * The SQL that leads from one Prisma schema to another (null: from an empty database), by Prisma's own engine in WebAssembly.
 * `url` must be a PostgreSQL that answers; the engine asks for its version and changes nothing.
 */
export async function schemaSql(url: string, from: SchemaFile[] | null, to: SchemaFile[]): Promise<string> {
  const factory = bindMigrationAwareSqlAdapterFactory(new PrismaPg({ connectionString: url }));
  const datamodels = to.map(({ path: name, content }): [string, string] => [name, content]);
  const engine = await SchemaEngine.new({ datamodels }, () => undefined, factory);
  try {
    const result = await engine.diff({
      from: from === null ? { tag: 'empty' } : { tag: 'schemaDatamodel', files: from },
      to: { tag: 'schemaDatamodel', files: to },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    return result.stdout ?? '';
  } finally {
    engine.free();
  }
}
