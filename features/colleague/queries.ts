import 'server-only';
import { looksLikeSignInToken } from '@/features/identity/rules';
import { Prisma } from '@/generated/prisma/client';
import { hashToken } from '@/lib/crypto';
import { type Db, db } from '@/lib/db';
import { isUuid } from '@/lib/ids';
import type { ColleagueRow, InvitationRow, NamedPlace, OpenInvitation, Scope } from './types';

const roleOrder = Prisma.sql`array_position(ARRAY['admin', 'organiser', 'programme', 'registration_desk', 'finance', 'care', 'reader'], g.role::text)`;

/** What counts at a scope: for a conference also the roles from its tour and from above. */
function counting(scope: Scope): Prisma.Sql {
  const everywhere = Prisma.sql`(g.conference_id IS NULL AND g.series_id IS NULL)`;
  if (scope.kind === 'everywhere') return everywhere;
  if (scope.kind === 'series') return Prisma.sql`(${everywhere} OR g.series_id = ${scope.seriesId}::uuid)`;
  return Prisma.sql`(${everywhere} OR g.conference_id = ${scope.conferenceId}::uuid
    OR g.series_id = (SELECT series_id FROM conference WHERE id = ${scope.conferenceId}::uuid))`;
}

function colleaguesWhere(where: Prisma.Sql, most: number): Promise<ColleagueRow[]> {
  return db.$queryRaw<ColleagueRow[]>`
    SELECT g.id AS "grantId", u.id AS "userId", u.name, u.email, g.role::text AS role, g.conference_id AS "conferenceId",
           g.series_id AS "seriesId", g.created_at AS since
      FROM role_grant g JOIN app_user u ON u.id = g.user_id
     WHERE u.disabled_at IS NULL AND ${where}
     ORDER BY g.conference_id NULLS LAST, g.series_id NULLS LAST, ${roleOrder}, coalesce(u.name, u.email) COLLATE "sv-x-icu", u.id
     LIMIT ${most}`;
}

/** Everybody with a role that counts at this scope, those of the scope itself first. One query. */
export function listColleagues(scope: Scope): Promise<ColleagueRow[]> {
  return colleaguesWhere(counting(scope), 500);
}

/** Everybody with a role over one of these tours itself. One query however many tours. */
export function listTourColleagues(seriesIds: string[]): Promise<ColleagueRow[]> {
  return colleaguesWhere(Prisma.sql`g.series_id = ANY (${seriesIds}::uuid[])`, 2_000);
}

function invitationsWhere(where: Prisma.Sql, most: number): Promise<InvitationRow[]> {
  return db.$queryRaw<InvitationRow[]>`
    SELECT i.id, i.email, i.role::text AS role, i.conference_id AS "conferenceId", i.series_id AS "seriesId",
           coalesce(u.name, u.email) AS "invitedBy", i.created_at AS "createdAt", i.expires_at AS "expiresAt",
           CASE WHEN i.accepted_at IS NOT NULL THEN 'accepted' WHEN i.revoked_at IS NOT NULL THEN 'revoked'
                WHEN i.expires_at <= clock_timestamp() THEN 'expired' ELSE 'open' END AS state
      FROM colleague_invitation i LEFT JOIN app_user u ON u.id = i.invited_by_id
     WHERE ${where} AND i.created_at > clock_timestamp() - interval '90 days'
     ORDER BY (i.accepted_at IS NULL AND i.revoked_at IS NULL) DESC, i.created_at DESC, i.id LIMIT ${most}`;
}

/** The scope's own invitations, the newest first; those long closed are left out. One query. */
export function listInvitations(scope: Scope): Promise<InvitationRow[]> {
  const at =
    scope.kind === 'everywhere'
      ? Prisma.sql`i.conference_id IS NULL AND i.series_id IS NULL`
      : scope.kind === 'series'
        ? Prisma.sql`i.series_id = ${scope.seriesId}::uuid`
        : Prisma.sql`i.conference_id = ${scope.conferenceId}::uuid`;
  return invitationsWhere(at, 100);
}

/** The invitations to these tours themselves, as listInvitations tells one's. One query however many tours. */
export function listTourInvitations(seriesIds: string[]): Promise<InvitationRow[]> {
  return invitationsWhere(Prisma.sql`i.series_id = ANY (${seriesIds}::uuid[])`, 500);
}

/** The tours, in the order of the menu. One query. */
export function listTourNames(): Promise<NamedPlace[]> {
  return db.series.findMany({
    where: { archived: false },
    orderBy: [{ position: 'asc' }, { slug: 'asc' }],
    select: { id: true, slug: true, nameSv: true, nameEn: true },
  });
}

/** True when the scope's tour or conference exists. One query at most. */
export async function scopeExists(scope: Scope): Promise<boolean> {
  if (scope.kind === 'everywhere') return true;
  if (scope.kind === 'series') return (await db.series.count({ where: { id: scope.seriesId } })) === 1;
  return (await db.conference.count({ where: { id: scope.conferenceId } })) === 1;
}

/** The slug of a conference; null for an unknown one. One query. */
export async function getConferenceSlug(id: string): Promise<string | null> {
  return (await db.conference.findUnique({ where: { id }, select: { slug: true } }))?.slug ?? null;
}

const placeOf = { conferenceId: true, seriesId: true } as const;

/** Who holds a grant, of what and where; null for an unknown or malformed id. One query. */
export async function getGrant(id: string) {
  if (!isUuid(id)) return null;
  return db.roleGrant.findUnique({ where: { id }, select: { id: true, userId: true, role: true, ...placeOf } });
}

/** Where an invitation belongs; null for an unknown or malformed id. One query. */
export async function getInvitationPlace(id: string) {
  if (!isUuid(id)) return null;
  return db.colleagueInvitation.findUnique({ where: { id }, select: { id: true, role: true, ...placeOf } });
}

/** An invitation that can be used now, by the token in its link; null for a used, revoked, expired and invented one alike. One query. */
export async function getOpenInvitation(token: string, on: Db = db): Promise<OpenInvitation | null> {
  if (!looksLikeSignInToken(token)) return null;
  const rows = await on.$queryRaw<OpenInvitation[]>`
    SELECT i.id, i.email, i.email_canonical AS "emailCanonical", i.role::text AS role, coalesce(u.name, u.email) AS "invitedBy",
           c.slug AS "conferenceSlug", coalesce(c.name_sv, s.name_sv) AS "placeSv", coalesce(c.name_en, s.name_en) AS "placeEn",
           i.expires_at AS "expiresAt"
      FROM colleague_invitation i
      LEFT JOIN app_user u ON u.id = i.invited_by_id
      LEFT JOIN conference c ON c.id = i.conference_id
      LEFT JOIN series s ON s.id = i.series_id
     WHERE i.token_hash = ${hashToken(token)} AND i.expires_at > clock_timestamp()`;
  return rows[0] ?? null;
}
