// The bar 'restore of 20,000 registrations': back up, restore into an empty database, and look that nothing changed and no mail leaves.
import path from 'node:path';
import pg from 'pg';
import { backUp, restore } from '../../scripts/backup/backup-restore';
import type { Ground } from './ground';
import { brokenPromises, checkInvariants } from './invariants';
import type { Figure } from './report';
import { createWorld, type World } from './world';

const people = 20_000;

/** Times backup and restore of a conference with 20,000 registered. */
export async function restorePart({ pool, databaseUrl, dataDir }: Ground): Promise<Figure[]> {
  await register(pool, await createWorld(pool, { capacity: people, sessionCapacity: people, sessionsPerSlot: 1 }));
  await checkInvariants(pool);
  const folder = path.join(dataDir, 'backup');
  const backupSeconds = await seconds(() => backUp(databaseUrl, folder));
  const target = await emptyDatabase(pool, databaseUrl);
  let parkedMails = 0;
  const restoreSeconds = await seconds(async () => {
    ({ parkedMails } = await restore(target.toString(), folder));
  });
  const { broken, registrations, queued } = await look(target.toString());
  return [
    { name: `backup of ${people} registrations`, value: backupSeconds, unit: 's' },
    {
      name: `restore of ${people} registrations`,
      value: restoreSeconds,
      unit: 's',
      bar: { atMost: 60 },
      note: 'every table’s rows and hash equal',
    },
    { name: 'registrations missing after the restore', value: people - registrations, bar: { atMost: 0 } },
    { name: 'promises of the database broken after the restore', value: broken, bar: { atMost: 0 } },
    {
      name: 'mails that would be sent again',
      value: queued,
      bar: { atMost: 0 },
      note: `${parkedMails} parked for a person`,
    },
  ];
}

/**
 * As register_participant() leaves them, all at once. Without the counting triggers: twenty thousand updates of one row in one transaction
 * take minutes. The counters are set from the rows instead, and the caller checks that they agree.
 */
async function register(pool: pg.Pool, { conferenceId }: World): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query('SET LOCAL session_replication_role = replica');
    for (const statement of filling) await client.query(statement, [conferenceId]);
    await client.query('COMMIT');
  } finally {
    client.release();
  }
}

const filling = [
  `INSERT INTO registration (conference_id, reference, name, email, email_canonical, organisation_name, source, token_hash, search_text)
   SELECT $1, 'FR-' || translate(upper(to_hex(16777216 + n)), '01', 'XY'), 'Person ' || n, 'p' || n || '@example.org', 'p' || n || '@example.org',
          'Exempelstads kommun', 'api', md5(n::text) || md5('t' || n), 'person ' || n FROM generate_series(1, ${people}) n`,
  `INSERT INTO seat (registration_id, session_id, conference_id, email_canonical, starts_at, ends_at)
   SELECT r.id, s.id, r.conference_id, r.email_canonical, s.starts_at, s.ends_at
     FROM registration r JOIN seminar_session s USING (conference_id) WHERE r.conference_id = $1`,
  `INSERT INTO audit_event (actor_kind, action, subject_type, subject_id, conference_id)
   SELECT 'public', 'registration.created', 'registration', id::text, conference_id FROM registration WHERE conference_id = $1`,
  `INSERT INTO outbox_mail (dedupe_key, template, conference_id, registration_id, to_email, payload)
   SELECT 'registration-confirmation:' || id, 'registration-confirmation', conference_id, id, email, '{}' FROM registration
    WHERE conference_id = $1`,
  'UPDATE conference SET taken = (SELECT count(*) FROM registration WHERE conference_id = $1) WHERE id = $1',
  'UPDATE seminar_session s SET taken = (SELECT count(*) FROM seat WHERE session_id = s.id) WHERE conference_id = $1',
];

async function emptyDatabase(pool: pg.Pool, databaseUrl: string): Promise<URL> {
  await pool.query('CREATE DATABASE restored');
  const target = new URL(databaseUrl);
  target.pathname = '/restored';
  return target;
}

async function look(url: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ registrations: number; queued: number }>(
      `SELECT (SELECT count(*) FROM registration)::int AS registrations,
              (SELECT count(*) FROM outbox_mail WHERE state IN ('queued', 'sending'))::int AS queued`,
    );
    const { registrations = 0, queued = 0 } = rows[0] ?? {};
    return { broken: (await brokenPromises(client)).length, registrations, queued };
  } finally {
    await client.end();
  }
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const since = performance.now();
  await work();
  return (performance.now() - since) / 1000;
}
