// A conference to crowd into, made by plain SQL so that it costs nothing and stands beside whatever the database already holds.
import { randomBytes } from 'node:crypto';
import type pg from 'pg';

export type World = {
  conferenceId: string;
  slug: string;
  /** Session ids by slot, in time order; sessions of one slot are at the same time. */
  slots: string[][];
};

export type WorldSize = { capacity: number; sessionCapacity: number; slots?: number; sessionsPerSlot?: number };

type Queries = Pick<pg.Pool, 'query'>;

/** An open conference of its own series and venue, on a day that no other such conference is likely to share. */
export async function createWorld(client: Queries, size: WorldSize): Promise<World> {
  const { capacity, sessionCapacity, slots = 3, sessionsPerSlot = 20 } = size;
  const tag = randomBytes(5).toString('hex');
  const { rows } = await client.query<{ conference: string; venue: string; series: string }>(
    `WITH s AS (INSERT INTO series (slug, name_sv, name_en) VALUES ('rusning-' || $1, 'Rusningen', 'The rush') RETURNING id),
          v AS (INSERT INTO venue (name, address, postal_code, city) VALUES ('Lokal ' || $1, 'Storgatan 1', '111 22', 'Stockholm') RETURNING id)
     INSERT INTO conference (series_id, venue_id, slug, city, name_sv, name_en, state, starts_at, ends_at,
                             registration_opens_at, registration_closes_at, capacity)
     SELECT s.id, v.id, 'rusning-' || $1, 'Stockholm', 'Rusning ' || $1, 'Rush ' || $1, 'open', day + interval '8 hours', day + interval '16 hours',
            now() - interval '1 day', now() + interval '20 days', $2
       FROM s, v, (SELECT date_trunc('day', now()) + make_interval(days => 30 + (random() * 20000)::int) AS day) d
     RETURNING id AS conference, venue_id AS venue, series_id AS series`,
    [tag, capacity],
  );
  const made = rows[0];
  if (!made) throw new Error('the conference was not made');
  await createRooms(client, made, sessionsPerSlot);
  await createSlots(client, made.conference, slots);
  await createSessions(client, made, sessionCapacity);
  return {
    conferenceId: made.conference,
    slug: `rusning-${tag}`,
    slots: await sessionsBySlot(client, made.conference),
  };
}

async function createRooms(client: Queries, { venue, series }: { venue: string; series: string }, count: number) {
  await client.query(
    `WITH r AS (INSERT INTO room (venue_id, name, capacity, position)
                SELECT $1, 'Sal ' || n, 1000000, n FROM generate_series(1, $3::int) n)
     INSERT INTO seminar (series_id, slug, title_sv, title_en, theme)
     SELECT $2, 'seminarium-' || n, 'Seminarium ' || n, 'Seminar ' || n, 'participation' FROM generate_series(1, $3::int) n`,
    [venue, series, count],
  );
}

async function createSlots(client: Queries, conference: string, count: number) {
  await client.query(
    `INSERT INTO slot (conference_id, kind, name_sv, name_en, starts_at, ends_at)
     SELECT c.id, 'seminars', 'Pass ' || n, 'Session ' || n, c.starts_at + make_interval(hours => n), c.starts_at + make_interval(hours => n, mins => 50)
       FROM conference c, generate_series(1, $2::int) n WHERE c.id = $1`,
    [conference, count],
  );
}

async function createSessions(
  client: Queries,
  made: { conference: string; venue: string; series: string },
  seats: number,
) {
  await client.query(
    `INSERT INTO seminar_session (conference_id, slot_id, room_id, seminar_id, starts_at, ends_at, capacity)
     SELECT s.conference_id, s.id, r.id, m.id, s.starts_at, s.ends_at, $4
       FROM slot s, room r JOIN seminar m ON m.series_id = $3 AND m.slug = 'seminarium-' || r.position
      WHERE s.conference_id = $1 AND r.venue_id = $2`,
    [made.conference, made.venue, made.series, seats],
  );
}

async function sessionsBySlot(client: Queries, conference: string): Promise<string[][]> {
  const { rows } = await client.query<{ ids: string[] }>(
    `SELECT array_agg(id::text ORDER BY id) AS ids FROM seminar_session WHERE conference_id = $1 GROUP BY starts_at ORDER BY starts_at`,
    [conference],
  );
  return rows.map((row) => row.ids);
}

/** The session at `index` of a slot, counted round. */
export function pick(slot: readonly string[], index: number): string {
  const found = slot[index % slot.length];
  if (!found) throw new Error('the slot has no sessions');
  return found;
}

/** One choice a slot, spread evenly over the sessions: what person `n` of a crowd asks for. */
export function choiceOf(world: World, n: number): string[] {
  return world.slots.map((slot, i) => pick(slot, n * (i + 1) + i));
}
