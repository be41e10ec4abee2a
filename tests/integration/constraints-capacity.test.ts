// Trust lines 1 and 6: nobody, raw SQL included, gets one place too many, or makes a counter lie.
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { type OpenConference, openConference } from '../factories/conference';
import { expectInvariants } from '../factories/invariants';
import { insertRegistration, registrationSql, seatSql } from '../factories/raw-rows';
import { expectRefused, type Promised, tryOut } from '../factories/refusal';
import { testDb } from '../setup/database';

const { db, pool } = testDb();

/** Two of two registered, both in the one session with two seats. */
let full: OpenConference;
let fullSession: string;
let roomy: OpenConference;
let people: string[];
let waiting: string;

beforeAll(async () => {
  full = await openConference(db, { slots: 1, sessionsPerSlot: 1, sessionCapacity: 2, capacity: 2 });
  fullSession = full.sessions[0]?.[0] as string;
  people = [
    await insertRegistration(pool, full.id, 'kim@example.se'),
    await insertRegistration(pool, full.id, 'bo@example.se'),
  ];
  for (const person of people) await pool.query(seatSql(person, fullSession));
  roomy = await openConference(db, {
    slots: 1,
    sessionsPerSlot: 1,
    sessionCapacity: 1,
    startsAt: new Date('2031-05-06T08:00Z'),
  });
  for (const email of ['li@example.se', 'max@example.se']) {
    waiting = await insertRegistration(pool, roomy.id, email);
    await pool.query(
      seatSql(waiting, roomy.sessions[0]?.[0] as string, { state: email.startsWith('li') ? 'confirmed' : 'waiting' }),
    );
  }
});

const refused: [string, () => Promised][] = [
  [
    'one registration too many',
    () => ({
      sql: registrationSql(randomUUID(), full.id, 'one.too.many@example.se'),
      refusedBy: 'conference_taken_within_capacity',
    }),
  ],
  [
    'a registration moved to a full conference',
    () => ({
      sql: `DELETE FROM seat WHERE registration_id = '${waiting}';
            UPDATE registration SET conference_id = '${full.id}' WHERE id = '${waiting}'`,
      refusedBy: 'conference_taken_within_capacity',
    }),
  ],
  [
    'capacity of a conference under what is taken (trust line 6)',
    () => ({
      sql: `UPDATE conference SET capacity = 1 WHERE id = '${full.id}'`,
      refusedBy: 'conference_taken_within_capacity',
    }),
  ],
  [
    'negative capacity of a conference',
    () => ({
      sql: `INSERT INTO conference (series_id, slug, city, name_sv, name_en, position, capacity)
            VALUES ('${full.seriesId}', 'under-noll', 'Luleå', 'x', 'x', 9, -1)`,
      refusedBy: 'conference_taken_within_capacity',
    }),
  ],
  [
    'a waiting person let in where it is full',
    () => ({
      sql: `UPDATE seat SET state = 'confirmed' WHERE registration_id = '${waiting}'`,
      refusedBy: 'seminar_session_taken_within_capacity',
    }),
  ],
  [
    'an offer where it is full: an offer holds its seat',
    () => ({
      sql: `UPDATE seat SET state = 'offered' WHERE registration_id = '${waiting}'`,
      refusedBy: 'seminar_session_taken_within_capacity',
    }),
  ],
  [
    'capacity of a session under what is taken (trust line 6)',
    () => ({
      sql: `UPDATE seminar_session SET capacity = 1 WHERE id = '${fullSession}'`,
      refusedBy: 'seminar_session_taken_within_capacity',
    }),
  ],
  [
    'negative capacity of a session',
    () => ({
      sql: `UPDATE seminar_session SET capacity = -1 WHERE id = '${fullSession}'`,
      refusedBy: 'seminar_session_taken_within_capacity',
    }),
  ],
  [
    'taken of a conference written directly',
    () => ({
      sql: `UPDATE conference SET taken = 1 WHERE id = '${full.id}'`,
      refusedBy: 'conference_taken_is_counted',
    }),
  ],
  [
    'taken of a session written directly',
    () => ({
      sql: `UPDATE seminar_session SET taken = 0 WHERE id = '${fullSession}'`,
      refusedBy: 'seminar_session_taken_is_counted',
    }),
  ],
  [
    'a new id for a conference, which would count its people again',
    () => ({
      sql: `UPDATE conference SET capacity = 9 WHERE id = '${full.id}';
            UPDATE conference SET id = gen_random_uuid() WHERE id = '${full.id}'`,
      refusedBy: 'conference_id_stays',
    }),
  ],
  [
    'a new id for a session, which would count its seats again',
    () => ({
      sql: `UPDATE seminar_session SET capacity = 9 WHERE id = '${fullSession}';
            UPDATE seminar_session SET id = gen_random_uuid() WHERE id = '${fullSession}'`,
      refusedBy: 'seminar_session_id_stays',
    }),
  ],
  ['all seats thrown away uncounted', () => ({ sql: 'TRUNCATE seat', refusedBy: 'seat_counted_row_by_row' })],
  [
    'all registrations thrown away uncounted',
    () => ({
      sql: 'ALTER TABLE seat DISABLE TRIGGER seat_counted_row_by_row; TRUNCATE registration CASCADE',
      refusedBy: 'registration_counted_row_by_row',
    }),
  ],
  ['a room for nobody', () => ({ sql: 'UPDATE room SET capacity = 0', refusedBy: 'room_capacity_positive' })],
];

describe('capacity', () => {
  it.each(refused)('refuses %s', (_, promised) => expectRefused(promised()));

  it('refuses a seat too many, also when it is inserted', async () => {
    const late = randomUUID();
    await expectRefused({
      sql: `UPDATE conference SET capacity = 3 WHERE id = '${full.id}';
            ${registrationSql(late, full.id, 'late@example.se')} ${seatSql(late, fullSession)}`,
      refusedBy: 'seminar_session_taken_within_capacity',
    });
  });

  it('lets capacity down to what is taken and no further', async () => {
    expect(await tryOut(`UPDATE conference SET capacity = 2 WHERE id = '${full.id}'`)).toBeNull();
    expect(await tryOut(`UPDATE seminar_session SET capacity = 2 WHERE id = '${fullSession}'`)).toBeNull();
  });
});

describe('the counters', () => {
  it('start at zero, whatever is written', async () => {
    const { rows } = await pool.query<{ id: string; taken: number }>(
      `INSERT INTO conference (series_id, slug, city, name_sv, name_en, position, capacity, taken)
       VALUES ('${full.seriesId}', 'fylld-fran-borjan', 'Luleå', 'x', 'x', 8, 50, 40) RETURNING id, taken`,
    );
    expect(rows[0]?.taken).toBe(0);
    await pool.query('DELETE FROM seminar_session WHERE id = $1', [await spareSession(40)]);
    await pool.query('DELETE FROM conference WHERE id = $1', [rows[0]?.id]);
  });

  it('follow a seat through every way it can go', async () => {
    const session = await spareSession(0);
    const taken = async () =>
      (await db.seminarSession.findUniqueOrThrow({ where: { id: session }, select: { taken: true } })).taken;
    const person = await insertRegistration(pool, roomy.id, 'ronja@example.se');
    const seen = [await taken()];
    for (const statement of [
      seatSql(person, session, { state: 'waiting' }),
      `UPDATE seat SET state = 'offered' WHERE registration_id = '${person}'`,
      `UPDATE seat SET state = 'confirmed' WHERE registration_id = '${person}'`,
      `UPDATE seat SET state = 'released', released_at = now() WHERE registration_id = '${person}'`,
      seatSql(person, session),
      `DELETE FROM seat WHERE registration_id = '${person}'`,
    ]) {
      await pool.query(statement);
      seen.push(await taken());
    }
    expect(seen).toEqual([0, 0, 1, 1, 0, 1, 0]);
    await pool.query(`DELETE FROM registration WHERE id = '${person}'`);
    await expectInvariants(pool);
  });

  it('follow a seat to another session, and a registration to another conference', async () => {
    const other = await openConference(db, { slots: 1, sessionsPerSlot: 2, startsAt: new Date('2032-03-02T08:00Z') });
    const [from, to] = other.sessions[0] as [string, string];
    const person = await insertRegistration(pool, other.id, 'ester@example.se');
    await pool.query(seatSql(person, from));
    await pool.query(`UPDATE seat SET session_id = '${to}' WHERE registration_id = '${person}'`);
    await expectInvariants(pool);
    await pool.query(`DELETE FROM seat WHERE registration_id = '${person}'`);
    await pool.query(`UPDATE registration SET conference_id = '${roomy.id}' WHERE id = '${person}'`);
    await expectInvariants(pool);
    await pool.query(`UPDATE registration SET state = 'cancelled', cancelled_at = now() WHERE id = '${person}'`);
    await expectInvariants(pool);
  });
});

/** One more session of the roomy conference, in a slot and room of its own. */
async function spareSession(taken: number): Promise<string> {
  const { rows } = await pool.query<{ id: string; taken: number }>(
    `WITH r AS (INSERT INTO room (venue_id, name, capacity) VALUES ('${roomy.venueId}', gen_random_uuid()::text, 5) RETURNING id),
          m AS (INSERT INTO seminar (series_id, slug, title_sv, theme) VALUES ('${roomy.seriesId}', gen_random_uuid()::text, 'x', 'conditions') RETURNING id)
     INSERT INTO seminar_session (conference_id, slot_id, room_id, seminar_id, starts_at, ends_at, capacity, taken)
     SELECT s.conference_id, s.id, r.id, m.id, s.starts_at, s.ends_at, 5, ${taken} FROM slot s, r, m
      WHERE s.conference_id = '${roomy.id}' AND s.kind = 'seminars' LIMIT 1 RETURNING id, taken`,
  );
  expect(rows[0]?.taken).toBe(0);
  return rows[0]?.id as string;
}
