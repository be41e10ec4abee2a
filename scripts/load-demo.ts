// Loads the demo into an empty database and says 'loaded'; a database with conferences in it is left alone. All or nothing, and one at a
// time: a start that is killed half-way leaves an empty database, and of several starts at once one loads while the others wait.

import { setTimeout as pause } from 'node:timers/promises';
import { db, pool, type Tx } from '@/lib/db';
import { isEmpty, loadDemo } from '@/prisma/seed/load-demo';

const lockKey = 20_170_830;
const longestMs = 180_000;

/** Asked for again and again rather than waited for: the pool's time limits are shorter than a load may take. */
async function waitForTurn(tx: Tx): Promise<void> {
  for (;;) {
    const [row] = await tx.$queryRaw<[{ mine: boolean }]>`SELECT pg_try_advisory_xact_lock(${lockKey}::bigint) AS mine`;
    if (row.mine) return;
    await pause(250);
  }
}

const loaded = await db.$transaction(
  async (tx) => {
    await waitForTurn(tx);
    if (!(await isEmpty(tx))) return false;
    await loadDemo(tx, { now: new Date() });
    return true;
  },
  { maxWait: 10_000, timeout: longestMs },
);
if (loaded) console.log('loaded');
await db.$disconnect();
if (!pool.ended) await pool.end();
