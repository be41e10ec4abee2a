import { createHash } from 'node:crypto';
import pg from 'pg';

/** Tables whose rows mean nothing after a restore. */
const transient = new Set(['_prisma_migrations', 'rate_limit', 'worker_heartbeat']);
const PAGE = 2_000;

export type Table = { name: string; columns: string[] };

/** How the rows of a table were, so that a restore can prove itself. */
export type TableFacts = { table: string; columns: string[]; rows: number; sha256: string };

/** A connection whose texts do not depend on where it runs. */
export async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: 'backup' });
  await client.connect();
  await client.query(
    `SET timezone = 'UTC'; SET datestyle = 'ISO'; SET bytea_output = 'hex'; SET intervalstyle = 'iso_8601'`,
  );
  return client;
}

/** The tables worth keeping, parents before the tables that point at them. Generated columns are left out: the database makes them. */
export async function listTables(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<Table & { parents: string[] }>(`
    SELECT c.relname AS name,
      array(SELECT a.attname::text FROM pg_attribute a
        WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' ORDER BY a.attnum) AS columns,
      array(SELECT DISTINCT p.relname::text FROM pg_constraint k JOIN pg_class p ON p.oid = k.confrelid
        WHERE k.contype = 'f' AND k.conrelid = c.oid AND k.confrelid <> c.oid) AS parents
    FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace ORDER BY c.relname`);
  const waiting = rows.filter(({ name }) => !transient.has(name));
  const ordered: Table[] = [];
  while (waiting.length > 0) {
    const next = waiting.findIndex(({ parents }) => !waiting.some(({ name }) => parents.includes(name)));
    const [table] = waiting.splice(Math.max(next, 0), 1);
    if (next === -1 || !table) throw new Error('Tables point at each other in a circle: restore cannot order them.');
    ordered.push({ name: table.name, columns: table.columns });
  }
  return ordered;
}

/** Every row of a table as PostgreSQL writes it, in one fixed order, in pages. Must run inside a transaction. */
export async function* readRows(client: pg.Client, { name, columns }: Table): AsyncGenerator<string[]> {
  const table = client.escapeIdentifier(name);
  const list = columns.map((column) => client.escapeIdentifier(column)).join(', ');
  await client.query(`DECLARE backup_rows NO SCROLL CURSOR FOR
    SELECT line FROM (SELECT ROW(${list})::text AS line FROM ${table}) AS r ORDER BY line COLLATE "C"`);
  for (;;) {
    const { rows } = await client.query<{ line: string }>(`FETCH ${PAGE} FROM backup_rows`);
    if (rows.length === 0) break;
    yield rows.map(({ line }) => line);
  }
  await client.query('CLOSE backup_rows');
}

/** Count and hash of a table's rows; `each` sees every page on the way. */
export async function factsOf(client: pg.Client, table: Table, each?: (lines: string[]) => void): Promise<TableFacts> {
  const hash = createHash('sha256');
  let rows = 0;
  for await (const lines of readRows(client, table)) {
    rows += lines.length;
    for (const line of lines) hash.update(`${line}\n`);
    each?.(lines);
  }
  return { table: table.name, columns: table.columns, rows, sha256: hash.digest('hex') };
}
