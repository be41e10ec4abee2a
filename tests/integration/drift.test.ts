// The schema says what the migrated database is. The schema, put into an empty database by Prisma's engine, is compared with the
// migrations' outcome in PostgreSQL's own catalogue. Only what Prisma cannot express may be in the migrations alone.
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readSchema, schemaSql } from '../../scripts/schema-sql';
import { anotherDatabase, testDb } from '../setup/database';

let pushed: { url: string; drop: () => Promise<void> };
let schema: Catalogue;
let migrated: Catalogue;

type Catalogue = Record<keyof typeof catalogue, string[]>;

const ours = `n.nspname = 'public' AND c.relname <> '_prisma_migrations'`;

const catalogue = {
  columns: `SELECT format('%s.%s %s %s %s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
      CASE WHEN a.attnotnull THEN 'NOT NULL' ELSE 'NULL' END, coalesce(pg_get_expr(d.adbin, d.adrelid), '')) AS line
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
    WHERE ${ours} AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped`,
  enums: `SELECT format('%s: %s', t.typname, string_agg(e.enumlabel, ',' ORDER BY e.enumsortorder)) AS line
    FROM pg_enum e JOIN pg_type t ON t.oid = e.enumtypid GROUP BY t.typname`,
  // That a key may wait for the end of its transaction is more than the schema can say.
  keys: `SELECT format('%s %s: %s', c.relname, k.conname, replace(pg_get_constraintdef(k.oid), ' DEFERRABLE', '')) AS line
    FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE ${ours} AND k.contype IN ('p', 'f')`,
  indexes: `SELECT pg_get_indexdef(i.indexrelid) AS line
    FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE ${ours}`,
};

async function read(url: string): Promise<Catalogue> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const found: Partial<Catalogue> = {};
  for (const [part, sql] of Object.entries(catalogue) as [keyof Catalogue, string][]) {
    found[part] = (await client.query<{ line: string }>(sql)).rows.map(({ line }) => line).sort();
  }
  await client.end();
  return found as Catalogue;
}

const missing = (from: string[], there: string[]) => from.filter((line) => !there.includes(line));

beforeAll(async () => {
  pushed = await anotherDatabase({ empty: true });
  const client = new pg.Client({ connectionString: pushed.url });
  await client.connect();
  await client.query(await schemaSql(pushed.url, null, readSchema()));
  await client.end();
  schema = await read(pushed.url);
  migrated = await read(testDb().url);
});
afterAll(() => pushed.drop());

it('has the same columns: names, types, nullability and defaults', () => {
  expect(missing(schema.columns, migrated.columns)).toEqual([]);
  expect(missing(migrated.columns, schema.columns)).toEqual([]);
});

it('has the same enums, primary and foreign keys', () => {
  expect(migrated.enums).toEqual(schema.enums);
  expect(migrated.keys).toEqual(schema.keys);
});

it('has every index of the schema, and more only where Prisma has no word for it', () => {
  // A unique index may be made stricter by hand: NULLS NOT DISTINCT is more than the schema can say.
  const plain = migrated.indexes.map((line) => line.replace(/ NULLS NOT DISTINCT$/, ''));
  expect(missing(schema.indexes, plain)).toEqual([]);
  const extra = missing(migrated.indexes, schema.indexes);
  const beyondPrisma = / WHERE | NULLS NOT DISTINCT| USING (gist|gin) |\(.*\(/;
  expect(extra.filter((line) => !beyondPrisma.test(line))).toEqual([]);
});

it('would notice a column, a default, an index or a key that only one of them has', async () => {
  const client = new pg.Client({ connectionString: pushed.url });
  await client.connect();
  await client.query(`ALTER TABLE venue ADD COLUMN drifted int; ALTER TABLE room ALTER COLUMN name DROP NOT NULL;
    CREATE INDEX drifted ON room (name); ALTER TABLE room DROP CONSTRAINT room_venue_id_fkey`);
  await client.end();
  const drifted = await read(pushed.url);
  expect(missing(drifted.columns, migrated.columns)).toHaveLength(2);
  expect(missing(drifted.indexes, migrated.indexes)).toContainEqual(expect.stringContaining('drifted'));
  expect(missing(migrated.keys, drifted.keys)).toHaveLength(1);
});
