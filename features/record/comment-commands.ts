import 'server-only';
import { actorId } from '@/lib/actor';
import { inTransaction } from '@/lib/db';
import { auditRecord, lockRecord, type RecordPlace, type WriteContext } from './commands';
import type { CommentOutcome } from './types';

export type Commented = { ok: true } | { ok: false; reason: 'closed' | 'unknown' };
export type Answered = { ok: true } | { ok: false; reason: 'stale' | 'locked' };

export type NewComment = {
  paragraphId: string;
  invitationId: string;
  representativeId: string;
  byName: string;
  text: string;
  /** The form's own key: the same form twice is one comment. */
  formKey: string;
};

/**
 * A comment on a paragraph of what was sent out, until the date by the database's clock. 'closed' when that has passed, the record is not
 * out, or the invitation was revoked meanwhile.
 */
export function leaveComment(at: RecordPlace, comment: NewComment, context: WriteContext): Promise<Commented> {
  return inTransaction(async (tx) => {
    await lockRecord(tx, at.id);
    const [open] = await tx.$queryRaw<{ number: number | null }[]>`
      SELECT (SELECT max(v.number) FROM record_version v WHERE v.record_id = m.id) AS number
        FROM meeting_record m JOIN consultation c ON c.id = m.consultation_id
        JOIN invitation i ON i.consultation_id = c.id AND i.id = ${comment.invitationId}::uuid AND i.state <> 'revoked'
        JOIN representative r ON r.id = ${comment.representativeId}::uuid AND r.invitation_id = i.id AND r.revoked_at IS NULL
       WHERE m.id = ${at.id}::uuid AND m.state = 'commenting' AND clock_timestamp() < m.comments_by AND c.state <> 'cancelled'`;
    if (!open?.number) return { ok: false, reason: 'closed' };
    const where = { id: comment.paragraphId, recordId: at.id, removedAt: null };
    if ((await tx.recordParagraph.count({ where })) === 0) return { ok: false, reason: 'unknown' };
    const { count } = await tx.recordComment.createMany({
      data: [{ ...comment, recordVersion: open.number }],
      skipDuplicates: true,
    });
    if (count > 0) await auditRecord(tx, context, at, 'record.commented');
    return { ok: true };
  });
}

/** Our answer to a comment: followed, partly or not, and why. May be changed until the record is adjusted. */
export function answerComment(
  at: RecordPlace,
  comment: { id: string; version: number },
  input: { outcome: CommentOutcome; answer: string },
  context: WriteContext,
): Promise<Answered> {
  return inTransaction(async (tx) => {
    const record = await lockRecord(tx, at.id);
    if (!record || record.state === 'adjusted') return { ok: false, reason: 'locked' };
    const { count } = await tx.recordComment.updateMany({
      where: { id: comment.id, version: comment.version, paragraph: { recordId: at.id } },
      data: { ...input, answeredAt: new Date(), answeredById: actorId(context.actor), version: { increment: 1 } },
    });
    if (count === 0) return { ok: false, reason: 'stale' };
    await auditRecord(tx, context, at, 'record.comment_answered', { outcome: input.outcome });
    return { ok: true };
  });
}
