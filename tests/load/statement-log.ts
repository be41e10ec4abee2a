// Counts what a database is asked, in PostgreSQL's own log: nothing the application does can hide from it.
import { randomUUID } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import type { Ground } from './ground';

/** Every process asks once a second whether its cached pages still hold, whether anybody looks or not. */
const beats = /content_revision/;

export type StatementLog = {
  /** How many statements the database is asked while `work` runs, the beats of the process itself left out. */
  count: (database: string, work: () => Promise<unknown>) => Promise<number>;
  close: () => Promise<void>;
};

/** Has the server write every statement down until it is closed. */
export async function openStatementLog({ databaseUrl, dataDir }: Ground): Promise<StatementLog> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const log = path.join(dataDir, 'postgres.log');
  const set = async (statements: 'all' | 'none') => {
    await client.query(`ALTER SYSTEM SET log_line_prefix = '%d '`);
    await client.query(`ALTER SYSTEM SET log_statement = '${statements}'`);
    await client.query('SELECT pg_reload_conf()');
  };
  await set('all');
  return {
    count: async (database, work) => {
      const start = statSync(log).size;
      await work();
      const mark = randomUUID();
      await client.query(`SELECT '${mark}'`);
      const text = await readUntil(log, start, mark);
      return text.split('\n').filter((line) => isStatementOf(database, line)).length;
    },
    close: async () => {
      await set('none');
      await client.end();
    },
  };
}

function isStatementOf(database: string, line: string): boolean {
  return line.startsWith(`${database} LOG:`) && /LOG: {2}(execute|statement)/.test(line) && !beats.test(line);
}

async function readUntil(log: string, start: number, mark: string): Promise<string> {
  for (;;) {
    const text = readFileSync(log).subarray(start).toString('utf8');
    if (text.includes(mark)) return text;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
