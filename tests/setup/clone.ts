// Before each test file: a database of its own, cloned from the template, in DATABASE_URL before lib/db is imported.
import { randomBytes } from 'node:crypto';
import { afterAll, inject } from 'vitest';
import { administer, cloneDatabase, databaseUrl } from './postgres';

const name = `fr_${randomBytes(6).toString('hex')}`;
await cloneDatabase(inject('adminUrl'), name, inject('templateName'));
process.env.DATABASE_URL = databaseUrl(inject('adminUrl'), name);

afterAll(async () => {
  const { db, pool } = await import('@/lib/db');
  await db.$disconnect();
  if (!pool.ended) await pool.end();
  await administer(inject('adminUrl'), `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
});
