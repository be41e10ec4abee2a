// Before each e2e file: the served site's database is the demo again, so that no file sees what another has registered. The site itself
// keeps running; that it finds its way back when all its connections are cut is one of its promises. It needs a second or two for that,
// so the database is changed as soon as a file is done, while the next one is being read.
import pg from 'pg';
import { afterAll, beforeAll, inject } from 'vitest';
import { administer, cloneDatabase, databaseUrl } from './postgres';

const adminUrl = inject('servedAdminUrl');
const name = new URL(inject('servedDatabaseUrl')).pathname.slice(1);
const next = `${name}_next`;
const untouched = 'the demo, untouched';

async function ask(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client
    .query(statement)
    .then(({ rows }) => rows as Record<string, unknown>[])
    .finally(() => client.end());
}

/** Puts a new clone of the demo in the database's place, which cuts the site's connections. */
async function renew(): Promise<void> {
  await administer(adminUrl, `DROP DATABASE IF EXISTS ${next} WITH (FORCE)`);
  await cloneDatabase(adminUrl, next, inject('demoTemplate'));
  // Higher than any before: the site's cached pages are of another database now. Set before the site can see it.
  const revision = '(extract(epoch FROM clock_timestamp()) * 1000)::bigint';
  await ask(databaseUrl(adminUrl, next), `UPDATE content_revision SET revision = ${revision}`);
  await administer(adminUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await administer(adminUrl, `ALTER DATABASE ${next} RENAME TO ${name}`);
  await administer(adminUrl, `COMMENT ON DATABASE ${name} IS '${untouched}'`);
}

/** Whether the file before this one got as far as leaving a new database. */
async function isUntouched(): Promise<boolean> {
  const [row] = await ask(
    adminUrl,
    `SELECT shobj_description(oid, 'pg_database') AS comment FROM pg_database WHERE datname = '${name}'`,
  );
  return row?.comment === untouched;
}

/**
 * Waits until the site has read the new revision. It opened a connection for that, at least a second after it lost the last one: what it
 * keeps for a second is gone too.
 */
async function untilSeen(): Promise<void> {
  const reading = `SELECT 1 FROM pg_stat_activity WHERE datname = '${name}' AND application_name = 'forbattringsresan-pages'
    AND state = 'idle' AND query LIKE 'SELECT revision%'`;
  for (let tries = 0; tries < 200; tries += 1) {
    if ((await ask(adminUrl, reading)).length > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The site has not come back to its database within ten seconds.');
}

async function untilHealthy(): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const answer = await fetch(`${inject('baseUrl')}/api/health`).catch(() => null);
    if (answer?.status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

if (!(await isUntouched())) await renew();
await administer(adminUrl, `COMMENT ON DATABASE ${name} IS NULL`);

// Not here but before the first test: the file is read and its browser started in the meantime.
beforeAll(async () => {
  await untilSeen();
  await untilHealthy();
});
afterAll(renew);
