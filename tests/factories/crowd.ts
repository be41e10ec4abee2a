import type pg from 'pg';
import type { OpenConference } from './conference';

/** Many registrations at once by SQL, each with a seat in the first session of every slot, its audit row and a sent mail. */
export async function crowd(pool: pg.Pool, conference: OpenConference, count: number): Promise<void> {
  await pool.query(
    `INSERT INTO registration (conference_id, reference, name, email, email_canonical, organisation_name, source, created_at)
     SELECT $1::uuid, 'FR-' || translate(lpad((before + n)::text, 7, '0'), '01', 'ZY'), 'Person ' || md5(n::text),
            'p' || n || '.' || left($1::text, 8) || '@example.org', 'p' || n || '.' || left($1::text, 8) || '@example.org', 'Luleå kommun', 'demo',
            clock_timestamp() - n * interval '1 second'
       FROM generate_series(1, $2::int) n, (SELECT count(*) AS before FROM registration) b`,
    [conference.id, count],
  );
  await pool.query(
    `INSERT INTO seat (registration_id, session_id, conference_id, email_canonical, starts_at, ends_at)
     SELECT r.id, s.id, s.conference_id, r.email_canonical, s.starts_at, s.ends_at
       FROM registration r JOIN seminar_session s ON s.conference_id = r.conference_id
      WHERE r.conference_id = $1 AND s.id = ANY ($2)`,
    [conference.id, conference.sessions.map(([first]) => first)],
  );
  await pool.query(
    `INSERT INTO audit_event (actor_kind, action, subject_type, subject_id, conference_id)
     SELECT 'public', 'registration.created', 'registration', id::text, conference_id FROM registration WHERE conference_id = $1`,
    [conference.id],
  );
  await pool.query(
    `INSERT INTO outbox_mail (dedupe_key, template, conference_id, registration_id, to_email, payload, state, sent_at, provider_id)
     SELECT 'crowd:' || id, 'registration-confirmation', conference_id, id, email, '{}', 'sent', now(), id::text
       FROM registration WHERE conference_id = $1`,
    [conference.id],
  );
}
