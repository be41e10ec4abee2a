import type pg from 'pg';
import { expect } from 'vitest';

type Table = Record<string, readonly string[]>;

/** Every pair of states with what the code's table says of it. */
export function pairs(table: Table): [string, string, boolean][] {
  const states = Object.keys(table);
  return states.flatMap((from) =>
    states
      .filter((to) => to !== from)
      .map((to): [string, string, boolean] => [from, to, table[from]?.includes(to) ?? false]),
  );
}

/** Tries one change by raw SQL in a transaction that is taken back; the row is brought to `from` past the triggers. */
export function stateChanges(pool: pg.Pool) {
  return async (
    table: string,
    id: string,
    from: string,
    to: string,
    extra: (state: string) => string,
  ): Promise<boolean> => {
    const client = await pool.connect();
    try {
      await client.query('BEGIN');
      await client.query('SET LOCAL session_replication_role = replica');
      await client.query(`UPDATE ${table} SET state = '${from}'${extra(from)} WHERE id = $1`, [id]);
      await client.query('SET LOCAL session_replication_role = DEFAULT');
      await client.query(`UPDATE ${table} SET state = '${to}'${extra(to)} WHERE id = $1`, [id]);
      return true;
    } catch (error) {
      expect((error as { constraint?: string }).constraint).toBe(`${table}_state_transition`);
      return false;
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  };
}
