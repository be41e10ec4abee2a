import type pg from 'pg';
import { expect } from 'vitest';
import { pool } from '@/lib/db';

/** A promise of the database: what is tried, and the name that refuses it. */
export type Promised = {
  /** One or more statements, run as one transaction. */
  sql: string;
  /** The constraint the error must name. */
  refusedBy: string;
  /** What to take away to see that nothing else refuses it; the constraint alone when left out. */
  heldBy?: string[];
};

type Refused = { code: string; constraint: string | undefined; message: string };

/** Tries SQL as one transaction up to its COMMIT, and takes it back. @returns null when it was let through. */
export async function tryOut(sql: string, before?: (client: pg.PoolClient) => Promise<void>): Promise<Refused | null> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await before?.(client);
    await client.query(sql);
    await client.query('SET CONSTRAINTS ALL IMMEDIATE');
    return null;
  } catch (error) {
    const { code, constraint, message } = error as Refused;
    return { code, constraint, message };
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
}

/** The statement is refused by its constraint, and by nothing else: without the constraint it would be let through. */
export async function expectRefused({ sql, refusedBy, heldBy = [refusedBy] }: Promised): Promise<void> {
  expect((await tryOut(sql))?.constraint).toBe(refusedBy);
  const without = async (client: pg.PoolClient) => {
    for (const name of heldBy) await takeAway(client, name);
  };
  expect(await tryOut(sql, without)).toBeNull();
}

/** Drops a constraint, index or trigger by its name, inside the caller's transaction. */
async function takeAway(client: pg.PoolClient, name: string): Promise<void> {
  const { rows } = await client.query<{ drop: string }>(
    `SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS drop
       FROM pg_constraint WHERE conname = $1 AND contype <> 't'
     UNION ALL
     SELECT format('DROP TRIGGER %I ON %s', tgname, tgrelid::regclass) FROM pg_trigger WHERE tgname = $1 AND NOT tgisinternal
     UNION ALL
     SELECT format('DROP INDEX %s', c.oid::regclass) FROM pg_class c JOIN pg_index i ON i.indexrelid = c.oid
      WHERE c.relname = $1 AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = c.oid AND k.conname = $1)`,
    [name],
  );
  expect(rows, `one mechanism is called ${name}`).toHaveLength(1);
  await client.query(rows[0]?.drop ?? '');
}
