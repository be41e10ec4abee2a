import { beforeAll, describe, expect, it } from 'vitest';
import { conferenceTransitions } from '@/features/conference/rules';
import { registrationTransitions, seatTransitions } from '@/features/registration/rules';
import { invitationTransitions } from '@/features/speaker/rules';
import { type OpenConference, openConference } from '../factories/conference';
import { register } from '../factories/registration';
import { askedSpeaker } from '../factories/speaker';
import { testDb } from '../setup/database';

const { db, pool } = testDb();
let conference: OpenConference;

beforeAll(async () => {
  conference = await openConference(db, { capacity: 100 });
});

type Table = Record<string, readonly string[]>;

/** Every pair of states with what the code's table says of it. */
function pairs(table: Table): [string, string, boolean][] {
  const states = Object.keys(table);
  return states.flatMap((from) =>
    states
      .filter((to) => to !== from)
      .map((to): [string, string, boolean] => [from, to, table[from]?.includes(to) ?? false]),
  );
}

/** Tries one change by raw SQL in a transaction that is taken back; the row is brought to `from` past the triggers. */
async function isAllowed(
  table: string,
  id: string,
  from: string,
  to: string,
  extra: (state: string) => string,
): Promise<boolean> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query('SET LOCAL session_replication_role = replica');
    await client.query(`UPDATE ${table} SET state = '${from}'${extra(from)} WHERE id = $1`, [id]);
    await client.query('SET LOCAL session_replication_role = DEFAULT');
    await client.query(`UPDATE ${table} SET state = '${to}'${extra(to)} WHERE id = $1`, [id]);
    return true;
  } catch (error) {
    expect((error as { constraint?: string }).constraint).toBe(`${table}_state_transition`);
    return false;
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
}

describe('the tables of states in code are those of the database', () => {
  it.each(pairs(conferenceTransitions))('conference %s → %s: %s', async (from, to, allowed) => {
    expect(await isAllowed('conference', conference.id, from, to, () => '')).toBe(allowed);
  });

  it.each(pairs(registrationTransitions))('registration %s → %s: %s', async (from, to, allowed) => {
    const outcome = await register(conference.slug);
    const { id } = await db.registration.findFirstOrThrow({
      where: { reference: outcome.ok ? outcome.receipt.reference : '' },
    });
    const extra = (state: string) => `, cancelled_at = ${state === 'cancelled' ? 'now()' : 'NULL'}`;
    expect(await isAllowed('registration', id, from, to, extra)).toBe(allowed);
  });

  it.each(pairs(seatTransitions))('seat %s → %s: %s', async (from, to, allowed) => {
    if ((await db.seat.count()) === 0) await register(conference.slug, { sessionIds: [conference.sessions[0]?.[0]] });
    const { id } = await db.seat.findFirstOrThrow();
    const extra = (state: string) => `, released_at = ${state === 'released' ? 'now()' : 'NULL'}`;
    expect(await isAllowed('seat', id, from, to, extra)).toBe(allowed);
  });

  it.each(pairs(invitationTransitions))('speaker invitation %s → %s: %s', async (from, to, allowed) => {
    const { invitationId } = await askedSpeaker(db, conference);
    expect(await isAllowed('speaker_invitation', invitationId, from, to, () => '')).toBe(allowed);
  });
});
