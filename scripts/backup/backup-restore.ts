import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import type pg from 'pg';
import { migrate, readMigrations } from '../migrations';
import { connect, factsOf, listTables, type Table, type TableFacts } from './tables';

type Manifest = { takenAt: string; migrations: { name: string; checksum: string }[]; tables: TableFacts[] };

const PAGE = 1_000;
const say = (line: string) => console.log(line);

/** Why a restore was refused; the message says what to do. */
export class RestoreRefused extends Error {}

/** Writes every table, as of one instant, to `dir`: a file per table and a manifest with counts and hashes. Returns the manifest. */
export async function backUp(url: string, dir: string): Promise<Manifest> {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const client = await connect(url);
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const migrations = await client.query<{ name: string; checksum: string }>(
      'SELECT migration_name AS name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY migration_name',
    );
    const tables: TableFacts[] = [];
    for (const table of await listTables(client)) tables.push(await writeTable(client, table, dir));
    await client.query('COMMIT');
    const manifest = { takenAt: new Date().toISOString(), migrations: migrations.rows, tables };
    writeFileSync(path.join(dir, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
    return manifest;
  } finally {
    await client.end();
  }
}

async function writeTable(client: pg.Client, table: Table, dir: string): Promise<TableFacts> {
  const file = openSync(path.join(dir, `${table.name}.jsonl`), 'w', 0o600);
  try {
    return await factsOf(client, table, (lines) =>
      writeSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join('')),
    );
  } finally {
    closeSync(file);
  }
}

/**
 * Fills an empty database from `dir`, in one transaction, and proves counts and hashes afterwards. Mail that had not left when the backup
 * was taken is parked for a person: it may have left since. Throws RestoreRefused when the database is not empty or not of the same make.
 */
export async function restore(url: string, dir: string): Promise<{ rows: number; parkedMails: number }> {
  const manifest = JSON.parse(readFileSync(path.join(dir, 'manifest.json'), 'utf8')) as Manifest;
  const known = readMigrations().map(({ name, checksum }) => `${name} ${checksum}`);
  if (
    manifest.migrations.some(({ name, checksum }) => !known.includes(`${name} ${checksum}`)) ||
    manifest.migrations.length !== known.length
  ) {
    throw new RestoreRefused(
      'The backup is of another version of the database. Restore it with the code it was taken with, then upgrade.',
    );
  }
  await migrate(url);
  const client = await connect(url);
  try {
    await client.query('BEGIN');
    const tables = await listTables(client);
    await refuseUnlessEmpty(client, tables);
    for (const table of tables)
      await client.query(`ALTER TABLE ${client.escapeIdentifier(table.name)} DISABLE TRIGGER USER`);
    // A row may point at a later one of its own table (a moved registration, a copied conference).
    await client.query('SET CONSTRAINTS ALL DEFERRED');
    for (const table of tables) await fillTable(client, table, dir);
    await client.query('SET CONSTRAINTS ALL IMMEDIATE');
    await prove(client, tables, manifest);
    const parkedMails = await parkMail(client);
    for (const table of tables)
      await client.query(`ALTER TABLE ${client.escapeIdentifier(table.name)} ENABLE TRIGGER USER`);
    await client.query('COMMIT');
    return { rows: manifest.tables.reduce((sum, { rows }) => sum + rows, 0), parkedMails };
  } finally {
    await client.end();
  }
}

async function refuseUnlessEmpty(client: pg.Client, tables: Table[]): Promise<void> {
  // Migrations themselves put one row here.
  await client.query('DELETE FROM content_revision');
  for (const { name } of tables) {
    const { rowCount } = await client.query(`SELECT 1 FROM ${client.escapeIdentifier(name)} LIMIT 1`);
    if (rowCount)
      throw new RestoreRefused(`The database is not empty: ${name} has rows. Restore into an empty database.`);
  }
}

async function fillTable(client: pg.Client, { name, columns }: Table, dir: string): Promise<void> {
  const table = client.escapeIdentifier(name);
  const list = columns.map((column) => client.escapeIdentifier(column)).join(', ');
  // A row comes back through a type of exactly these columns, so that PostgreSQL reads what PostgreSQL wrote.
  await client.query(`CREATE TEMP TABLE restored ON COMMIT DROP AS SELECT ${list} FROM ${table} WITH NO DATA`);
  const fields = columns.map((column) => `(line::restored).${client.escapeIdentifier(column)}`).join(', ');
  const lines = readFileSync(path.join(dir, `${name}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean);
  for (let at = 0; at < lines.length; at += PAGE) {
    const page = lines.slice(at, at + PAGE).map((line) => JSON.parse(line) as string);
    await client.query(
      `INSERT INTO ${table} (${list}) OVERRIDING SYSTEM VALUE SELECT ${fields} FROM unnest($1::text[]) AS line`,
      [page],
    );
  }
  await client.query('DROP TABLE restored');
  await followSequences(client, name, columns);
}

async function followSequences(client: pg.Client, name: string, columns: string[]): Promise<void> {
  for (const column of columns) {
    const table = client.escapeIdentifier(name);
    const { rows } = await client.query<{ sequence: string | null }>(
      'SELECT pg_get_serial_sequence($1, $2) AS sequence',
      [table, column],
    );
    const sequence = rows[0]?.sequence;
    if (!sequence) continue;
    await client.query(`SELECT setval($1, (SELECT max(${client.escapeIdentifier(column)}) FROM ${table}))`, [sequence]);
  }
}

async function prove(client: pg.Client, tables: Table[], manifest: Manifest): Promise<void> {
  for (const table of tables) {
    const expected = manifest.tables.find((facts) => facts.table === table.name);
    const found = await factsOf(client, table);
    if (found.rows !== expected?.rows || found.sha256 !== expected.sha256) {
      throw new RestoreRefused(`${table.name} is not what was backed up: nothing was restored. Is the backup whole?`);
    }
  }
}

async function parkMail(client: pg.Client): Promise<number> {
  const { rowCount } = await client.query(
    `UPDATE outbox_mail SET state = 'parked', locked_by = NULL, locked_until = NULL, last_error = 'restored from a backup'
     WHERE state IN ('queued', 'sending')`,
  );
  // What was being sent waits for a person, what was planned is a draft again, and a reminder whose time has passed does not fire by itself.
  await client.query(`UPDATE mailing SET state = 'paused' WHERE state = 'sending'`);
  await client.query(`UPDATE mailing SET state = 'draft', scheduled_for = NULL WHERE state = 'scheduled'`);
  await client.query('UPDATE reminder_rule SET armed_at = clock_timestamp()');
  // Of a consultation: what was not handed over may have left since, so a person decides; reminders are armed again by one.
  await client.query(
    `UPDATE consultation_mail m SET skipped_because = 'restored' FROM consultation_dispatch d
      WHERE d.id = m.dispatch_id AND d.state = 'released' AND m.outbox_mail_id IS NULL AND m.skipped_because IS NULL`,
  );
  await client.query(
    'UPDATE consultation_reminder SET armed_at = NULL, armed_by_id = NULL, version = version + 1 WHERE armed_at IS NOT NULL',
  );
  // What was being done to many at once is not gone on with by itself.
  await client.query(`UPDATE bulk_job SET state = 'stopped', ended_at = clock_timestamp() WHERE state = 'running'`);
  return rowCount ?? 0;
}

/** The database that DATABASE_URL names, or an explanation and the end of the process. */
export function givenDatabase(): string {
  const url = process.env.DATABASE_URL;
  if (url) return url;
  say('Set DATABASE_URL to the database (the demo writes its own with every start; it is not meant to be kept).');
  process.exit(1);
}
