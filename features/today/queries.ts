import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import { db } from '@/lib/db';
import type { SpeakerClash, TodayFacts, TodaySession } from './types';

/**
 * Mails not sent a quarter of an hour after they might have been, parked ones, and bounces that still matter: a bounce is over when the place is
 * cancelled or the address has been corrected since. Reads the partial index outbox_mail_attention.
 */
const mails = Prisma.sql`
  SELECT count(*) FILTER (WHERE o.state IN ('queued', 'sending') AND o.not_before < now() - interval '15 minutes'
                            AND g.state IS DISTINCT FROM 'paused')::int AS "stuckMails",
         count(*) FILTER (WHERE o.state = 'parked' AND o.bounced_at IS NULL)::int AS "parkedMails",
         count(*) FILTER (WHERE o.bounced_at IS NOT NULL
                            AND (r.id IS NULL OR r.state = 'confirmed' AND lower(r.email) = lower(o.to_email)))::int AS "bouncedMails"
    FROM outbox_mail o LEFT JOIN mailing g ON g.id = o.mailing_id LEFT JOIN registration r ON r.id = o.registration_id
   WHERE o.conference_id = c.id AND (o.state IN ('queued', 'sending', 'parked') OR o.bounced_at IS NOT NULL)`;

const mailings = Prisma.sql`
  SELECT coalesce(json_agg(m ORDER BY m."scheduledFor" NULLS LAST, m.id), '[]'::json) AS mailings
    FROM (SELECT g.id, g.kind::text AS kind, g.state::text AS state, g.subject_sv AS "subjectSv", g.scheduled_for AS "scheduledFor",
                 count(r.id) FILTER (WHERE r.skipped_because IS NULL)::int AS recipients,
                 count(r.id) FILTER (WHERE r.skipped_because IS NULL AND r.outbox_mail_id IS NULL)::int AS left
            FROM mailing g LEFT JOIN mailing_recipient r ON r.mailing_id = g.id
           WHERE g.conference_id = c.id
             AND (g.state IN ('scheduled', 'paused') OR (g.state = 'draft' AND g.kind = 'programme_change'))
           GROUP BY g.id) m`;

const programme = Prisma.sql`
  SELECT (SELECT count(*)::int FROM programme_draft_step s WHERE s.conference_id = c.id AND s.undone_at IS NULL) AS "draftSteps",
         (SELECT count(*)::int FROM released_seminar p JOIN seminar m ON m.id = p.seminar_id
            LEFT JOIN seminar_local l ON l.seminar_id = p.seminar_id AND l.conference_id = p.conference_id
           WHERE p.conference_id = c.id
             AND (p.title_sv, p.abstract_sv, coalesce(p.title_en, ''), coalesce(p.abstract_en, ''))
                 IS DISTINCT FROM (coalesce(l.title_sv, m.title_sv), coalesce(l.abstract_sv, m.abstract_sv),
                                   coalesce(l.title_en, m.title_en, ''), coalesce(l.abstract_en, m.abstract_en, ''))) AS "changedTexts"`;

/** Who is on the released programme of `c`: of its seminars, its plenaries and the day as a whole. */
const onProgramme = Prisma.sql`
  SELECT p.speaker_id FROM released_seminar_person p
   WHERE p.conference_id = c.id AND EXISTS (SELECT 1 FROM seminar_session x WHERE x.conference_id = c.id AND x.seminar_id = p.seminar_id AND x.withdrawn_at IS NULL)
   UNION SELECT r.speaker_id FROM programme_role r JOIN slot l ON l.id = r.slot_id WHERE l.conference_id = c.id AND l.withdrawn_at IS NULL
   UNION SELECT r.speaker_id FROM programme_role r WHERE r.conference_id = c.id AND r.seminar_id IS NULL`;

const speakers = Prisma.sql`
  SELECT count(*) FILTER (WHERE i.state <> 'revoked')::int AS "speakersInvited",
         count(*) FILTER (WHERE i.state = 'confirmed')::int AS "speakersConfirmed",
         count(*) FILTER (WHERE i.state = 'sent')::int AS "speakersUnanswered",
         count(*) FILTER (WHERE i.state = 'sent' AND coalesce(i.reminded_at, i.sent_at) < now() - interval '7 days')::int AS "speakersSilent",
         coalesce(json_agg(s.name ORDER BY s.name) FILTER (WHERE i.state = 'declined' AND w.speaker_id IS NOT NULL), '[]'::json) AS "declinedOnProgramme",
         count(*) FILTER (WHERE i.state = 'confirmed' AND NOT i.material_waived AND NOT EXISTS (SELECT 1 FROM stored_file f
                           WHERE f.invitation_id = i.id AND f.kind = 'presentation'))::int AS "speakersWithoutMaterial",
         count(*) FILTER (WHERE w.speaker_id IS NOT NULL AND NOT s.is_minor AND (i.id IS NULL OR i.state = 'prepared'))::int AS "speakersNotAsked",
         count(*) FILTER (WHERE EXISTS (SELECT 1 FROM speaker_change h WHERE h.speaker_id = s.id AND h.state = 'pending'))::int AS "speakerChanges",
         count(*) FILTER (WHERE w.speaker_id IS NOT NULL AND s.is_minor AND s.guardian_consent_at IS NULL)::int AS "minorsWithoutConsent"
    FROM (${onProgramme}) w FULL JOIN (SELECT * FROM speaker_invitation WHERE conference_id = c.id) i ON i.speaker_id = w.speaker_id
    JOIN speaker s ON s.id = coalesce(w.speaker_id, i.speaker_id)`;

/** One look in an index for each registration: never all needs of all conferences. */
function unreadNeeds(readable: readonly string[]): Prisma.Sql {
  return Prisma.sql`
    SELECT count(*)::int AS "unreadNeeds" FROM registration r
     WHERE r.conference_id = c.id AND c.id = ANY (${readable}::uuid[]) AND r.state = 'confirmed'
       AND (SELECT n.registration_id FROM needs n WHERE n.registration_id = r.id) IS NOT NULL
       AND (SELECT min(l.id) FROM needs_read_log l WHERE l.registration_id = r.id) IS NULL`;
}

/**
 * What may need a decision at each of these conferences, as counts. One query however much there is.
 * @param needsOf the conferences whose needs the asker may read: elsewhere the count of unread needs is 0.
 */
export function listTodayFacts(conferenceIds: string[], needsOf: string[]): Promise<TodayFacts[]> {
  return db.$queryRaw<TodayFacts[]>`
    SELECT c.id AS "conferenceId", c.venue_id IS NOT NULL AS "hasVenue", c.host_organisation_id IS NOT NULL AS "hasHost",
           (c.contact_email IS NOT NULL OR c.contact_phone IS NOT NULL) AS "hasContact", a.*, b.*, d.*, e.*, f.*
      FROM conference c
      CROSS JOIN LATERAL (${mails}) a
      CROSS JOIN LATERAL (${mailings}) b
      CROSS JOIN LATERAL (${programme}) d
      CROSS JOIN LATERAL (${speakers}) e
      CROSS JOIN LATERAL (${unreadNeeds(needsOf)}) f
     WHERE c.id = ANY (${conferenceIds}::uuid[])`;
}

/** The sessions of these conferences with seats and rooms, by time and room. One query. */
export function listTodaySessions(conferenceIds: string[]): Promise<TodaySession[]> {
  return db.$queryRaw<TodaySession[]>`
    SELECT x.id, x.conference_id AS "conferenceId", x.slot_id AS "slotId", l.name_sv AS "slotNameSv", l.name_en AS "slotNameEn",
           x.starts_at AS "startsAt", x.ends_at AS "endsAt", o.name AS room, o.capacity AS "roomCapacity", p.title_sv AS "titleSv",
           p.title_en AS "titleEn", x.capacity, x.taken,
           coalesce(k.min_participants, m.min_participants) AS "minParticipants"
      FROM seminar_session x
      JOIN slot l ON l.id = x.slot_id
      JOIN room o ON o.id = x.room_id
      JOIN seminar m ON m.id = x.seminar_id
      JOIN released_seminar p ON p.conference_id = x.conference_id AND p.seminar_id = x.seminar_id
      LEFT JOIN seminar_local k ON k.conference_id = x.conference_id AND k.seminar_id = x.seminar_id
     WHERE x.conference_id = ANY (${conferenceIds}::uuid[]) AND x.withdrawn_at IS NULL
     ORDER BY x.starts_at, o.position, o.name, x.id`;
}

/**
 * Who is in two places at one time in the working copy of these days (or, without one, in what the public sees): one row
 * for each person and conference, with the later of the two times. One query.
 */
export function listSpeakerClashes(conferenceIds: string[]): Promise<SpeakerClash[]> {
  return db.$queryRaw<SpeakerClash[]>`
    WITH day AS (
      SELECT d.conference_id, (s ->> 'seminarId')::uuid AS seminar_id, (l ->> 'startsAt')::timestamptz AS starts_at, (l ->> 'endsAt')::timestamptz AS ends_at
        FROM programme_draft d, jsonb_array_elements(d.document -> 'sessions') s, jsonb_array_elements(d.document -> 'slots') l
       WHERE d.conference_id = ANY (${conferenceIds}::uuid[]) AND l ->> 'id' = s ->> 'slotId'
      UNION ALL
      SELECT x.conference_id, x.seminar_id, x.starts_at, x.ends_at FROM seminar_session x
       WHERE x.conference_id = ANY (${conferenceIds}::uuid[]) AND x.withdrawn_at IS NULL
         AND NOT EXISTS (SELECT 1 FROM programme_draft d WHERE d.conference_id = x.conference_id)
    ), busy AS (
      SELECT day.*, p.speaker_id,
             max(day.ends_at) OVER (PARTITION BY day.conference_id, p.speaker_id ORDER BY day.starts_at, day.seminar_id
                                    ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS until
        FROM day JOIN programme_role p ON p.seminar_id = day.seminar_id AND p.kind = 'speaker'
         AND (p.conference_id = day.conference_id OR p.conference_id IS NULL AND NOT EXISTS (
               SELECT 1 FROM programme_role own WHERE own.seminar_id = p.seminar_id AND own.conference_id = day.conference_id AND own.kind = p.kind))
    )
    SELECT DISTINCT ON (b.conference_id, s.name, b.speaker_id) b.conference_id AS "conferenceId", s.name AS speaker,
           b.starts_at AS "startsAt", b.ends_at AS "endsAt"
      FROM busy b JOIN speaker s ON s.id = b.speaker_id
     WHERE b.until > b.starts_at
     ORDER BY b.conference_id, s.name, b.speaker_id, b.starts_at`;
}

/** Reported barriers that nobody has answered. One query. */
export function countOpenBarrierReports(): Promise<number> {
  return db.barrierReport.count({ where: { handledAt: null } });
}
