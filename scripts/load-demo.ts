// Loads the demo into an empty database. Under a lock: of two copies started at once over one database, one loads and the other waits.
import pg from 'pg';
import { db, pool } from '@/lib/db';
import { env } from '@/lib/env';
import { isEmpty, loadDemo } from '@/prisma/seed/load-demo';

const LOCK_KEY = 72_707_370;

const lock = new pg.Client({ connectionString: env.DATABASE_URL, application_name: 'load-demo' });
await lock.connect();
try {
  await lock.query('SELECT pg_advisory_lock($1)', [LOCK_KEY]);
  if (await isEmpty(db)) {
    await loadDemo(db, { now: new Date() });
    console.log('loaded');
  }
} finally {
  await lock.end();
  await db.$disconnect();
  if (!pool.ended) await pool.end();
}
