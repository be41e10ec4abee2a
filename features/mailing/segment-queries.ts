import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import { type Db, db } from '@/lib/db';
import type { Segment } from './schema';
import type { Person, SegmentCount } from './types';

type Sql = Prisma.Sql;

/** Registrations r (with organisation o) that a segment lets through, whatever their state. */
function participantsSql(conferenceId: string, segment: Segment): Sql {
  const parts = [Prisma.sql`r.conference_id = ${conferenceId}::uuid`];
  if (segment.sessionIds.length > 0) {
    const takes = segment.state === 'cancelled' ? Prisma.sql`true` : Prisma.sql`seat_takes_place(s.state)`;
    parts.push(
      Prisma.sql`EXISTS (SELECT 1 FROM seat s WHERE s.registration_id = r.id AND s.session_id = ANY (${segment.sessionIds}::uuid[]) AND ${takes})`,
    );
  }
  if (segment.organisationKind === 'unlisted') parts.push(Prisma.sql`r.organisation_id IS NULL`);
  else if (segment.organisationKind) parts.push(Prisma.sql`o.kind = ${segment.organisationKind}::organisation_kind`);
  if (segment.countyCode) parts.push(Prisma.sql`o.county_code = ${segment.countyCode}`);
  if (segment.municipalityCode) parts.push(Prisma.sql`r.municipality_code = ${segment.municipalityCode}`);
  if (segment.mailTrouble) {
    parts.push(
      Prisma.sql`EXISTS (SELECT 1 FROM outbox_mail m WHERE m.registration_id = r.id AND (m.bounced_at IS NOT NULL OR m.state = 'parked'))`,
    );
  }
  return Prisma.join(parts, ' AND ');
}

/** Speaker ids with one of the roles on the released programme: in a seminar, a plenary or the whole day. */
function onProgrammeSql(conferenceId: string, segment: Segment): Sql {
  const kinds = segment.roles.filter((role) => role !== 'participant');
  const inSessions =
    segment.sessionIds.length > 0 ? Prisma.sql`AND x.id = ANY (${segment.sessionIds}::uuid[])` : Prisma.empty;
  const ofSeminars = Prisma.sql`
    SELECT p.speaker_id FROM released_seminar_person p
      JOIN seminar_session x ON x.conference_id = p.conference_id AND x.seminar_id = p.seminar_id AND x.withdrawn_at IS NULL ${inSessions}
     WHERE p.conference_id = ${conferenceId}::uuid AND p.kind = ANY (${kinds}::programme_role_kind[])`;
  if (segment.sessionIds.length > 0) return ofSeminars;
  return Prisma.sql`${ofSeminars}
    UNION SELECT p.speaker_id FROM programme_role p LEFT JOIN slot t ON t.id = p.slot_id AND t.withdrawn_at IS NULL
     WHERE p.seminar_id IS NULL AND p.kind = ANY (${kinds}::programme_role_kind[])
       AND (p.conference_id = ${conferenceId}::uuid OR t.conference_id = ${conferenceId}::uuid)`;
}

/** Everyone a segment means, once for each registration and each speaker; `wanted` false for those in the other state. */
function peopleSql(conferenceId: string, segment: Segment): Sql {
  const unions: Sql[] = [];
  if (segment.roles.includes('participant')) {
    // Who has cancelled and come back is not cancelled.
    const isBack =
      segment.state === 'cancelled'
        ? Prisma.sql`AND NOT EXISTS (SELECT 1 FROM registration b WHERE b.conference_id = r.conference_id AND b.email_canonical = r.email_canonical AND b.state = 'confirmed')`
        : Prisma.empty;
    unions.push(Prisma.sql`
      SELECT r.email_canonical, r.email AS to_email, r.name, r.locale, r.id AS registration_id, NULL::uuid AS speaker_id, 1 AS rank,
             (r.state = ${segment.state}::registration_state) ${isBack} AS wanted
        FROM registration r LEFT JOIN organisation o ON o.id = r.organisation_id WHERE ${participantsSql(conferenceId, segment)}`);
  }
  if (segment.roles.some((role) => role !== 'participant')) {
    unions.push(Prisma.sql`
      SELECT CASE WHEN s.is_minor THEN NULL ELSE s.email_canonical END AS email_canonical, s.email AS to_email, s.name, s.locale,
             NULL::uuid AS registration_id, s.id AS speaker_id, 2 AS rank, true AS wanted
        FROM speaker s WHERE s.id IN (${onProgrammeSql(conferenceId, segment)})`);
  }
  return Prisma.join(unions, ' UNION ALL ');
}

/** One row an address, a registration before a speaker, with what stands against writing to it. */
export function recipientsSql(conferenceId: string, segment: Segment): Sql {
  return Prisma.sql`
    SELECT d.*, CASE WHEN u.email_canonical IS NOT NULL THEN 'suppressed' END AS skipped_because
      FROM (SELECT DISTINCT ON (p.email_canonical) p.* FROM (${peopleSql(conferenceId, segment)}) p
             WHERE p.wanted AND p.email_canonical IS NOT NULL ORDER BY p.email_canonical, p.rank, p.registration_id) d
      LEFT JOIN mail_suppression u ON u.email_canonical = d.email_canonical`;
}

/** How many a message would go to, and whom not. One query. */
export async function countSegment(conferenceId: string, segment: Segment, from: Db = db): Promise<SegmentCount> {
  const [row] = await from.$queryRaw<SegmentCount[]>`
    WITH p AS (${peopleSql(conferenceId, segment)}),
    d AS (SELECT DISTINCT ON (p.email_canonical) p.email_canonical, p.locale FROM p WHERE p.wanted AND p.email_canonical IS NOT NULL
           ORDER BY p.email_canonical, p.rank, p.registration_id),
    k AS (SELECT count(*) FILTER (WHERE u.email_canonical IS NULL)::int AS recipients,
                 count(u.email_canonical)::int AS suppressed, count(*)::int AS addresses,
                 count(*) FILTER (WHERE u.email_canonical IS NULL AND d.locale = 'en')::int AS english
            FROM d LEFT JOIN mail_suppression u ON u.email_canonical = d.email_canonical)
    SELECT k.recipients, k.suppressed, k.english,
           ((SELECT count(*) FROM p WHERE p.wanted AND p.email_canonical IS NOT NULL) - k.addresses)::int AS duplicates,
           (SELECT count(*) FROM p WHERE p.email_canonical IS NULL)::int AS "withoutAddress",
           (SELECT count(*) FROM p WHERE NOT p.wanted)::int AS cancelled
      FROM k`;
  return row ?? { recipients: 0, suppressed: 0, duplicates: 0, withoutAddress: 0, cancelled: 0, english: 0 };
}

/** Some of those a message would go to, in order of name: to preview as them. One query. */
export function listSegmentPeople(
  conferenceId: string,
  segment: Segment,
  page: { skip: number; take: number },
): Promise<Person[]> {
  return db.$queryRaw<Person[]>`
    SELECT q.email_canonical AS "emailCanonical", q.to_email AS "toEmail", q.name, q.locale, q.registration_id AS "registrationId", q.speaker_id AS "speakerId"
      FROM (${recipientsSql(conferenceId, segment)}) q WHERE q.skipped_because IS NULL
     ORDER BY q.name COLLATE "sv-x-icu", q.email_canonical LIMIT ${page.take} OFFSET ${page.skip}`;
}
