import type pg from 'pg';
import type { OpenConference } from './conference';

/**
 * Many registrations at once by SQL, with the triggers on. Every tenth has cancelled; the others have a seat in one
 * session of every slot and told us their needs. Each has two lines in the log and a mail; one mail in twenty still
 * waits, one in 200 or so bounced or was parked.
 */
export async function crowd(pool: pg.Pool, { id, sessions }: OpenConference, count: number): Promise<void> {
  await pool.query(
    `INSERT INTO registration (conference_id, reference, name, email, email_canonical, organisation_name, source, state, cancelled_at, created_at, token_hash)
     SELECT $1::uuid, 'FR-' || translate(lpad(to_oct(before + i), 7, '0'), '01234567', '23456789'), 'Person ' || (i * 7919 % 9973),
            'p' || i || '@example.se', 'p' || i || '@example.se', 'Kommun ' || (i % 290), 'demo',
            CASE WHEN i % 10 = 0 THEN 'cancelled' ELSE 'confirmed' END::registration_state, CASE WHEN i % 10 = 0 THEN now() END,
            now() - i * interval '1 minute', md5($1::uuid::text || i)
       FROM generate_series(1, $2::int) i, (SELECT count(*) AS before FROM registration) b`,
    [id, count],
  );
  await pool.query(
    `INSERT INTO seat (registration_id, session_id, conference_id, email_canonical, starts_at, ends_at)
     SELECT r.id, s.id, s.conference_id, r.email_canonical, s.starts_at, s.ends_at
       FROM registration r JOIN seminar_session s ON s.id = ANY ($2::uuid[]) WHERE r.conference_id = $1 AND r.state = 'confirmed'`,
    [id, sessions.map(([first]) => first)],
  );
  await pool.query(
    `INSERT INTO needs (registration_id, key_id, ciphertext)
     SELECT id, 'k', '\\x01' FROM registration WHERE conference_id = $1 AND state = 'confirmed'`,
    [id],
  );
  await pool.query(
    `INSERT INTO audit_event (actor_kind, action, subject_type, subject_id, conference_id)
     SELECT 'public', a, 'registration', r.id, r.conference_id
       FROM registration r, unnest(ARRAY['registration.created', 'registration.changed']) a WHERE r.conference_id = $1`,
    [id],
  );
  await pool.query(
    `INSERT INTO outbox_mail (dedupe_key, template, conference_id, registration_id, to_email, payload, state, sent_at, bounced_at, created_at)
     SELECT r.id, 'registration-confirmation', r.conference_id, r.id, r.email, '{"sequence": 0}', s.state::outbox_state,
            CASE s.state WHEN 'sent' THEN now() END, CASE WHEN n % 211 = 0 AND s.state = 'sent' THEN now() END, r.created_at
       FROM (SELECT *, row_number() OVER () AS n FROM registration WHERE conference_id = $1) r,
            LATERAL (SELECT CASE WHEN n % 307 = 0 THEN 'parked' WHEN n % 20 = 0 THEN 'queued' ELSE 'sent' END AS state) s`,
    [id],
  );
}
