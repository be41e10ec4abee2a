import 'server-only';
import { db } from '@/lib/db';
import { isUuid } from '@/lib/ids';
import { recordFrom } from './rules';
import type { CommentRow, RecordAtLink, RecordView, StoredVersion } from './types';

/** The record of a consultation as its writers see it; null before it has been begun. A constant number of statements. */
export async function getRecord(consultationId: string): Promise<RecordView | null> {
  const record = await db.meetingRecord.findUnique({
    where: { consultationId },
    select: {
      id: true,
      state: true,
      commentsBy: true,
      adjustedAt: true,
      adjustedBy: true,
      version: true,
      versions: {
        orderBy: { number: 'desc' },
        take: 50,
        select: { number: true, state: true, sha256: true, createdAt: true },
      },
    },
  });
  if (!record) return null;
  const paragraphs = await db.$queryRaw<RecordView['paragraphs']>`
    SELECT p.id, p.heading, p.text, p.version, count(c.id)::int AS comments,
           count(c.id) FILTER (WHERE c.answered_at IS NULL)::int AS unanswered
      FROM record_paragraph p LEFT JOIN record_comment c ON c.paragraph_id = p.id
     WHERE p.record_id = ${record.id}::uuid AND p.removed_at IS NULL GROUP BY p.id ORDER BY p.position`;
  return { ...record, paragraphs };
}

/** Which consultation a record is of. One query. */
export async function getRecordPlace(id: string): Promise<{ id: string; consultationId: string; slug: string } | null> {
  if (!isUuid(id)) return null;
  const row = await db.meetingRecord.findUnique({
    where: { id },
    select: { id: true, consultationId: true, consultation: { select: { slug: true } } },
  });
  return row && { id: row.id, consultationId: row.consultationId, slug: row.consultation.slug };
}

/** A version as it was kept; the last one without a number. One query. */
export async function getRecordVersion(consultationId: string, number?: number): Promise<StoredVersion | null> {
  const row = await db.recordVersion.findFirst({
    where: { record: { consultationId }, ...(number === undefined ? {} : { number }) },
    orderBy: { number: 'desc' },
    select: { number: true, sha256: true, createdAt: true, document: true },
  });
  const document = row && recordFrom(row.document);
  return row && document
    ? { number: row.number, sha256: row.sha256, createdAt: row.createdAt, canonical: row.document, document }
    : null;
}

/** The comments on a record in the order of its paragraphs, at most 500; `onlyUnanswered` those that wait. One query. */
export function listComments(recordId: string, onlyUnanswered: boolean): Promise<CommentRow[]> {
  return db.$queryRaw<CommentRow[]>`
    SELECT c.id, c.paragraph_id AS "paragraphId", p.heading AS paragraph, o.name AS organisation, c.by_name AS "byName", c.text,
           c.created_at AS "createdAt", c.outcome::text AS outcome, c.answer, c.version
      FROM record_comment c JOIN record_paragraph p ON p.id = c.paragraph_id
      JOIN invitation i ON i.id = c.invitation_id JOIN organisation o ON o.id = i.organisation_id
     WHERE p.record_id = ${recordId}::uuid AND (NOT ${onlyUnanswered} OR c.answered_at IS NULL)
     ORDER BY p.position, c.created_at LIMIT 500`;
}

/** What a representative reads of the record: whether comments are taken, and those of their own organisation. Two queries. */
export async function getRecordForInvitation(
  consultationId: string,
  invitationId: string,
): Promise<RecordAtLink | null> {
  const [record] = await db.$queryRaw<Omit<RecordAtLink, 'comments'>[]>`
    SELECT m.id, m.state::text AS state, m.comments_by AS "commentsBy",
           (m.state = 'commenting' AND now() < m.comments_by) AS "isOpen"
      FROM meeting_record m WHERE m.consultation_id = ${consultationId}::uuid AND m.state <> 'draft'`;
  if (!record) return null;
  const comments = await db.$queryRaw<CommentRow[]>`
    SELECT c.id, c.paragraph_id AS "paragraphId", p.heading AS paragraph, '' AS organisation, c.by_name AS "byName", c.text,
           c.created_at AS "createdAt", c.outcome::text AS outcome, c.answer, c.version
      FROM record_comment c JOIN record_paragraph p ON p.id = c.paragraph_id
     WHERE p.record_id = ${record.id}::uuid AND c.invitation_id = ${invitationId}::uuid ORDER BY c.created_at LIMIT 200`;
  return { ...record, comments };
}
