import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { backUp, restore } from '../../scripts/backup/backup-restore';
import { connect, factsOf, listTables } from '../../scripts/backup/tables';
import { openConference } from '../factories/conference';
import { invitedOrganisation, openConsultation } from '../factories/consultation';
import { expectInvariants } from '../factories/invariants';
import { register } from '../factories/registration';
import { anotherDatabase, testDb } from '../setup/database';

const { db, pool, url } = testDb();
let dir: string;
let target: { url: string; drop: () => Promise<void> };

beforeAll(async () => {
  dir = mkdtempSync(path.join(os.tmpdir(), 'fr-backup-'));
  target = await anotherDatabase({ empty: true });
  const { id, slug, sessions } = await openConference(db);
  await pool.query(
    `INSERT INTO mailing (conference_id, segment, subject_sv, body_sv, state, started_at, scheduled_for)
     VALUES ($1, '{}', 'På väg', 'Hej', 'sending', now(), NULL), ($1, '{}', 'Planerat', 'Hej', 'scheduled', NULL, now())`,
    [id],
  );
  await pool.query(
    `INSERT INTO reminder_rule (conference_id, days_before, subject_sv, body_sv, armed_at) VALUES ($1, 3, 'Snart', 'Hej', now() - interval '1 year')`,
    [id],
  );
  const consultation = await openConsultation(db);
  await invitedOrganisation(db, consultation);
  await pool.query(
    `WITH d AS (INSERT INTO consultation_dispatch (consultation_id, kind, state, released_at) VALUES ($1, 'message', 'released', now()) RETURNING id)
     INSERT INTO consultation_mail (consultation_id, dispatch_id, to_email, template) SELECT $1, id, 'stab@example.se', 'consultation-message' FROM d`,
    [consultation.id],
  );
  await pool.query(
    `INSERT INTO consultation_reminder (consultation_id, days_before, subject_sv, body_sv, armed_at, armed_by_id) VALUES ($1, 7, 'Snart', 'Hej', now(), gen_random_uuid())`,
    [consultation.id],
  );
  for (const name of ['Åsa "Ö" Ek', 'Björn\\nTab\t;,{}', 'Zoë 🌲']) {
    await register(slug, {
      name,
      sessionIds: [sessions[0]?.[0], sessions[1]?.[0]].slice(0, name.startsWith('Z') ? 0 : 2),
    });
  }
  await backUp(url, dir);
});
afterAll(async () => {
  rmSync(dir, { recursive: true });
  await target.drop();
});

async function facts(address: string) {
  const client = await connect(address);
  await client.query('BEGIN');
  const all = [];
  for (const table of await listTables(client)) all.push(await factsOf(client, table));
  await client.end();
  return all;
}

it('trust 75: a backup restored into an empty database is equal, and no queued mail leaves again', async () => {
  const { rows } = await pool.query(`SELECT 1 FROM outbox_mail WHERE state = 'queued'`);
  expect(rows.length).toBe(3);
  expect(await restore(target.url, dir)).toMatchObject({ parkedMails: 3 });
  const [before, after] = [await facts(url), await facts(target.url)];
  const mail = ({ table }: { table: string }) => table === 'outbox_mail';
  const changed = ['outbox_mail', 'mailing', 'reminder_rule', 'consultation_mail', 'consultation_reminder'];
  const held = ({ table }: { table: string }) => changed.includes(table);
  expect(after.filter((table) => !held(table))).toEqual(before.filter((table) => !held(table)));
  expect(after.find(mail)?.rows).toBe(before.find(mail)?.rows);

  const restored = new pg.Pool({ connectionString: target.url });
  await expectInvariants(restored);
  const { rows: states } = await restored.query('SELECT DISTINCT state FROM outbox_mail');
  expect(states).toEqual([{ state: 'parked' }]);
  // Nor does a mailing go on, a planned one begin or a reminder fire by itself.
  const { rows: mailings } = await restored.query('SELECT subject_sv AS subject, state FROM mailing ORDER BY 1');
  expect(mailings).toEqual([
    { subject: 'Planerat', state: 'draft' },
    { subject: 'På väg', state: 'paused' },
  ]);
  const { rows: armed } = await restored.query(
    `SELECT armed_at > now() - interval '1 minute' AS now FROM reminder_rule`,
  );
  expect(armed).toEqual([{ now: true }]);
  const { rows: ofConsultation } = await restored.query(
    'SELECT m.skipped_because AS skipped, r.armed_at AS armed FROM consultation_mail m, consultation_reminder r',
  );
  expect(ofConsultation).toEqual([{ skipped: 'restored', armed: null }]);
  // Counters and history are guarded again, and new rows get new numbers.
  await expect(restored.query('DELETE FROM audit_event')).rejects.toThrow();
  await restored.query(
    `INSERT INTO audit_event (actor_kind, action, subject_type, subject_id) VALUES ('system', 'x', 'x', 'x')`,
  );
  await restored.end();
});

it('refuses a database that is not empty', async () => {
  await expect(restore(url, dir)).rejects.toThrow('not empty');
});

it('refuses a backup that was changed, and leaves nothing of it', async () => {
  const fresh = await anotherDatabase({ empty: true });
  const file = path.join(dir, 'audit_event.jsonl');
  const [first = ''] = readFileSync(file, 'utf8').split('\n');
  appendFileSync(file, `${first.replace(/\((\d+),/, '(999999,')}\n`);
  await expect(restore(fresh.url, dir)).rejects.toThrow('audit_event is not what was backed up');
  expect((await facts(fresh.url)).filter(({ table, rows }) => rows > 0 && table !== 'content_revision')).toEqual([]);
  await fresh.drop();
});
