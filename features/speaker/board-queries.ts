import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import { type Db, db } from '@/lib/db';
import { isUuid } from '@/lib/ids';
import type { Appearance, BoardRow, ConferenceFacts } from './types';

/**
 * Everybody on a conference's programme, draft or released, and everybody who was asked, by name in Swedish order. One query.
 * @param only these speakers, for a command that acts on chosen ones.
 */
export function listBoard(
  conferenceId: string,
  only: readonly string[] | null = null,
  client: Db = db,
): Promise<BoardRow[]> {
  const among = only ? Prisma.sql`AND x.speaker_id = ANY(${only}::uuid[])` : Prisma.empty;
  return client.$queryRaw<BoardRow[]>`
    WITH people AS (
      SELECT x.speaker_id, coalesce(array_agg(DISTINCT x.kind::text) FILTER (WHERE x.kind IS NOT NULL), '{}') AS kinds
        FROM (SELECT speaker_id, kind FROM speaker_appearance WHERE conference_id = ${conferenceId}::uuid
              UNION ALL SELECT speaker_id, NULL FROM speaker_invitation WHERE conference_id = ${conferenceId}::uuid) x
       WHERE true ${among} GROUP BY x.speaker_id),
    consent AS (
      SELECT c.speaker_id, coalesce(array_agg(c.purpose::text) FILTER (WHERE c.withdrawn_at IS NULL), '{}') AS open
        FROM speaker_consent c WHERE c.speaker_id IN (SELECT speaker_id FROM people) GROUP BY c.speaker_id),
    given AS (
      SELECT f.speaker_id, bool_or(f.kind = 'photo') AS photo, bool_or(f.kind = 'presentation' AND i.conference_id = ${conferenceId}::uuid) AS presentation
        FROM stored_file f LEFT JOIN speaker_invitation i ON i.id = f.invitation_id
       WHERE f.speaker_id IN (SELECT speaker_id FROM people) GROUP BY f.speaker_id)
    SELECT s.id AS "speakerId", i.id AS "invitationId", s.name, s.organisation, s.is_minor AS "isMinor", s.email IS NOT NULL AS "hasEmail",
           p.kinds, cardinality(p.kinds) > 0 AS "isOnProgramme", i.state::text AS state, i.sent_at AS "sentAt", i.reminded_at AS "remindedAt",
           coalesce(i.material_waived, false) AS "materialWaived", s.bio_sv <> '' OR s.bio_en <> '' OR coalesce(w.wished ? 'bioSv' OR w.wished ? 'bioEn', false) AS "hasBio",
           coalesce(g.photo, false) AS "hasPhoto", coalesce(g.presentation, false) AS "hasPresentation",
           coalesce(i.technical_needs, '') <> '' AS "hasTechnicalNeeds",
           EXISTS (SELECT 1 FROM speaker_needs n WHERE n.invitation_id = i.id) AS "hasNeeds", w.id IS NOT NULL AS "hasPending",
           (SELECT count(*)::int FROM speaker_absence a WHERE a.invitation_id = i.id) AS absences,
           coalesce(c.open, '{}') AS consents, c.speaker_id IS NOT NULL AS "hasAnsweredConsents"
      FROM people p JOIN speaker s ON s.id = p.speaker_id
      LEFT JOIN speaker_invitation i ON i.speaker_id = s.id AND i.conference_id = ${conferenceId}::uuid
      LEFT JOIN speaker_change w ON w.speaker_id = s.id AND w.state = 'pending'
      LEFT JOIN consent c ON c.speaker_id = s.id LEFT JOIN given g ON g.speaker_id = s.id
     ORDER BY s.name COLLATE "sv-x-icu", s.id`;
}

/**
 * Where and when somebody appears at a conference, in time order; the whole day last. Released times count; what only the working copy
 * has, and everything before the first release, is preliminary. One query.
 */
export function listAppearances(conferenceId: string, speakerId: string, client: Db = db): Promise<Appearance[]> {
  return client.$queryRaw<Appearance[]>`
    WITH base AS (
      SELECT c.id, d.document, c.state = 'draft' AND NOT EXISTS (SELECT 1 FROM programme_version v WHERE v.conference_id = c.id) AS unreleased
        FROM conference c LEFT JOIN programme_draft d ON d.conference_id = c.id WHERE c.id = ${conferenceId}::uuid),
    mine AS (
      SELECT DISTINCT kind, seminar_id, slot_id FROM speaker_appearance
       WHERE conference_id = ${conferenceId}::uuid AND speaker_id = ${speakerId}::uuid),
    tabled AS (
      SELECT x.seminar_id, s.id AS slot_id, s.starts_at, s.ends_at, coalesce(x.room_id, s.room_id) AS room_id, s.name_sv, s.name_en
        FROM slot s LEFT JOIN seminar_session x ON x.slot_id = s.id AND x.withdrawn_at IS NULL
       WHERE s.conference_id = ${conferenceId}::uuid AND s.withdrawn_at IS NULL),
    drafted AS (
      SELECT (x ->> 'seminarId')::uuid AS seminar_id, (s ->> 'id')::uuid AS slot_id, (s ->> 'startsAt')::timestamptz AS starts_at,
             (s ->> 'endsAt')::timestamptz AS ends_at, coalesce(x ->> 'roomId', s ->> 'roomId')::uuid AS room_id, s ->> 'nameSv' AS name_sv, s ->> 'nameEn' AS name_en
        FROM base b CROSS JOIN LATERAL jsonb_array_elements(b.document -> 'slots') s
        LEFT JOIN LATERAL jsonb_array_elements(b.document -> 'sessions') x ON x ->> 'slotId' = s ->> 'id'),
    times AS (
      SELECT t.*, b.unreleased AS preliminary FROM tabled t, base b WHERE NOT b.unreleased OR b.document IS NULL
      UNION ALL
      SELECT d.*, true FROM drafted d, base b
       WHERE b.unreleased OR NOT EXISTS (SELECT 1 FROM tabled t WHERE CASE WHEN d.seminar_id IS NULL THEN t.slot_id = d.slot_id ELSE t.seminar_id = d.seminar_id END))
    SELECT m.kind::text AS kind, coalesce(r.title_sv, l.title_sv, x.title_sv, t.name_sv) AS "titleSv",
           coalesce(r.title_en, l.title_en, x.title_en, t.name_en) AS "titleEn", t.starts_at AS "startsAt", t.ends_at AS "endsAt", o.name AS room,
           coalesce(t.preliminary, (SELECT unreleased FROM base)) AS "isPreliminary"
      FROM mine m
      LEFT JOIN times t ON CASE WHEN m.seminar_id IS NULL THEN t.slot_id = m.slot_id AND t.seminar_id IS NULL ELSE t.seminar_id = m.seminar_id END
      LEFT JOIN seminar x ON x.id = m.seminar_id
      LEFT JOIN seminar_local l ON l.seminar_id = m.seminar_id AND l.conference_id = ${conferenceId}::uuid
      LEFT JOIN released_seminar r ON r.seminar_id = m.seminar_id AND r.conference_id = ${conferenceId}::uuid AND NOT t.preliminary
      LEFT JOIN room o ON o.id = t.room_id
     ORDER BY t.starts_at NULLS LAST, m.kind, "titleSv"`;
}

/** The conference of an invitation, for deciding who may touch it. Null for an unknown or malformed id. One query. */
export async function getSpeakerInvitation(
  invitationId: string,
): Promise<{ id: string; speakerId: string; conferenceId: string; slug: string } | null> {
  if (!isUuid(invitationId)) return null;
  const [row] = await db.$queryRaw<{ id: string; speakerId: string; conferenceId: string; slug: string }[]>`
    SELECT i.id, i.speaker_id AS "speakerId", i.conference_id AS "conferenceId", c.slug FROM speaker_invitation i
      JOIN conference c ON c.id = i.conference_id WHERE i.id = ${invitationId}::uuid`;
  return row ?? null;
}

export const factsSelect = {
  id: true,
  slug: true,
  city: true,
  nameSv: true,
  nameEn: true,
  startsAt: true,
  endsAt: true,
  contactEmail: true,
  contactPhone: true,
  venue: { select: { name: true, address: true } },
} satisfies Prisma.ConferenceSelect;

type BoardPlace = { conferenceId: string; slug: string; speakerId: string; invitationId: string | null };

/**
 * A conference and one of its speakers (on its programme, or asked). Null for unknown and malformed ids, and for a speaker who has nothing
 * to do with it. `speakerId` null: the conference alone. One query.
 */
export async function getBoardPlace(conferenceId: string, speakerId: string | null): Promise<BoardPlace | null> {
  if (!isUuid(conferenceId) || (speakerId !== null && !isUuid(speakerId))) return null;
  const [row] = await db.$queryRaw<BoardPlace[]>`
    SELECT c.id AS "conferenceId", c.slug, coalesce(${speakerId}::text, '') AS "speakerId", i.id AS "invitationId"
      FROM conference c LEFT JOIN speaker_invitation i ON i.conference_id = c.id AND i.speaker_id = ${speakerId}::uuid
     WHERE c.id = ${conferenceId}::uuid AND (${speakerId}::uuid IS NULL OR i.id IS NOT NULL OR EXISTS (
       SELECT 1 FROM speaker_appearance a WHERE a.conference_id = c.id AND a.speaker_id = ${speakerId}::uuid))`;
  return row ?? null;
}

/** What a speaker is told of a conference. A constant number of statements. Throws for an unknown id. */
export async function getConferenceFacts(conferenceId: string, client: Db = db): Promise<ConferenceFacts> {
  const { venue, ...facts } = await client.conference.findUniqueOrThrow({
    where: { id: conferenceId },
    select: factsSelect,
  });
  return { ...facts, venueName: venue?.name ?? null, venueAddress: venue?.address ?? null };
}
