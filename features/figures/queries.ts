import 'server-only';
import { db } from '@/lib/db';
import type { CoverageRow, DayCount, LiveFigures, SessionFill, TypeCount } from './types';

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
     ORDER BY x.starts_at, o.position, o.name, x.id`;
}

/** Registrations and cancellations of a conference by day in Sweden, days without either left out. One query. */
export function listDayCounts(conferenceId: string): Promise<DayCount[]> {
  return db.$queryRaw<DayCount[]>`
    SELECT day::text AS day, sum(registered)::int AS registered, sum(cancelled)::int AS cancelled
      FROM (SELECT (created_at AT TIME ZONE 'Europe/Stockholm')::date AS day, count(*) AS registered, 0 AS cancelled
              FROM registration WHERE conference_id = ${conferenceId}::uuid GROUP BY 1
            UNION ALL
            SELECT (cancelled_at AT TIME ZONE 'Europe/Stockholm')::date, 0, count(*)
              FROM registration WHERE conference_id = ${conferenceId}::uuid AND state = 'cancelled' GROUP BY 1) d
     WHERE day IS NOT NULL GROUP BY day ORDER BY day`;
}

/** Active registrations of a conference by type of organisation, most first. One query. */
export function listTypeCounts(conferenceId: string): Promise<TypeCount[]> {
  return db.$queryRaw<TypeCount[]>`
    SELECT coalesce(o.kind::text, 'unlisted') AS type, count(*)::int AS registered,
           count(DISTINCT coalesce(r.organisation_id::text, lower(r.organisation_name)))::int AS organisations
      FROM registration r LEFT JOIN organisation o ON o.id = r.organisation_id
     WHERE r.conference_id = ${conferenceId}::uuid AND r.state = 'confirmed'
     GROUP BY 1 ORDER BY registered DESC, type`;
}

/** Every municipality and region with its active registrations at these conferences, by county and name. One query. */
export function listCoverage(conferenceIds: string[]): Promise<CoverageRow[]> {
  return db.$queryRaw<CoverageRow[]>`
    WITH came AS (
      SELECT municipality_code, organisation_id, count(*) AS people FROM registration
       WHERE conference_id = ANY (${conferenceIds}::uuid[]) AND state = 'confirmed' GROUP BY 1, 2)
    SELECT o.kind::text AS kind, o.municipality_code AS code, o.name, o.name_short AS "nameShort", y.code AS "countyCode",
           y.name AS "countyName", coalesce(m.people, g.people, 0)::int AS registered
      FROM organisation o JOIN county y ON y.code = o.county_code
      LEFT JOIN (SELECT municipality_code, sum(people) AS people FROM came GROUP BY 1) m
             ON o.kind = 'municipality' AND m.municipality_code = o.municipality_code
      LEFT JOIN (SELECT organisation_id, sum(people) AS people FROM came GROUP BY 1) g
             ON o.kind = 'region' AND g.organisation_id = o.id
     WHERE o.kind IN ('municipality', 'region')
     ORDER BY y.code, o.kind, o.name COLLATE "sv-x-icu"`;
}

/** The county of a conference's host; null when there is no host or it belongs to no county. One query. */
export async function getHostCounty(conferenceId: string): Promise<string | null> {
  const [row] = await db.$queryRaw<{ county: string | null }[]>`
    SELECT o.county_code AS county FROM conference c JOIN organisation o ON o.id = c.host_organisation_id
     WHERE c.id = ${conferenceId}::uuid`;
  return row?.county ?? null;
}

/** What changes while somebody looks at a conference's figures. One query; null for an unknown id. */
export async function getLiveFigures(conferenceId: string): Promise<LiveFigures | null> {
  const [row] = await db.$queryRaw<LiveFigures[]>`
    SELECT c.taken, c.capacity, r.cancelled, r.today, r.municipalities,
           (SELECT coalesce(json_object_agg(x.id, x.taken ORDER BY x.id), '{}'::json) FROM seminar_session x
             WHERE x.conference_id = c.id AND x.withdrawn_at IS NULL) AS sessions
      FROM conference c
      CROSS JOIN LATERAL (
        SELECT count(*) FILTER (WHERE state = 'cancelled')::int AS cancelled,
               count(*) FILTER (WHERE created_at >= date_trunc('day', now(), 'Europe/Stockholm'))::int AS today,
               count(DISTINCT municipality_code) FILTER (WHERE state = 'confirmed')::int AS municipalities
          FROM registration WHERE conference_id = c.id) r
     WHERE c.id = ${conferenceId}::uuid`;
  return row ?? null;
}

/** The conferences of a tour, the one conference, or all there are; none for an unknown slug. One query. */
export function listConferencesOf(scope: {
  kind: 'tour' | 'conference' | 'all';
  slug: string;
}): Promise<{ id: string }[]> {
  return db.$queryRaw<{ id: string }[]>`
    SELECT c.id FROM conference c JOIN series t ON t.id = c.series_id
     WHERE CASE ${scope.kind} WHEN 'tour' THEN t.slug = ${scope.slug} WHEN 'conference' THEN c.slug = ${scope.slug} ELSE true END
     ORDER BY c.position`;
}
