import 'server-only';
import type { Actor } from '@/lib/actor';
import { actorId } from '@/lib/actor';
import { writeAudit } from '@/lib/audit';
import { inTransaction, type Tx } from '@/lib/db';
import type { Segment } from './schema';
import type { MailingTexts } from './types';

export type WriteContext = { actor: Actor; requestId: string };
export type Saved = { ok: true } | { ok: false; reason: 'stale' };

/** What the log keeps of a mailing: never its text, which may be about people. */
export function auditMailing(
  tx: Tx,
  context: WriteContext,
  what: { id: string; conferenceId: string; action: string; data?: Record<string, string | number | boolean | null> },
): Promise<void> {
  return writeAudit(tx, {
    actor: context.actor,
    action: what.action,
    subjectType: 'mailing',
    subjectId: what.id,
    conferenceId: what.conferenceId,
    requestId: context.requestId,
    data: what.data ?? {},
  });
}

/** A new draft. @returns its id. */
export function createDraft(
  conferenceId: string,
  input: { segment: Segment; texts: MailingTexts },
  context: WriteContext,
): Promise<string> {
  return inTransaction(async (tx) => {
    const { id } = await tx.mailing.create({
      data: { conferenceId, segment: input.segment, ...input.texts, createdById: actorId(context.actor) },
      select: { id: true },
    });
    await auditMailing(tx, context, {
      id,
      conferenceId,
      action: 'mailing.created',
      data: { roles: input.segment.roles.join(' ') },
    });
    return id;
  });
}

type Draft = { id: string; conferenceId: string; version: number };

/** Changes a draft. @returns 'stale' when it was changed, scheduled or begun since the form was shown. */
export function saveDraft(
  draft: Draft,
  input: { segment: Segment; texts: MailingTexts },
  context: WriteContext,
): Promise<Saved> {
  return inTransaction(async (tx) => {
    const { count } = await tx.mailing.updateMany({
      where: { id: draft.id, state: 'draft', version: draft.version },
      data: { segment: input.segment, ...input.texts, version: { increment: 1 } },
    });
    if (count === 0) return { ok: false, reason: 'stale' };
    await auditMailing(tx, context, {
      ...draft,
      action: 'mailing.changed',
      data: { roles: input.segment.roles.join(' ') },
    });
    return { ok: true };
  });
}

/** A programme change's opening text, and whom of its drafted recipients it goes to. The others are kept as excluded. */
export function saveProgrammeChange(
  draft: Draft,
  input: { texts: MailingTexts; include: readonly string[] },
  context: WriteContext,
): Promise<Saved> {
  return inTransaction(async (tx) => {
    const { count } = await tx.mailing.updateMany({
      where: { id: draft.id, state: 'draft', version: draft.version, kind: 'programme_change' },
      data: { ...input.texts, version: { increment: 1 } },
    });
    if (count === 0) return { ok: false, reason: 'stale' };
    const include = [...input.include];
    await tx.mailingRecipient.updateMany({
      where: { mailingId: draft.id, skippedBecause: null, id: { notIn: include } },
      data: { skippedBecause: 'excluded' },
    });
    await tx.mailingRecipient.updateMany({
      where: { mailingId: draft.id, skippedBecause: 'excluded', id: { in: include } },
      data: { skippedBecause: null },
    });
    await auditMailing(tx, context, { ...draft, action: 'mailing.changed', data: { included: include.length } });
    return { ok: true };
  });
}

/** Throws a draft away, with what was drafted for whom. @returns false when it is no draft any more. */
export function deleteDraft(draft: Omit<Draft, 'version'>, context: WriteContext): Promise<boolean> {
  return inTransaction(async (tx) => {
    const { count } = await tx.mailing.deleteMany({ where: { id: draft.id, state: 'draft' } });
    if (count > 0) await auditMailing(tx, context, { ...draft, action: 'mailing.deleted' });
    return count > 0;
  });
}
