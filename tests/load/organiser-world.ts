// Makes what the organisers' pages are measured over, and says through its channel how they are reached. Started by organiser-pages.ts,
// once for each database, so that commands and factories talk to the right one.

import type { OpenConference } from '../factories/conference';

export type WorldOrder = { conferences: number; seminars: number; registrations: number };
/** The organisers' pages by their pattern, each with its address (null where nobody says what its brackets stand for), and a session that opens all. */
export type OrganiserWorld = { made: true; sessionToken: string; addresses: Record<string, string | null> };

const { db, pool } = await import('@/lib/db');
const { encryptJson } = await import('@/lib/crypto');
const { loadOrganisations } = await import('../../prisma/seed/organisations');
const { openConference } = await import('../factories/conference');
const { crowd } = await import('../factories/crowd');
const { personWith } = await import('../factories/people');
const { pages, prepareExamples } = await import('../authorisation/inventory');
const { addressOf } = await import('../authorisation/site');

const slots = 4;

/** A tour of conferences, alike but for their days. */
async function makeTour({ conferences, seminars }: WorldOrder): Promise<OpenConference[]> {
  const tour: OpenConference[] = [];
  for (let i = 0; i < conferences; i++) {
    const startsAt = new Date(Date.UTC(new Date().getUTCFullYear() + 1, 2, 3 + 7 * i, 8));
    const size = { capacity: 6_000, sessionCapacity: 6_000, slots, sessionsPerSlot: seminars / conferences / slots };
    tour.push(await openConference(db, { ...size, startsAt }));
  }
  const [first] = tour as [OpenConference];
  // One tour with all its seminars, as it is in life; the factory makes a tour for each conference.
  for (const [i, { id, seriesId }] of tour.entries()) {
    await pool.query(`UPDATE seminar SET slug = slug || '-' || $2::text, series_id = $3 WHERE series_id = $1`, [
      seriesId,
      i,
      first.seriesId,
    ]);
    await pool.query('UPDATE conference SET series_id = $2, position = $3 WHERE id = $1', [id, first.seriesId, i]);
  }
  return tour.map((conference) => ({ ...conference, seriesId: first.seriesId }));
}

/** People of all municipalities and regions, three fifths of them at the first conference. */
async function fill(tour: readonly OpenConference[], registrations: number): Promise<void> {
  const share = tour.length === 1 ? registrations : Math.round(registrations * 0.6);
  for (const [i, conference] of tour.entries())
    await crowd(pool, conference, i === 0 ? share : Math.round((registrations - share) / (tour.length - 1)));
  await pool.query(
    `UPDATE registration r SET organisation_id = o.id, organisation_name = o.name, municipality_code = o.municipality_code
       FROM (SELECT *, row_number() OVER (ORDER BY name) AS place, count(*) OVER () AS all_of FROM organisation WHERE kind IN ('municipality', 'region')) o
      WHERE o.place = 1 + abs(hashtext(r.id::text)::bigint) % o.all_of`,
  );
  await sealNeeds();
}

/** The crowd's needs, readable: one in ten has said anything at all. */
async function sealNeeds(): Promise<void> {
  await pool.query('DELETE FROM needs WHERE abs(hashtext(registration_id::text)::bigint) % 10 > 0');
  const { rows } = await pool.query<{ id: string }>('SELECT registration_id AS id FROM needs');
  for (const { id } of rows) {
    const { keyId, bytes } = encryptJson({ food: 'Vegetariskt', access: null, other: null }, `needs:${id}`);
    await pool.query('UPDATE needs SET key_id = $2, ciphertext = $3 WHERE registration_id = $1', [
      id,
      keyId,
      Buffer.from(bytes),
    ]);
  }
}

/** A speaker for every seminar, most of whom have answered. */
async function askSpeakers(): Promise<void> {
  await pool.query(
    `WITH s AS (INSERT INTO speaker (slug, name) SELECT 'talare-' || id, 'Talare ' || row_number() OVER () FROM seminar RETURNING id, slug),
          p AS (INSERT INTO programme_role (kind, speaker_id, seminar_id) SELECT 'speaker', s.id, m.id FROM s JOIN seminar m ON s.slug = 'talare-' || m.id),
          q AS (INSERT INTO released_seminar_person (conference_id, seminar_id, speaker_id, kind)
                SELECT r.conference_id, r.seminar_id, s.id, 'speaker' FROM s JOIN released_seminar r ON s.slug = 'talare-' || r.seminar_id)
     INSERT INTO speaker_invitation (speaker_id, conference_id, state, sent_at, answered_at)
     SELECT s.id, x.conference_id, 'confirmed', now(), now() FROM s JOIN seminar_session x ON s.slug = 'talare-' || x.seminar_id`,
  );
}

process.once('message', async (order: WorldOrder) => {
  await loadOrganisations(db);
  const tour = await makeTour(order);
  const [here] = tour as [OpenConference];
  await fill(tour, order.registrations);
  await askSpeakers();
  const example = await prepareExamples(db, here);
  const patterns = Object.keys(pages).filter((page) => page.startsWith('/[locale]/organiser'));
  const addresses = Object.fromEntries(patterns.map((page) => [page, addressOf(page, example) ?? null]));
  const { sessionToken } = await personWith(db, ['admin', null], ['care', null]);
  await pool.query('VACUUM (ANALYZE)');
  const world: OrganiserWorld = { made: true, sessionToken, addresses };
  process.send?.(world, () => process.exit(0));
});
