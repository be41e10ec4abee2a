// Before each e2e file: the served site's database is the demo again, so that no file sees what another has registered. The site itself
// keeps running; that it finds its way back when all its connections are cut is one of its promises.
import pg from 'pg';
import { inject } from 'vitest';
import { administer } from './postgres';

const url = inject('servedDatabaseUrl');
const name = new URL(url).pathname.slice(1);
await administer(inject('servedAdminUrl'), `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
await administer(inject('servedAdminUrl'), `CREATE DATABASE ${name} TEMPLATE ${inject('demoTemplate')}`);

const client = new pg.Client({ connectionString: url });
await client.connect();
// Higher than any before: the site's cached pages are of another database now.
await client.query('UPDATE content_revision SET revision = (extract(epoch FROM clock_timestamp()) * 1000)::bigint');
await client.end();

// The revision is read once a second, whole answers are kept for a second, and nothing of the old database may be shown after that.
await new Promise((resolve) => setTimeout(resolve, 2_500));
for (let tries = 0; tries < 100; tries += 1) {
  const answer = await fetch(`${inject('baseUrl')}/api/health`).catch(() => null);
  if (answer?.status === 200) break;
  await new Promise((resolve) => setTimeout(resolve, 100));
}
