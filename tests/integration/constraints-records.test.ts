// What raw SQL cannot do to the audit log, to grants of roles and to the one row of the content's revision.
import { beforeAll, describe, expect, it } from 'vitest';
import { openConference } from '../factories/conference';
import { personWith } from '../factories/people';
import { expectRefused, tryOut } from '../factories/refusal';
import { testDb } from '../setup/database';

const { db, pool } = testDb();
let userId: string;
let conferenceId: string;

beforeAll(async () => {
  conferenceId = (await openConference(db)).id;
  userId = (await personWith(db)).userId;
  await pool.query(
    `INSERT INTO audit_event (actor_kind, action, subject_type, subject_id) VALUES ('system', 'test.happened', 'test', '1')`,
  );
});

describe('the audit log', () => {
  it.each([
    ['changed', `UPDATE audit_event SET action = 'test.other'`, 'audit_event_append_only'],
    ['deleted', 'DELETE FROM audit_event', 'audit_event_append_only'],
    ['emptied', 'TRUNCATE audit_event', 'audit_event_never_emptied'],
  ])('is not %s', (_, sql, trigger) => expectRefused({ sql, refusedBy: 'audit_event_append_only', heldBy: [trigger] }));

  it('outlives what it tells of: no foreign key takes a line away', async () => {
    const { rows } = await pool.query(
      `SELECT conname FROM pg_constraint WHERE conrelid = 'audit_event'::regclass AND contype = 'f'`,
    );
    expect(rows).toEqual([]);
  });
});

const grantedOnce = 'role_grant_user_id_role_conference_id_series_id_key';

describe('a role', () => {
  const grant = (role: string, conference: string | null) =>
    `INSERT INTO role_grant (user_id, role, conference_id) VALUES ('${userId}', '${role}', ${conference ? `'${conference}'` : 'NULL'});`;

  it('is granted once everywhere', () =>
    expectRefused({ sql: grant('reader', null) + grant('reader', null), refusedBy: grantedOnce }));

  it('is granted once at a conference', () =>
    expectRefused({
      sql: grant('reader', conferenceId) + grant('reader', conferenceId),
      refusedBy: grantedOnce,
    }));

  it('can be granted everywhere and at one conference, beside other roles', async () => {
    expect(await tryOut(grant('reader', null) + grant('reader', conferenceId) + grant('care', null))).toBeNull();
  });

  it.each(['owner', 'ADMIN', ''])('called "%s" does not exist', async (role) => {
    expect((await tryOut(grant(role, null)))?.code).toBe('22P02');
  });
});

describe('the revision of the content', () => {
  it('has one row', async () => {
    expect(await db.contentRevision.count()).toBe(1);
    await expectRefused({ sql: 'INSERT INTO content_revision (id) VALUES (2)', refusedBy: 'content_revision_one_row' });
    await expectRefused({ sql: 'UPDATE content_revision SET id = 2', refusedBy: 'content_revision_one_row' });
    await expectRefused({ sql: 'INSERT INTO content_revision (id) VALUES (1)', refusedBy: 'content_revision_pkey' });
  });
});
