import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { newReference } from '@/lib/ids';

/** Rows as raw SQL writes them, past every command. */

/** A registration of a made-up person. @returns its id. */
export async function insertRegistration(
  client: pg.Pool | pg.PoolClient,
  conferenceId: string,
  email: string,
  state: 'confirmed' | 'cancelled' = 'confirmed',
): Promise<string> {
  const id = randomUUID();
  await client.query(registrationSql(id, conferenceId, email, state));
  return id;
}

/** The same as text, to be tried. */
export function registrationSql(
  id: string,
  conferenceId: string,
  email: string,
  state: 'confirmed' | 'cancelled' = 'confirmed',
): string {
  return `INSERT INTO registration (id, conference_id, reference, name, email, email_canonical, organisation_name, source, state, cancelled_at)
    VALUES ('${id}', '${conferenceId}', '${newReference()}', 'Kim', '${email}', '${email}', 'Luleå kommun', 'demo', '${state}',
            ${state === 'cancelled' ? 'now()' : 'NULL'});`;
}

/** A seat with the copies that the foreign keys want, each of which can be made to lie. */
export function seatSql(
  registrationId: string,
  sessionId: string,
  lies: { conferenceId?: string; email?: string; startsAt?: string; endsAt?: string; state?: string } = {},
): string {
  const state = lies.state ?? 'confirmed';
  return `INSERT INTO seat (registration_id, session_id, conference_id, email_canonical, starts_at, ends_at, state, released_at)
    SELECT r.id, s.id, ${lies.conferenceId ? `'${lies.conferenceId}'` : 's.conference_id'}, ${lies.email ? `'${lies.email}'` : 'r.email_canonical'},
           ${lies.startsAt ?? 's.starts_at'}, ${lies.endsAt ?? 's.ends_at'}, '${state}', ${state === 'released' ? 'now()' : 'NULL'}
      FROM registration r, seminar_session s WHERE r.id = '${registrationId}' AND s.id = '${sessionId}';`;
}
