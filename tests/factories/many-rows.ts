import type pg from 'pg';
import { hashToken, newToken } from '@/lib/crypto';

/** What of a database full of rows the queries are asked about. */
export type ManyRows = {
  conferenceId: string;
  slug: string;
  archivedSlug: string;
  registrationId: string;
  token: string;
  email: string;
  seminarSlug: string;
  speakerSlug: string;
  devMailId: string;
};

/** Of everything that there can be many of, `rows`: hanging on one conference, one seminar, one speaker and one person. */
export async function manyRows(pool: pg.Pool, rows: number, more: readonly string[] = []): Promise<ManyRows> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    for (const statement of [...statements, ...more]) await client.query(statement.replaceAll('$n', String(rows)));
    const token = newToken();
    const { rows: found } = await client.query<Omit<ManyRows, 'token'>>(
      `SELECT c.id AS "conferenceId", c.slug, 'arkiv' AS "archivedSlug", r.id AS "registrationId", r.email, 'seminarium-1' AS "seminarSlug",
              'talare-1' AS "speakerSlug", (SELECT id FROM dev_mail LIMIT 1) AS "devMailId"
         FROM conference c JOIN registration r ON r.conference_id = c.id WHERE c.slug = 'stad-1' AND r.email = 'kim@example.se'`,
    );
    const first = found[0] as Omit<ManyRows, 'token'>;
    await client.query('UPDATE registration SET token_hash = $1 WHERE id = $2', [
      hashToken(token),
      first.registrationId,
    ]);
    await client.query('COMMIT');
    return { ...first, token };
  } finally {
    client.release();
  }
}

const one = (table: string, slug: string) => `(SELECT id FROM ${table} WHERE slug = '${slug}')`;
const each = 'generate_series(1, $n) i';

// In order; each conference is a day of its own, so that one person and one room can be at all of them.
const statements = [
  `INSERT INTO series (slug, name_sv, name_en) VALUES ('turne', 'Turné', 'Tour')`,
  `INSERT INTO series (slug, name_sv, name_en, archived) VALUES ('turne-2017', 'Turné', 'Tour', true)`,
  `INSERT INTO county (code, name, name_short) SELECT 'c' || i, 'Län ' || i, 'Län ' || i FROM ${each}`,
  `INSERT INTO organisation (kind, name, name_short) SELECT 'municipality', 'Kommun ' || i, 'Kommun ' || i FROM ${each}`,
  `INSERT INTO venue (name, address, city) VALUES ('Folkets hus', 'Storgatan 1', 'Luleå')`,
  `INSERT INTO room (venue_id, name, capacity, position) SELECT v.id, 'Sal ' || i, 5000, i FROM venue v, ${each}`,
  `INSERT INTO conference (series_id, venue_id, slug, city, name_sv, name_en, state, position, starts_at, ends_at, registration_opens_at, registration_closes_at, capacity)
   SELECT ${one('series', 'turne')}, v.id, 'stad-' || i, 'Stad', 'Konferens ' || i, 'Conference ' || i, 'open', i,
          timestamptz '2031-03-03 08:00Z' + i * interval '1 day', timestamptz '2031-03-03 15:00Z' + i * interval '1 day', now() - interval '1 day', now() + interval '1 day', 5000
     FROM venue v, ${each}`,
  `INSERT INTO conference (series_id, slug, city, name_sv, name_en, state) VALUES (${one('series', 'turne-2017')}, 'arkiv', 'Luleå', 'Arkiv', 'Archive', 'archived')`,
  `INSERT INTO speaker (slug, name, title_sv) SELECT 'talare-' || i, 'Talare ' || i, 'Socialchef' FROM ${each}`,
  `INSERT INTO seminar (series_id, slug, title_sv, abstract_sv, theme) SELECT t.id, CASE WHEN t.archived THEN 'arkiverat-' ELSE 'seminarium-' END || i, 'Seminarium ' || i, 'Text', 'conditions' FROM series t, ${each}`,
  `INSERT INTO slot (conference_id, kind, name_sv, name_en, starts_at, ends_at, room_id)
   SELECT id, 'seminars', 'Pass', 'Slot', starts_at, starts_at + interval '1 hour', (SELECT id FROM room LIMIT 1) FROM conference WHERE state = 'open'`,
  // Every seminar at the first conference, and the first seminar at every conference.
  `INSERT INTO seminar_session (conference_id, slot_id, room_id, seminar_id, starts_at, ends_at, capacity)
   SELECT s.conference_id, s.id, r.id, m.id, s.starts_at, s.ends_at, 5000 FROM slot s JOIN conference c ON c.id = s.conference_id, ${each}
     JOIN room r ON r.position = i JOIN seminar m ON m.slug = 'seminarium-' || i WHERE c.slug = 'stad-1' OR i = 1`,
  `INSERT INTO programme_role (kind, speaker_id, seminar_id, position) SELECT 'speaker', p.id, m.id, i FROM ${each}
     JOIN speaker p ON p.slug IN ('talare-1', 'talare-' || i) JOIN seminar m ON m.slug IN ('seminarium-' || i, 'arkiverat-' || i)`,
  `INSERT INTO programme_role (kind, speaker_id, seminar_id, position) SELECT 'host', p.id, ${`(SELECT id FROM seminar WHERE slug = 'seminarium-1')`}, i FROM ${each} JOIN speaker p ON p.slug = 'talare-' || i`,
  `INSERT INTO programme_role (kind, speaker_id, conference_id) SELECT 'moderator', ${one('speaker', 'talare-1')}, id FROM conference`,
  `INSERT INTO programme_role (kind, speaker_id, slot_id) SELECT 'speaker', ${one('speaker', 'talare-1')}, id FROM slot`,
  // The trigger that releases a film's text looks for its people by index only once it is known that there are many.
  'ANALYZE programme_role',
  `INSERT INTO film (conference_id, seminar_id, title_sv, title_en, position) SELECT c.id, m.id, 'Film', 'Film', i FROM ${each}
     JOIN conference c ON c.slug IN ('stad-1', 'arkiv') JOIN seminar m ON m.slug = CASE c.slug WHEN 'arkiv' THEN 'arkiverat-' ELSE 'seminarium-' END || i`,
  // Many people at the first conference, and one person at every one.
  `INSERT INTO registration (conference_id, reference, name, email, email_canonical, organisation_name, source)
   SELECT ${one('conference', 'stad-1')}, 'FR-2' || translate(lpad(to_oct(i), 6, '0'), '01234567', '23456789'), 'Person ' || i, e, e, 'Kommun 1', 'demo'
     FROM ${each}, LATERAL (SELECT 'p' || i || '@example.se' AS e) x`,
  `INSERT INTO registration (conference_id, reference, name, email, email_canonical, organisation_name, source)
   SELECT id, 'FR-3' || translate(lpad(to_oct(position), 6, '0'), '01234567', '23456789'), 'Kim', 'kim@example.se', 'kim@example.se', 'Kommun 1', 'demo'
     FROM conference WHERE state = 'open'`,
  `INSERT INTO seat (registration_id, session_id, conference_id, email_canonical, starts_at, ends_at)
   SELECT r.id, s.id, s.conference_id, r.email_canonical, s.starts_at, s.ends_at FROM registration r JOIN seminar_session s USING (conference_id)
     JOIN seminar m ON m.id = s.seminar_id WHERE m.slug = 'seminarium-1'`,
  `INSERT INTO audit_event (actor_kind, action, subject_type, subject_id, conference_id)
   SELECT 'public', 'registration.changed', 'registration', r.id, r.conference_id FROM registration r, ${each} WHERE r.conference_id = ${one('conference', 'stad-1')} AND r.name = 'Kim'`,
  `INSERT INTO outbox_mail (dedupe_key, template, conference_id, registration_id, to_email, payload)
   SELECT 'm' || i, 'registration-changed', r.conference_id, r.id, r.email, '{"sequence": 0}' FROM registration r, ${each} WHERE r.conference_id = ${one('conference', 'stad-1')} AND r.name = 'Kim'`,
  `INSERT INTO dev_mail (idempotency_key, to_email, from_email, subject, text, html, attachments)
   SELECT 'd' || i, 'kim@example.se', 'x@example.se', 'x', 'x', 'x', '[]' FROM ${each}`,
  `INSERT INTO worker_heartbeat (worker_id, at) SELECT 'w' || i, now() + interval '1 hour' FROM ${each}`,
];
