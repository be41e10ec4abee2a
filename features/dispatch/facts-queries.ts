import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import { type Db, db } from '@/lib/db';
import type { ConsultationRow, Reader } from './message-rules';
import type { DispatchKind } from './types';

/** What every mail of a consultation says of it. One query. */
export async function getConsultationFacts(consultationId: string, from: Db = db): Promise<ConsultationRow> {
  const [row] = await from.$queryRaw<ConsultationRow[]>`
    SELECT c.id, c.slug, c.state::text AS state, c.title_sv AS "titleSv", c.title_en AS "titleEn", c.starts_at AS "startsAt", c.ends_at AS "endsAt",
           c.place_name AS "placeName", c.place_address AS "placeAddress", c.meeting_url AS "meetingUrl", c.case_number AS "caseNumber",
           c.answer_by AS "answerBy", c.input_by AS "inputBy", c.contact_name AS "contactName", c.contact_email AS "contactEmail",
           c.contact_phone AS "contactPhone", c.calendar_sequence AS "calendarSequence", m.comments_by AS "commentsBy",
           coalesce((SELECT jsonb_agg(jsonb_build_object('name', s.name, 'titleSv', s.title_sv, 'titleEn', s.title_en) ORDER BY s.position)
                       FROM consultation_signatory s WHERE s.consultation_id = c.id), '[]') AS signatories
      FROM consultation c LEFT JOIN meeting_record m ON m.consultation_id = c.id WHERE c.id = ${consultationId}::uuid`;
  if (!row) throw new Error(`no consultation ${consultationId}`);
  return row;
}

/**
 * The next addresses of a dispatch that wait to be handed over, with what is said to each and why some get nothing after all. A person
 * whose earlier mail has not left yet waits for it: a calendar must not hear the older after the newer (trust line 32). One query.
 */
export function listWaitingReaders(
  dispatch: { id: string; kind: DispatchKind },
  limit: number,
  from: Db = db,
): Promise<Reader[]> {
  const asksForAnswer = dispatch.kind === 'reminder' || dispatch.kind === 'escalation';
  return from.$queryRaw<Reader[]>`
    SELECT ${readerColumns(asksForAnswer)}
      ${readerTables}
     WHERE m.dispatch_id = ${dispatch.id}::uuid AND m.outbox_mail_id IS NULL AND m.skipped_because IS NULL
       AND NOT EXISTS (SELECT 1 FROM consultation_mail e JOIN outbox_mail x ON x.id = e.outbox_mail_id
                        WHERE e.representative_id = m.representative_id AND x.state IN ('queued', 'sending'))
     ORDER BY o.name, m.id LIMIT ${limit}`;
}

/** The first addresses of a dispatch for its preview, whether or not it has been released. One query. */
export function listPreviewReaders(dispatchId: string, limit: number): Promise<Reader[]> {
  return db.$queryRaw<Reader[]>`
    SELECT ${readerColumns(false)} ${readerTables}
     WHERE m.dispatch_id = ${dispatchId}::uuid AND m.skipped_because IS NULL ORDER BY o.name, m.address_kind, m.id LIMIT ${limit}`;
}

function readerColumns(asksForAnswer: boolean): Prisma.Sql {
  return Prisma.sql`
    m.id, m.reminder_id AS "reminderId", m.invitation_id AS "invitationId", m.representative_id AS "representativeId", m.commitment_id AS "commitmentId",
    m.address_kind AS "addressKind", m.to_email AS "toEmail", coalesce(r.locale, c.locale, i.locale, 'sv') AS locale,
    coalesce(r.name, nullif(c.owner_name, ''), nullif(i.addressed_name, ''), o.name, '') AS name, coalesce(o.name, '') AS organisation,
    coalesce(i.role_asked, '') AS "roleAsked", i.seats_granted AS seats, i.answer_by AS "ownAnswerBy", r.calendar_sequence AS "calendarSequence",
    EXISTS (SELECT 1 FROM seat_holding h WHERE h.representative_id = r.id AND h.ended_at IS NULL) AS "holdsSeat",
    c.what, c.due_on AS "dueOn",
    CASE WHEN i.state = 'revoked' OR r.revoked_at IS NOT NULL THEN 'revoked'
         WHEN EXISTS (SELECT 1 FROM mail_suppression s WHERE s.email_canonical = lower(m.to_email)) THEN 'suppressed'
         WHEN ${asksForAnswer} AND i.state NOT IN ('sent', 'delivered', 'bounced') THEN 'answered' END AS "skippedBecause"`;
}

const readerTables = Prisma.sql`
  FROM consultation_mail m LEFT JOIN invitation i ON i.id = m.invitation_id LEFT JOIN representative r ON r.id = m.representative_id
  LEFT JOIN commitment c ON c.id = m.commitment_id LEFT JOIN organisation o ON o.id = coalesce(i.organisation_id, c.owner_organisation_id)`;
