import 'server-only';
import { type Db, db } from '@/lib/db';
import type { MailFacts, PersonFacts, SessionFact } from './message-rules';
import type { Person } from './types';

/** What every message of a conference's mailings says of it. One query. */
export async function getMailFacts(conferenceId: string, from: Db = db): Promise<MailFacts | null> {
  const [row] = await from.$queryRaw<MailFacts[]>`
    SELECT c.slug, c.city, c.name_sv AS "nameSv", c.name_en AS "nameEn", c.starts_at AS "startsAt", c.ends_at AS "endsAt",
           v.name AS "venueName", nullif(concat_ws(', ', nullif(v.address, ''), nullif(v.city, '')), '') AS "venueAddress",
           c.contact_email AS "contactEmail", c.contact_phone AS "contactPhone"
      FROM conference c LEFT JOIN venue v ON v.id = c.venue_id WHERE c.id = ${conferenceId}::uuid`;
  return row ?? null;
}

type SessionOf = SessionFact & { personId: string };

/** What is said of each of these people: their booking number and their seminars, as chosen or as given. Three queries. */
export async function listPersonFacts(
  conferenceId: string,
  people: readonly Person[],
  from: Db = db,
): Promise<Map<Person, PersonFacts>> {
  const registrations = people.flatMap(({ registrationId }) => registrationId ?? []);
  const speakers = people.flatMap(({ speakerId }) => speakerId ?? []);
  // One after the other: inside a transaction there is one connection.
  const rows = await from.$queryRaw<{ id: string; reference: string; organisation: string }[]>`
    SELECT id, reference, organisation_name AS organisation FROM registration WHERE id = ANY (${registrations}::uuid[])`;
  const chosen = await from.$queryRaw<SessionOf[]>`
    SELECT s.registration_id AS "personId", x.starts_at AS "startsAt", x.ends_at AS "endsAt", m.title_sv AS "titleSv", m.title_en AS "titleEn", k.name AS room
      FROM seat s JOIN seminar_session x ON x.id = s.session_id
      JOIN released_seminar m ON m.conference_id = x.conference_id AND m.seminar_id = x.seminar_id JOIN room k ON k.id = x.room_id
     WHERE s.registration_id = ANY (${registrations}::uuid[]) AND s.state = 'confirmed'`;
  const given = await from.$queryRaw<SessionOf[]>`
    SELECT DISTINCT p.speaker_id AS "personId", x.starts_at AS "startsAt", x.ends_at AS "endsAt", m.title_sv AS "titleSv", m.title_en AS "titleEn", k.name AS room
      FROM released_seminar_person p JOIN released_seminar m ON m.conference_id = p.conference_id AND m.seminar_id = p.seminar_id
      JOIN seminar_session x ON x.conference_id = p.conference_id AND x.seminar_id = p.seminar_id AND x.withdrawn_at IS NULL
      JOIN room k ON k.id = x.room_id
     WHERE p.conference_id = ${conferenceId}::uuid AND p.speaker_id = ANY (${speakers}::uuid[])`;
  const sessions = Map.groupBy([...chosen, ...given], ({ personId }) => personId);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return new Map(
    people.map((person) => {
      const row = byId.get(person.registrationId ?? '');
      const own = sessions.get(person.registrationId ?? person.speakerId ?? '') ?? [];
      return [person, { reference: row?.reference ?? null, organisation: row?.organisation ?? null, sessions: own }];
    }),
  );
}
