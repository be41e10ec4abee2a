// Two clients throw random raw SQL at the seats at once. Whatever they do, the promises hold, and what is refused is
// refused by the name of a promise.
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { newReference } from '@/lib/ids';
import { openConference } from '../factories/conference';
import { expectInvariants } from '../factories/invariants';
import { testDb } from '../setup/database';

const { db, pool } = testDb();

type Place = { conferenceId: string; sessionId: string };
/** Two conferences on the same day: two slots of two sessions each. */
const places: Place[] = [];
const people = ['kim', 'bo', 'li', 'ada', 'max'].map((name) => `${name}@example.se`);

beforeAll(async () => {
  for (let i = 0; i < 2; i++) {
    const { id, sessions } = await openConference(db, { sessionsPerSlot: 2, sessionCapacity: 2, capacity: 3 });
    places.push(...sessions.flat().map((sessionId) => ({ conferenceId: id, sessionId })));
  }
});

type Step = { what: keyof typeof statements; person: string; place: number; other: number; number: number };

const mine = (conference: string, person: string) =>
  `conference_id = '${conference}' AND email_canonical = '${person}'`;
/** A seat of the conference in one of these states, preferably this person's in this session: a random guess seldom hits. */
const aSeat = ({ conferenceId, sessionId }: Place, person: string, ...states: string[]) =>
  `id = (SELECT id FROM seat WHERE conference_id = '${conferenceId}' AND state::text IN ('${states.join("', '")}')
          ORDER BY session_id = '${sessionId}' DESC, email_canonical = '${person}' DESC LIMIT 1)`;
const insertSeat = ({ sessionId }: Place, person: string, state: string) =>
  `INSERT INTO seat (registration_id, session_id, conference_id, email_canonical, starts_at, ends_at, state)
   SELECT r.id, s.id, s.conference_id, r.email_canonical, s.starts_at, s.ends_at, '${state}'
     FROM registration r JOIN seminar_session s USING (conference_id)
    WHERE s.id = '${sessionId}' AND r.email_canonical = '${person}' ORDER BY r.created_at DESC LIMIT 1`;
const cancel = (conference: string, person: string) =>
  `UPDATE registration SET state = 'cancelled', cancelled_at = now() WHERE ${mine(conference, person)} AND state <> 'cancelled'`;

const statements = {
  register: (at: Place, person: string) =>
    `INSERT INTO registration (conference_id, reference, name, email, email_canonical, organisation_name, source)
     VALUES ('${at.conferenceId}', '${newReference()}', 'Kim', '${person}', '${person}', 'Luleå kommun', 'demo')`,
  take: (at: Place, person: string) => insertSeat(at, person, 'confirmed'),
  wait: (at: Place, person: string) => insertSeat(at, person, 'waiting'),
  offer: (at: Place, person: string) => `UPDATE seat SET state = 'offered' WHERE ${aSeat(at, person, 'waiting')}`,
  accept: (at: Place, person: string) =>
    `UPDATE seat SET state = 'confirmed' WHERE ${aSeat(at, person, 'waiting', 'offered')}`,
  release: (at: Place, person: string) =>
    `UPDATE seat SET state = 'released', released_at = now() WHERE ${aSeat(at, person, 'waiting', 'offered', 'confirmed')}`,
  revive: (at: Place, person: string) =>
    `UPDATE seat SET state = 'confirmed', released_at = NULL WHERE ${aSeat(at, person, 'released')}`,
  move: (at: Place, person: string, other: Place) =>
    `UPDATE seat t SET session_id = s.id, conference_id = s.conference_id, starts_at = s.starts_at, ends_at = s.ends_at
       FROM seminar_session s WHERE s.id = '${other.sessionId}' AND t.${aSeat(at, person, 'waiting', 'confirmed')}`,
  cancel: (at: Place, person: string) =>
    `${cancel(at.conferenceId, person)}; UPDATE seat SET state = 'released', released_at = now()
      WHERE ${mine(at.conferenceId, person)} AND state <> 'released'`,
  forgetSeats: (at: Place, person: string) => cancel(at.conferenceId, person),
  rename: (at: Place, person: string, _: Place, number: number) =>
    `UPDATE registration SET email_canonical = '${people[number] ?? person}' WHERE ${mine(at.conferenceId, person)}`,
  sessionCapacity: (at: Place, _: string, __: Place, number: number) =>
    `UPDATE seminar_session SET capacity = ${number} WHERE id = '${at.sessionId}'`,
  conferenceCapacity: (at: Place, _: string, __: Place, number: number) =>
    `UPDATE conference SET capacity = ${number + 1} WHERE id = '${at.conferenceId}'`,
  deleteSeat: (at: Place, person: string) =>
    `DELETE FROM seat WHERE ${aSeat(at, person, 'waiting', 'offered', 'confirmed', 'released')}`,
  deleteRegistration: (at: Place, person: string) => `DELETE FROM registration WHERE ${mine(at.conferenceId, person)}`,
};

const promises = [
  'conference_taken_within_capacity',
  'seminar_session_taken_within_capacity',
  'registration_one_active_per_person',
  'registration_cancelled_holds_no_seat',
  'seat_one_per_person_and_time',
  'seat_needs_active_registration',
  'seat_state_transition',
  'seat_registration_id_conference_id_email_canonical_fkey',
];

/** What happened, by name, over all runs: a test in which nothing is refused or nothing succeeds proves nothing. */
const seen = new Map<string, number>();
const count = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1);

async function act(steps: Step[]): Promise<void> {
  const client = await pool.connect();
  try {
    for (const { what, person, place, other, number } of steps) {
      try {
        const answers = [await client.query(statements[what](places[place]!, person, places[other]!, number))].flat();
        if (answers.some(({ rowCount }) => rowCount)) count(what);
      } catch (error) {
        const { constraint, code, message } = error as { constraint?: string; code?: string; message: string };
        // Two seats of one person tried at the same instant may wait for each other; the database ends one of them.
        const name = code === '40P01' ? 'deadlock' : (constraint ?? message);
        expect([...promises, 'deadlock']).toContain(name);
        count(name);
      }
    }
  } finally {
    client.release();
  }
}

const step: fc.Arbitrary<Step> = fc.record({
  // Taking seats and registering are the common case, as in life.
  what: fc.oneof(
    { weight: 1, arbitrary: fc.constantFrom<Step['what'][]>('register', 'take', 'wait') },
    { weight: 1, arbitrary: fc.constantFrom(...(Object.keys(statements) as Step['what'][])) },
  ),
  person: fc.constantFrom(...people),
  place: fc.nat({ max: 7 }),
  other: fc.nat({ max: 7 }),
  number: fc.nat({ max: 4 }),
});
const client = fc.array(step, { minLength: 10, maxLength: 60, size: 'max' });

it('keeps every promise under random raw SQL from two clients', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc
      .asyncProperty(client, client, async (one, two) => {
        await Promise.all([act(one), act(two)]);
        await expectInvariants(pool);
      })
      .afterEach(async () => {
        // By DELETE, so that the counters are seen to come back to zero too.
        await pool.query('DELETE FROM seat');
        await pool.query('DELETE FROM registration');
        await pool.query('UPDATE seminar_session SET capacity = 2');
        await pool.query('UPDATE conference SET capacity = 3');
        expect((await pool.query('SELECT 1 FROM conference WHERE taken <> 0')).rows).toEqual([]);
        expect((await pool.query('SELECT 1 FROM seminar_session WHERE taken <> 0')).rows).toEqual([]);
      }),
    { numRuns: 60 },
  );
  for (const what of [...Object.keys(statements).filter((name) => name !== 'revive'), ...promises])
    expect(seen.get(what), `${what} was never seen`).toBeGreaterThan(0);
});
