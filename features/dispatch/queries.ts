import 'server-only';
import { db } from '@/lib/db';
import { isUuid } from '@/lib/ids';
import type { Dispatch, DispatchRow, Recipient } from './page-types';

export const recipientPageSize = 200;

/** The dispatches of a consultation with their numbers, the newest first; at most 300. One query. */
export function listDispatches(consultationId: string): Promise<DispatchRow[]> {
  return db.$queryRaw<DispatchRow[]>`
    SELECT d.id, d.kind::text AS kind, d.state::text AS state, d.subject_sv AS "subjectSv", d.subject_en AS "subjectEn", d.created_at AS "createdAt",
           d.released_at AS "releasedAt", d.created_by_id IS NULL AND d.kind IN ('reminder', 'escalation') AS "isAutomatic",
           coalesce(u.name, u.email) AS by, n.*
      FROM consultation_dispatch d LEFT JOIN app_user u ON u.id = coalesce(d.released_by_id, d.created_by_id)
     CROSS JOIN LATERAL (
       SELECT count(*) FILTER (WHERE m.skipped_because IS NULL)::int AS recipients, count(m.skipped_because)::int AS skipped,
              count(*) FILTER (WHERE o.state = 'sent')::int AS sent, count(*) FILTER (WHERE o.delivered_at IS NOT NULL AND o.bounced_at IS NULL)::int AS delivered,
              count(o.bounced_at)::int AS bounced, count(*) FILTER (WHERE o.state IN ('parked', 'dropped'))::int AS failed,
              count(DISTINCT i.id) FILTER (WHERE m.skipped_because IS NULL AND i.answered_at IS NOT NULL)::int AS answered
         FROM consultation_mail m LEFT JOIN outbox_mail o ON o.id = m.outbox_mail_id LEFT JOIN invitation i ON i.id = m.invitation_id
        WHERE m.dispatch_id = d.id) n
     WHERE d.consultation_id = ${consultationId}::uuid ORDER BY d.created_at DESC, d.id LIMIT 300`;
}

/** A dispatch with its words; null for an unknown one. One query. */
export async function getDispatch(id: string): Promise<Dispatch | null> {
  if (!isUuid(id)) return null;
  return db.consultationDispatch.findUnique({
    where: { id },
    select: {
      id: true,
      consultationId: true,
      kind: true,
      state: true,
      version: true,
      subjectSv: true,
      subjectEn: true,
      bodySv: true,
      bodyEn: true,
      createdAt: true,
      reviewedAt: true,
      releasedAt: true,
    },
  });
}

/** The consultation a dispatch belongs to, for deciding who may touch it. One query. */
export async function getConsultationOfDispatch(id: string): Promise<{ id: string; slug: string } | null> {
  if (!isUuid(id)) return null;
  const row = await db.consultationDispatch.findUnique({
    where: { id },
    select: { consultation: { select: { id: true, slug: true } } },
  });
  return row?.consultation ?? null;
}

/** How many addresses it has, and how many get it. One query. */
export async function countRecipients(dispatchId: string): Promise<{ total: number; going: number; waiting: number }> {
  const [row] = await db.$queryRaw<{ total: number; going: number; waiting: number }[]>`
    SELECT count(*)::int AS total, count(*) FILTER (WHERE skipped_because IS NULL)::int AS going,
           count(*) FILTER (WHERE skipped_because IS NULL AND outbox_mail_id IS NULL)::int AS waiting
      FROM consultation_mail WHERE dispatch_id = ${dispatchId}::uuid`;
  return row ?? { total: 0, going: 0, waiting: 0 };
}

/** A page of a dispatch's addresses, by organisation. One query. */
export function listRecipients(dispatchId: string, page: number): Promise<Recipient[]> {
  return db.$queryRaw<Recipient[]>`
    SELECT m.id, m.invitation_id AS "invitationId", coalesce(o.name, '') AS organisation, coalesce(r.name, nullif(c.owner_name, ''), i.addressed_name, '') AS name,
           m.address_kind AS "addressKind", m.to_email AS "toEmail", m.skipped_because AS "skippedBecause", x.state::text AS mail,
           x.delivered_at AS "deliveredAt", x.bounced_at AS "bouncedAt", coalesce(x.bounce_reason, x.last_error) AS reason, i.state::text AS "invitationState"
      FROM consultation_mail m LEFT JOIN invitation i ON i.id = m.invitation_id LEFT JOIN representative r ON r.id = m.representative_id
      LEFT JOIN commitment c ON c.id = m.commitment_id LEFT JOIN organisation o ON o.id = coalesce(i.organisation_id, c.owner_organisation_id)
      LEFT JOIN outbox_mail x ON x.id = m.outbox_mail_id
     WHERE m.dispatch_id = ${dispatchId}::uuid ORDER BY o.name, m.address_kind, m.to_email, m.id
     LIMIT ${recipientPageSize} OFFSET ${(page - 1) * recipientPageSize}`;
}

/** How many of the invitations with these ids belong to a consultation. One query. */
export function countInvitations(consultationId: string, ids: readonly string[]): Promise<number> {
  return db.invitation.count({ where: { consultationId, id: { in: ids.filter(isUuid) } } });
}
