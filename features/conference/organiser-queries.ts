import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import { db } from '@/lib/db';
import type { ConferenceFigures } from './organiser-types';
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

/** The id and city of a conference by its slug; null for an unknown one. One query. */
export function getConferenceBySlug(slug: string): Promise<{ id: string; city: string } | null> {
  return db.conference.findUnique({ where: { slug }, select: { id: true, city: true } });
}
