import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import { db } from '@/lib/db';
import { isUuid } from '@/lib/ids';
import type { MailScope } from './policy';
import type { BlockedAddress, MailProblem } from './problem-types';

export const problemPageSize = 50;

function within(scope: MailScope, column: Prisma.Sql): Prisma.Sql {
  return scope.kind === 'all' ? Prisma.sql`true` : Prisma.sql`${column} = ANY (${scope.conferenceIds}::uuid[])`;
}

/**
 * What did not arrive and still matters: a bounce is over when the place is cancelled, the invitation revoked, or the address has been
 * corrected since. Mails of consultations belong to no conference: those see them who see everything.
 * The same words as the partial index outbox_mail_attention.
 */
function problemsSql(scope: MailScope): Prisma.Sql {
  return Prisma.sql`
    FROM outbox_mail m LEFT JOIN registration r ON r.id = m.registration_id LEFT JOIN conference c ON c.id = m.conference_id
    LEFT JOIN consultation_mail x ON x.outbox_mail_id = m.id LEFT JOIN invitation i ON i.id = x.invitation_id
    LEFT JOIN organisation o ON o.id = i.organisation_id LEFT JOIN consultation k ON k.id = x.consultation_id
   WHERE (m.state IN ('queued', 'sending', 'parked') OR m.bounced_at IS NOT NULL) AND (m.state = 'parked' OR m.bounced_at IS NOT NULL)
     AND ${within(scope, Prisma.sql`m.conference_id`)}
     AND (m.state = 'parked' OR r.id IS NULL OR (r.state = 'confirmed' AND lower(r.email) = lower(m.to_email)))
     AND (m.state = 'parked' OR i.id IS NULL OR (i.state <> 'revoked'
       AND (x.address_kind = 'person' OR lower(m.to_email) = CASE x.address_kind WHEN 'second' THEN lower(i.second_email) ELSE lower(i.email) END)))`;
}

/** How many mails did not arrive. One query. */
export async function countMailProblems(scope: MailScope): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count ${problemsSql(scope)}`;
  return row?.count ?? 0;
}

/** A page of them, the newest first. One query. */
export function listMailProblems(scope: MailScope, page: number): Promise<MailProblem[]> {
  return db.$queryRaw<MailProblem[]>`
    SELECT m.id, CASE WHEN m.bounced_at IS NOT NULL THEN 'bounced' ELSE 'parked' END AS kind, m.template, m.to_email AS "toEmail",
           coalesce(m.bounce_reason, m.last_error) AS reason, coalesce(m.bounced_at, m.created_at) AS at, coalesce(r.name, o.name) AS name, r.id AS "registrationId",
           m.conference_id AS "conferenceId", c.slug, coalesce(c.city, k.title_sv) AS city, i.id AS "invitationId", k.slug AS "consultationSlug",
           EXISTS (SELECT 1 FROM mail_suppression s WHERE s.email_canonical = lower(m.to_email)) AS "isSuppressed"
      ${problemsSql(scope)}
     ORDER BY 6 DESC, m.id LIMIT ${problemPageSize} OFFSET ${(page - 1) * problemPageSize}`;
}

/** Addresses that get no mail, with a registration of theirs that the actor may see; the newest 100. One query. */
export function listBlockedAddresses(scope: MailScope): Promise<BlockedAddress[]> {
  const mustBeSeen = scope.kind === 'all' ? Prisma.sql`true` : Prisma.sql`r.id IS NOT NULL`;
  return db.$queryRaw<BlockedAddress[]>`
    SELECT s.email_canonical AS "emailCanonical", s.reason, s.created_at AS "createdAt", r.name, r.id AS "registrationId", r.slug, r.city
      FROM mail_suppression s LEFT JOIN LATERAL (
        SELECT r.id, r.name, c.slug, c.city FROM registration r JOIN conference c ON c.id = r.conference_id
         WHERE r.email_canonical = s.email_canonical AND ${within(scope, Prisma.sql`r.conference_id`)}
         ORDER BY r.state, r.created_at DESC LIMIT 1) r ON true
     WHERE ${mustBeSeen} ORDER BY s.created_at DESC, s.email_canonical LIMIT 100`;
}

/** The conference a mail is about, for deciding who may touch it. Undefined for an unknown mail. */
export async function getConferenceOfMail(id: string): Promise<{ conferenceId: string | null } | null> {
  return isUuid(id) ? db.outboxMail.findUnique({ where: { id }, select: { conferenceId: true } }) : null;
}

/** The conferences where a blocked address is registered, for deciding who may lift it. Null for one that is not blocked. */
export async function listConferencesOfBlocked(emailCanonical: string): Promise<string[] | null> {
  const blocked = await db.mailSuppression.findUnique({ where: { emailCanonical }, select: { reason: true } });
  if (!blocked) return null;
  const rows = await db.registration.findMany({
    where: { emailCanonical },
    select: { conferenceId: true },
    distinct: ['conferenceId'],
  });
  return rows.map(({ conferenceId }) => conferenceId);
}
