// Trust lines 2 and 4 against raw SQL: one registration per person, one seat per time, no seat without its registration.
import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type OpenConference, openConference } from '../factories/conference';
import { expectInvariants } from '../factories/invariants';
import { insertRegistration, registrationSql, seatSql } from '../factories/raw-rows';
import { expectRefused, type Promised, tryOut } from '../factories/refusal';
import { emptyDatabase, testDb } from '../setup/database';

const { db, pool } = testDb();
let here: OpenConference;
let there: OpenConference;
/** Kim is registered here, with a seat in the first session, and at another conference at the same hours. */
let kim: string;
let kimThere: string;
let first: string;
let second: string;
let later: string;

async function fixture() {
  await emptyDatabase();
  here = await openConference(db);
  there = await openConference(db);
  [first, second] = here.sessions[0] as [string, string];
  later = here.sessions[1]?.[0] as string;
  kim = await insertRegistration(pool, here.id, 'kim@example.se');
  kimThere = await insertRegistration(pool, there.id, 'kim@example.se');
  await pool.query(seatSql(kim, first));
}

const cancelSql = (id: string) =>
  `UPDATE registration SET state = 'cancelled', cancelled_at = now() WHERE id = '${id}';`;
const releaseSql = (id: string) =>
  `UPDATE seat SET state = 'released', released_at = now() WHERE registration_id = '${id}';`;

describe('a registration', () => {
  beforeAll(fixture);

  const again = () => registrationSql(randomUUID(), here.id, 'kim@example.se');
  const change = (set: string) => `UPDATE registration SET ${set} WHERE id = '${kim}'`;

  it('is one per person and conference (trust line 2)', () =>
    expectRefused({ sql: again(), refusedBy: 'registration_one_active_per_person' }));

  it('stays one per person when an address is changed to another\u2019s', () =>
    expectRefused({
      sql: `${registrationSql(randomUUID(), here.id, 'bo@example.se')}
            UPDATE registration SET email_canonical = 'kim@example.se' WHERE email_canonical = 'bo@example.se'`,
      refusedBy: 'registration_one_active_per_person',
    }));

  it('can be made again beside cancelled ones', async () => {
    expect(await tryOut(`${releaseSql(kim)} ${cancelSql(kim)} ${again()}`)).toBeNull();
    const cancelled = registrationSql(randomUUID(), here.id, 'kim@example.se', 'cancelled');
    const more = registrationSql(randomUUID(), here.id, 'kim@example.se', 'cancelled');
    expect(await tryOut(`${cancelled} ${more}`)).toBeNull();
  });

  it.each([
    ['cancelled without a time', `state = 'cancelled'`, 'registration_cancelled_has_time', true],
    ['active with a time of cancellation', 'cancelled_at = now()', 'registration_cancelled_has_time', false],
    ...['FR-1234567', 'FR-ABCDEFI', 'FR-ABCDEF', 'FR-ABCDEFGH', 'fr-abcdefg', 'ABCDEFGH', 'FR-ABCDEF\n'].map(
      (reference): [string, string, string, boolean] => [
        `with the reference ${JSON.stringify(reference)}`,
        `reference = '${reference}'`,
        'registration_reference_form',
        false,
      ],
    ),
    ['in a language we do not have', `locale = 'de'`, 'registration_locale_known', false],
    ['without a name', `name = ''`, 'registration_text_bounded', false],
    ['with a name of 201 characters', `name = repeat('å', 201)`, 'registration_text_bounded', false],
    ['with an address of 255 characters', `email = repeat('e', 255)`, 'registration_text_bounded', false],
    ['without an organisation', `organisation_name = ''`, 'registration_text_bounded', false],
    ['with a work role of 201 characters', `work_role = repeat('x', 201)`, 'registration_text_bounded', false],
  ] as [string, string, string, boolean][])('%s is refused', (_, set, refusedBy, seatsFirst) =>
    expectRefused({ sql: `${seatsFirst ? releaseSql(kim) : ''} ${change(set)}`, refusedBy }),
  );

  it('is let through at the longest allowed', async () => {
    expect(
      await tryOut(change(`name = repeat('å', 200), email = repeat('e', 254), work_role = repeat('x', 200)`)),
    ).toBeNull();
  });
});

describe('a seat', () => {
  beforeAll(fixture);

  const refused: [string, () => Promised][] = [
    [
      'at a time when the person has another here (trust line 4)',
      () => ({ sql: seatSql(kim, second), refusedBy: 'seat_one_per_person_and_time' }),
    ],
    ['in the same session twice', () => ({ sql: seatSql(kim, first), refusedBy: 'seat_one_per_person_and_time' })],
    [
      'at a time when the person has another in another city (trust line 4)',
      () => ({ sql: seatSql(kimThere, there.sessions[0]?.[0] as string), refusedBy: 'seat_one_per_person_and_time' }),
    ],
    [
      'offered at a time when the person has another',
      () => ({ sql: seatSql(kim, second, { state: 'offered' }), refusedBy: 'seat_one_per_person_and_time' }),
    ],
    [
      'moved in time onto the person\u2019s other, by moving the slot',
      () => ({
        sql: `${seatSql(kim, later)} SET CONSTRAINTS ALL DEFERRED;
              UPDATE slot SET starts_at = starts_at - interval '1 hour', ends_at = ends_at - interval '1 hour'
               WHERE id = (SELECT slot_id FROM seminar_session WHERE id = '${later}')`,
        refusedBy: 'seat_one_per_person_and_time',
        heldBy: ['seat_one_per_person_and_time', 'slot_no_overlap', 'seminar_session_room_free'],
      }),
    ],
    [
      'released without a time',
      () => ({
        sql: `UPDATE seat SET state = 'released' WHERE registration_id = '${kim}'`,
        refusedBy: 'seat_released_has_time',
      }),
    ],
    [
      'held with a time of release',
      () => ({
        sql: `UPDATE seat SET released_at = now() WHERE registration_id = '${kim}'`,
        refusedBy: 'seat_released_has_time',
      }),
    ],
    [
      'at other times than its session',
      () => ({
        sql: seatSql(kim, later, { startsAt: `s.starts_at + interval '1 minute'` }),
        refusedBy: 'seat_session_id_conference_id_starts_at_ends_at_fkey',
      }),
    ],
    [
      'whose times are changed afterwards',
      () => ({
        sql: `UPDATE seat SET ends_at = starts_at + interval '1 minute' WHERE registration_id = '${kim}'`,
        refusedBy: 'seat_session_id_conference_id_starts_at_ends_at_fkey',
      }),
    ],
    [
      'in the name of somebody else',
      () => ({
        sql: seatSql(kim, second, { email: 'bo@example.se' }),
        refusedBy: 'seat_registration_id_conference_id_email_canonical_fkey',
      }),
    ],
    [
      'at a conference where the person is not registered',
      () => ({
        sql: seatSql(kim, there.sessions[1]?.[0] as string),
        refusedBy: 'seat_registration_id_conference_id_email_canonical_fkey',
      }),
    ],
    [
      'of another conference, said to be of this one',
      () => ({
        sql: seatSql(kim, there.sessions[1]?.[0] as string, { conferenceId: here.id }),
        refusedBy: 'seat_session_id_conference_id_starts_at_ends_at_fkey',
      }),
    ],
    [
      'left behind by its session',
      () => ({
        sql: `DELETE FROM seminar_session WHERE id = '${first}'`,
        refusedBy: 'seat_session_id_conference_id_starts_at_ends_at_fkey',
      }),
    ],
    [
      'left behind by its registration',
      () => ({
        sql: `DELETE FROM registration WHERE id = '${kim}'`,
        refusedBy: 'seat_registration_id_conference_id_email_canonical_fkey',
      }),
    ],
  ];
  it.each(refused)('%s is refused', (_, promised) => expectRefused(promised()));

  it('is let through beside what is no real seat: waiting, or released', async () => {
    expect(await tryOut(seatSql(kim, second, { state: 'waiting' }))).toBeNull();
    expect(await tryOut(`${releaseSql(kim)} ${seatSql(kim, second)}`)).toBeNull();
    expect(await tryOut(seatSql(kim, later))).toBeNull();
  });
});

describe('what is copied follows what it is copied from', () => {
  beforeEach(fixture);

  it('moves sessions and seats with their slot', async () => {
    await pool.query(
      `UPDATE slot SET starts_at = starts_at + interval '20 minutes', ends_at = ends_at + interval '10 minutes'
        WHERE id = (SELECT slot_id FROM seminar_session WHERE id = $1)`,
      [later],
    );
    await pool.query(seatSql(kim, later));
    await pool.query(
      `UPDATE slot SET starts_at = starts_at + interval '1 day', ends_at = ends_at + interval '1 day' WHERE conference_id = $1`,
      [here.id],
    );
    const { rows } = await pool.query(
      `SELECT count(*)::int AS seats FROM seat t JOIN seminar_session s ON s.id = t.session_id JOIN slot l ON l.id = s.slot_id
        WHERE (t.starts_at, t.ends_at) = (s.starts_at, s.ends_at) AND (s.starts_at, s.ends_at) = (l.starts_at, l.ends_at)`,
    );
    expect(rows).toEqual([{ seats: 2 }]);
    await expectInvariants(pool);
  });

  it('moves seats with a corrected address', async () => {
    await pool.query(`UPDATE registration SET email_canonical = 'kim.ny@example.se' WHERE id = $1`, [kim]);
    expect(await db.seat.findMany({ select: { emailCanonical: true } })).toEqual([
      { emailCanonical: 'kim.ny@example.se' },
    ]);
    // The other person with the old address is free at that hour now.
    expect(await tryOut(seatSql(kimThere, there.sessions[0]?.[0] as string))).toBeNull();
    await expectInvariants(pool);
  });
});

describe('a cancelled registration', () => {
  beforeEach(fixture);

  it('is given no seat', async () => {
    const cancelled = await insertRegistration(pool, here.id, 'ada@example.se', 'cancelled');
    await expectRefused({ sql: seatSql(cancelled, later), refusedBy: 'seat_needs_active_registration' });
  });

  it('is given no seat of another\u2019s by moving it', async () => {
    const earlier = await insertRegistration(pool, here.id, 'kim@example.se', 'cancelled');
    await expectRefused({
      sql: `UPDATE seat SET registration_id = '${earlier}' WHERE registration_id = '${kim}'`,
      refusedBy: 'seat_needs_active_registration',
      heldBy: ['seat_needs_active_registration', 'seat_not_for_cancelled'],
    });
  });

  it('may keep the record of a released seat', async () => {
    expect(
      await tryOut(`${releaseSql(kim)} ${cancelSql(kim)} ${seatSql(kim, later, { state: 'released' })}`),
    ).toBeNull();
  });

  it('leaves no seat behind: the order inside the transaction is free, the end is not', async () => {
    await expectRefused({ sql: cancelSql(kim), refusedBy: 'registration_cancelled_holds_no_seat' });
    expect(await tryOut(`${cancelSql(kim)} ${releaseSql(kim)}`)).toBeNull();
    expect(await tryOut(`${releaseSql(kim)} ${cancelSql(kim)}`)).toBeNull();
  });

  it('is refused at COMMIT, and then nothing of it stands', async () => {
    const client = await pool.connect();
    try {
      await client.query('BEGIN');
      await client.query(cancelSql(kim));
      await expect(client.query('COMMIT')).rejects.toMatchObject({
        constraint: 'registration_cancelled_holds_no_seat',
      });
    } finally {
      client.release();
    }
    expect((await db.registration.findUniqueOrThrow({ where: { id: kim } })).state).toBe('confirmed');
    await expectInvariants(pool);
  });

  it.each([
    ['the seat first', true],
    ['the cancellation first', false],
  ])('and a new seat that do not see each other do not both stand: %s', async (_, seatFirst) => {
    await pool.query(releaseSql(kim));
    const [a, b] = [await pool.connect(), await pool.connect()];
    try {
      const [one, two] = seatFirst ? [seatSql(kim, later), cancelSql(kim)] : [cancelSql(kim), seatSql(kim, later)];
      await a.query('BEGIN');
      await a.query(one);
      await b.query('BEGIN');
      // Waits for the first; without the lock it goes on, and both commit what the other did not see.
      const waited = b.query(two).then(() => b.query('COMMIT'));
      const outcome = waited.then(
        () => null,
        (error: { constraint?: string }) => error.constraint,
      );
      await new Promise((resolve) => setTimeout(resolve, 100));
      await a.query('COMMIT');
      expect(await outcome).toBe(seatFirst ? 'registration_cancelled_holds_no_seat' : 'seat_needs_active_registration');
      await b.query('ROLLBACK');
    } finally {
      a.release();
      b.release();
    }
    await expectInvariants(pool);
  });
});
