import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import { db } from '@/lib/db';
import { isUuid } from '@/lib/ids';
import {
  type ListFilter,
  type ListOrder,
  type ListView,
  likePatterns,
  pageSize,
  type SortKey,
} from './organiser-rules';
import type { FilterOptions, RegistrationRow } from './organiser-types';

/** What each sort key orders by; names in Swedish order (å, ä, ö last), whatever the database's own collation is. */
export const sortExpressions: Record<SortKey, Prisma.Sql> = {
  name: Prisma.sql`r.name COLLATE "sv-x-icu"`,
  created: Prisma.sql`r.created_at`,
  organisation: Prisma.sql`r.organisation_name COLLATE "sv-x-icu"`,
  // Not the unique index's own order: the planner would walk it through all conferences to find the rows of one.
  reference: Prisma.sql`r.reference COLLATE "C"`,
};

/** The WHERE of a filter over registration r and organisation o. The conference is always part of it. */
export function filterSql(conferenceId: string, filter: ListFilter): Prisma.Sql {
  const parts = [Prisma.sql`r.conference_id = ${conferenceId}::uuid`];
  if (filter.state !== 'all') parts.push(Prisma.sql`r.state = ${filter.state}::registration_state`);
  for (const pattern of likePatterns(filter.search)) parts.push(Prisma.sql`r.search_text LIKE fold_text(${pattern})`);
  if (filter.sessionId) {
    parts.push(
      Prisma.sql`EXISTS (SELECT 1 FROM seat s WHERE s.registration_id = r.id AND s.session_id = ${filter.sessionId}::uuid AND seat_takes_place(s.state))`,
    );
  }
  if (filter.kind === 'unlisted') parts.push(Prisma.sql`r.organisation_id IS NULL`);
  else if (filter.kind) parts.push(Prisma.sql`o.kind = ${filter.kind}::organisation_kind`);
  if (filter.countyCode) parts.push(Prisma.sql`o.county_code = ${filter.countyCode}`);
  if (filter.mailTrouble) {
    parts.push(
      Prisma.sql`EXISTS (SELECT 1 FROM outbox_mail m WHERE m.registration_id = r.id AND (m.bounced_at IS NOT NULL OR m.state = 'parked'))`,
    );
  }
  if (filter.selected) parts.push(Prisma.sql`r.id = ANY (${filter.selected}::uuid[])`);
  return Prisma.join(parts, ' AND ');
}

/** How the mails about registration r are, the worst first. */
export const mailStatusSql = Prisma.sql`(
  SELECT CASE WHEN bool_or(m.bounced_at IS NOT NULL) THEN 'bounced' WHEN bool_or(m.state = 'parked') THEN 'parked'
              WHEN bool_or(m.state IN ('queued', 'sending')) THEN 'waiting' WHEN bool_or(m.state = 'sent') THEN 'sent' ELSE 'none' END
    FROM outbox_mail m WHERE m.registration_id = r.id)`;

/** ORDER BY with the id last, so that no row falls between two pages. */
export function orderSql({ key, descending }: ListOrder): Prisma.Sql {
  const direction = descending ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  return Prisma.sql`${sortExpressions[key]} ${direction}, r.id ${direction}`;
}

/** Registrations that a filter lets through. One query. */
export async function countRegistrations(conferenceId: string, filter: ListFilter): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM registration r LEFT JOIN organisation o ON o.id = r.organisation_id
     WHERE ${filterSql(conferenceId, filter)}`;
  return row?.count ?? 0;
}

/**
 * One page of a conference's registrations. One query, whatever is on it; search and order are the database's.
 * The page is cut before seats and mails are looked up, so that the last page costs no more look-ups than the first.
 */
export function listRegistrations(conferenceId: string, view: ListView): Promise<RegistrationRow[]> {
  return db.$queryRaw<RegistrationRow[]>`
    SELECT r.id, r.reference, r.name, r.email, r.organisation_name AS "organisationName", r.state::text AS state, r.created_at AS "createdAt",
           r.work_role AS "workRole", o.kind::text AS "organisationKind", y.name AS "countyName", r.municipality_code AS "municipalityCode",
           r.cancelled_at AS "cancelledAt", r.source::text AS source, r.overbook_note AS "overbookNote",
           (SELECT count(*)::int FROM seat s WHERE s.registration_id = r.id AND seat_takes_place(s.state)) AS seats,
           ${mailStatusSql} AS mail
      FROM (SELECT r.* FROM registration r LEFT JOIN organisation o ON o.id = r.organisation_id
             WHERE ${filterSql(conferenceId, view)}
             ORDER BY ${orderSql(view.order)}
             LIMIT ${pageSize} OFFSET ${(view.page - 1) * pageSize}) r
      LEFT JOIN organisation o ON o.id = r.organisation_id LEFT JOIN county y ON y.code = o.county_code
     ORDER BY ${orderSql(view.order)}`;
}

/** What can be chosen in the filter: the conference's sessions and all counties. Two queries. */
export async function listFilterOptions(conferenceId: string): Promise<FilterOptions> {
  const [counties, sessions] = await Promise.all([
    db.county.findMany({ orderBy: { code: 'asc' }, select: { code: true, name: true } }),
    db.$queryRaw<FilterOptions['sessions']>`
      SELECT x.id, x.starts_at AS "startsAt", x.ends_at AS "endsAt", m.title_sv AS "titleSv", m.title_en AS "titleEn"
        FROM seminar_session x JOIN released_seminar m ON m.conference_id = x.conference_id AND m.seminar_id = x.seminar_id
       WHERE x.conference_id = ${conferenceId}::uuid AND x.withdrawn_at IS NULL ORDER BY x.starts_at, m.title_sv COLLATE "sv-x-icu"`,
  ]);
  return { counties, sessions };
}

/** The conference a registration belongs to, for deciding who may touch it. Null for an unknown or malformed id. */
export async function getConferenceOf(registrationId: string): Promise<{ id: string; slug: string } | null> {
  if (!isUuid(registrationId)) return null;
  const row = await db.registration.findUnique({
    where: { id: registrationId },
    select: { conference: { select: { id: true, slug: true } } },
  });
  return row?.conference ?? null;
}
