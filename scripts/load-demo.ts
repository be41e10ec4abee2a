// Loads the demo into an empty database and says 'loaded'; a database with conferences in it is left alone.

import { db, pool } from '@/lib/db';
import { isEmpty, loadDemo } from '@/prisma/seed/load-demo';

if (await isEmpty(db)) {
  await loadDemo(db, { now: new Date() });
  console.log('loaded');
}
await db.$disconnect();
if (!pool.ended) await pool.end();
