import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import { db } from '@/lib/db';
import type { ConferenceFigures, SessionFill } from './organiser-types';
import type { ConferenceScope } from './policy';

function inScope(scope: ConferenceScope): Prisma.Sql {
  return scope.kind === 'all' ? Prisma.sql`true` : Prisma.sql`c.id = ANY (${scope.ids}::uuid[])`;
}

/**
 * The conferences of a scope with their figures: coming tours first, each in the order of its line.
 * One query however many conferences and registrations there are.
 */
export function listConferenceFigures(scope: ConferenceScope): Promise<ConferenceFigures[]> {
  return db.$queryRaw<ConferenceFigures[]>`
    SELECT c.id, c.slug, c.city, c.name_sv AS "nameSv", c.name_en AS "nameEn", c.state::text AS state,
           c.starts_at AS "startsAt", c.ends_at AS "endsAt", c.registration_opens_at AS "opensAt",
           c.registration_closes_at AS "closesAt", c.capacity, c.taken,
           coalesce(s.sessions, 0) AS sessions, coalesce(s.full_sessions, 0) AS "fullSessions", coalesce(r.cancelled, 0) AS cancelled,
           coalesce(m.waiting, 0) AS "waitingMails", coalesce(m.parked, 0) AS "parkedMails", coalesce(m.bounced, 0) AS "bouncedMails",
           json_build_object('slug', t.slug, 'nameSv', t.name_sv, 'nameEn', t.name_en, 'archived', t.archived) AS series
      FROM conference c
      JOIN series t ON t.id = c.series_id
      LEFT JOIN (SELECT conference_id, count(*)::int AS sessions, count(*) FILTER (WHERE taken >= capacity)::int AS full_sessions
                   FROM seminar_session WHERE withdrawn_at IS NULL GROUP BY conference_id) s ON s.conference_id = c.id
      LEFT JOIN (SELECT conference_id, count(*)::int AS cancelled
                   FROM registration WHERE state = 'cancelled' GROUP BY conference_id) r ON r.conference_id = c.id
      LEFT JOIN (SELECT conference_id, count(*) FILTER (WHERE state IN ('queued', 'sending'))::int AS waiting,
                        count(*) FILTER (WHERE state = 'parked')::int AS parked, count(*) FILTER (WHERE bounced_at IS NOT NULL)::int AS bounced
                   FROM outbox_mail WHERE state IN ('queued', 'sending', 'parked') OR bounced_at IS NOT NULL
                  GROUP BY conference_id) m ON m.conference_id = c.id
     WHERE ${inScope(scope)}
     ORDER BY t.archived, t.position, c.position`;
}

/** The sessions of a conference with their seats, by time and room. One query. */
export function listSessionFill(conferenceId: string): Promise<SessionFill[]> {
  return db.$queryRaw<SessionFill[]>`
    SELECT x.id, x.slot_id AS "slotId", l.name_sv AS "slotNameSv", l.name_en AS "slotNameEn", x.starts_at AS "startsAt",
           x.ends_at AS "endsAt", o.name AS room, m.title_sv AS "titleSv", m.title_en AS "titleEn", x.capacity, x.taken
      FROM seminar_session x
      JOIN slot l ON l.id = x.slot_id
      JOIN room o ON o.id = x.room_id
      JOIN released_seminar m ON m.conference_id = x.conference_id AND m.seminar_id = x.seminar_id
     WHERE x.conference_id = ${conferenceId}::uuid AND x.withdrawn_at IS NULL
     ORDER BY x.starts_at, o.position, o.name`;
}

/** The id and city of a conference by its slug; null for an unknown one. One query. */
export function getConferenceBySlug(slug: string): Promise<{ id: string; city: string } | null> {
  return db.conference.findUnique({ where: { slug }, select: { id: true, city: true } });
}
