// What a release has withdrawn holds nobody, whoever writes.
import { beforeAll, describe, expect, it } from 'vitest';
import { type OpenConference, openConference } from '../factories/conference';
import { insertRegistration, seatSql } from '../factories/raw-rows';
import { expectRefused, tryOut } from '../factories/refusal';
import { testDb } from '../setup/database';

const { db, pool } = testDb();
let conference: OpenConference;
let session: string;
let taken: string;
let waiting: string;
let person: string;

const withdraw = (id: string) => `UPDATE seminar_session SET withdrawn_at = now() WHERE id = '${id}';`;
const release = (id: string) =>
  `UPDATE seat SET state = 'released', released_at = now() WHERE session_id = '${id}' AND state <> 'released';`;

beforeAll(async () => {
  conference = await openConference(db, { slots: 2, sessionsPerSlot: 2, sessionCapacity: 5 });
  [session, taken] = conference.sessions[0] as [string, string];
  waiting = conference.sessions[1]?.[0] as string;
  person = await insertRegistration(pool, conference.id, 'kim@example.se');
  await pool.query(seatSql(person, taken));
  await pool.query(seatSql(person, waiting, { state: 'waiting' }));
});

describe('a withdrawn session', () => {
  it('gives no seat', () =>
    expectRefused({
      sql: withdraw(session) + release(taken) + seatSql(person, session),
      refusedBy: 'seminar_session_withdrawn_is_empty',
      heldBy: ['seminar_session_withdrawn_is_empty', 'seminar_session_withdrawn_holds_no_seat'],
    }));

  it('cannot be one that somebody has a seat in', () =>
    expectRefused({
      sql: withdraw(taken),
      refusedBy: 'seminar_session_withdrawn_is_empty',
      heldBy: ['seminar_session_withdrawn_is_empty', 'seminar_session_withdrawn_holds_no_seat'],
    }));

  it('cannot be one that somebody waits for', () =>
    expectRefused({ sql: withdraw(waiting), refusedBy: 'seminar_session_withdrawn_holds_no_seat' }));

  it('can be one whose seats were released first, and its room and slot are free for another', async () => {
    const again = `INSERT INTO seminar_session (conference_id, slot_id, room_id, seminar_id, starts_at, ends_at, capacity)
      SELECT conference_id, slot_id, room_id, seminar_id, starts_at, ends_at, capacity FROM seminar_session WHERE id = '${taken}';`;
    expect(await tryOut(release(taken) + withdraw(taken) + again)).toBeNull();
  });
});
