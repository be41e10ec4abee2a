// What raw SQL cannot do to versions, and to the seats and rooms of a released day.
import { beforeAll, describe, expect, it } from 'vitest';
import { type OpenConference, openConference } from '../../factories/conference';
import { expectRefused, type Promised, tryOut } from '../../factories/refusal';
import { register } from '../../factories/registration';
import { release } from '../../factories/schedule';
import { testDb } from '../../setup/database';

const { db } = testDb();
let here: OpenConference;
const session = (slot: number, room: number) => here.sessions[slot]?.[room] as string;

beforeAll(async () => {
  here = await openConference(db, { slots: 2, sessionsPerSlot: 2, sessionCapacity: 5 });
  await register(here.slug, { sessionIds: [session(0, 0), session(1, 0)] });
  await release(here.id);
});

describe('a released day', () => {
  const version = (what: string) => `${what} programme_version`;
  const refused: [string, () => Promised][] = [
    [
      'a version is never changed',
      () => ({ sql: `${version('UPDATE')} SET comment = 'x'`, refusedBy: 'programme_version_append_only' }),
    ],
    ['a version is never deleted', () => ({ sql: version('DELETE FROM'), refusedBy: 'programme_version_append_only' })],
    [
      'a number is given once',
      () => ({
        sql: `INSERT INTO programme_version (conference_id, number, document) VALUES ('${here.id}', 1, '{}')`,
        refusedBy: 'programme_version_pkey',
      }),
    ],
    [
      'numbers begin at one',
      () => ({
        sql: `INSERT INTO programme_version (conference_id, number, document) VALUES ('${here.id}', 0, '{}')`,
        refusedBy: 'programme_version_number_positive',
      }),
    ],
    [
      'a session is not moved on top of another in its room',
      () => ({
        sql: `UPDATE seminar_session s SET room_id = o.room_id FROM seminar_session o WHERE s.id = '${session(0, 0)}' AND o.id = '${session(0, 1)}'`,
        refusedBy: 'seminar_session_room_free',
      }),
    ],
    [
      'a session does not get another time than its slot',
      () => ({
        sql: `UPDATE seminar_session SET ends_at = ends_at - interval '1 minute' WHERE id = '${session(0, 1)}'`,
        refusedBy: 'seminar_session_slot_id_conference_id_starts_at_ends_at_fkey',
      }),
    ],
  ];
  it.each(refused)('%s', (_, promised) => expectRefused(promised()));

  it('does not move a session to where the person with its seat is already', async () => {
    const sql = `UPDATE seminar_session s SET slot_id = o.slot_id, starts_at = o.starts_at, ends_at = o.ends_at, room_id =
      (SELECT room_id FROM seminar_session WHERE id = '${session(1, 1)}') FROM seminar_session o
      WHERE s.id = '${session(0, 0)}' AND o.id = '${session(1, 0)}'`;
    expect((await tryOut(sql))?.constraint).toBe('seat_one_per_person_and_time');
  });
});
