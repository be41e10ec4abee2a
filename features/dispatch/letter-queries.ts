import 'server-only';
import { hashToken } from '@/lib/crypto';
import { type Db, db } from '@/lib/db';
import { isUuid } from '@/lib/ids';
import type { LetterRow } from './page-types';

/** Everything a letter to an invited organisation says, but for the consultation's own facts; null for an unknown or revoked one. One query. */
export async function getLetter(invitationId: string, from: Db = db): Promise<LetterRow | null> {
  if (!isUuid(invitationId)) return null;
  const [row] = await from.$queryRaw<LetterRow[]>`
    SELECT i.id, NULL AS "reminderId", i.id AS "invitationId", NULL AS "representativeId", NULL AS "commitmentId", 'primary' AS "addressKind",
           i.email AS "toEmail", i.locale, coalesce(nullif(i.addressed_name, ''), o.name) AS name, o.name AS organisation, i.role_asked AS "roleAsked",
           i.seats_granted AS seats, i.answer_by AS "ownAnswerBy", NULL AS "calendarSequence", false AS "holdsSeat", NULL AS what, NULL AS "dueOn",
           NULL AS "skippedBecause", i.consultation_id AS "consultationId", k.slug, i.addressed_name AS "addressedName", i.addressed_title AS "addressedTitle",
           o.postal_address AS "postalAddress", k.invitation_sv AS "letterSv", k.invitation_en AS "letterEn",
           (SELECT jsonb_build_object('subjectSv', d.subject_sv, 'subjectEn', d.subject_en, 'bodySv', d.body_sv, 'bodyEn', d.body_en)
              FROM consultation_dispatch d JOIN consultation_mail m ON m.dispatch_id = d.id
             WHERE m.invitation_id = i.id AND d.kind = 'invitation' AND d.state <> 'discarded'
             ORDER BY (d.state = 'released') DESC, d.created_at DESC, d.id LIMIT 1) AS words
      FROM invitation i JOIN organisation o ON o.id = i.organisation_id JOIN consultation k ON k.id = i.consultation_id
     WHERE i.id = ${invitationId}::uuid AND i.state <> 'revoked'`;
  return row ?? null;
}

/** The invitation that a link opens; null for unknown, ended and malformed ones alike. One query. */
export async function getInvitationOfLink(token: string): Promise<string | null> {
  if (!/^[A-Za-z0-9_-]{43}$/.test(token)) return null;
  const link = await db.accessLink.findFirst({
    where: { tokenHash: hashToken(token), revokedAt: null, invitation: { state: { not: 'revoked' } } },
    select: { invitationId: true },
  });
  return link?.invitationId ?? null;
}
