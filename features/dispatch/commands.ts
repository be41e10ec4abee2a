import 'server-only';
import { type Actor, actorId } from '@/lib/actor';
import { writeAudit } from '@/lib/audit';
import { inTransaction, type Tx } from '@/lib/db';
import { plannedSql } from './audience-queries';
import { dispatchTransitions, isComplete, usualAudience } from './rules';
import type { Audience, DispatchKind, DispatchState, DispatchWords } from './types';
import { beginningWords } from './words-rules';

export type WriteContext = { actor: Actor; requestId: string };

export type NewDispatch = WriteContext & {
  consultationId: string;
  kind: DispatchKind;
  /** Words that differ from the built-in ones of the kind. */
  words?: Partial<DispatchWords>;
  /** Whom it is for; the kind's usual ones when nothing is said (rules.ts usualAudience). */
  audience?: Audience;
};

/**
 * Drafts a dispatch with its planned addresses in this transaction. Nothing leaves before a person has reviewed and released it.
 * @returns its id, and how many addresses would get it.
 */
export async function draftDispatch(tx: Tx, input: NewDispatch): Promise<{ id: string; recipients: number }> {
  const { consultationId, kind } = input;
  const consultation = await tx.consultation.findUniqueOrThrow({
    where: { id: consultationId },
    select: { invitationSv: true, invitationEn: true },
  });
  const words = beginningWords(kind, { sv: consultation.invitationSv, en: consultation.invitationEn });
  const { id } = await tx.consultationDispatch.create({
    data: { consultationId, kind, ...words, ...input.words, createdById: actorId(input.actor) },
    select: { id: true },
  });
  const planned = plannedSql(consultationId, input.audience ?? usualAudience(kind));
  const [row] = await tx.$queryRaw<{ recipients: number }[]>`
    WITH written AS (
      INSERT INTO consultation_mail (consultation_id, dispatch_id, template, invitation_id, representative_id, commitment_id, address_kind, to_email, skipped_because)
      SELECT ${consultationId}::uuid, ${id}::uuid, 'consultation-message', p.* FROM (${planned}) p ON CONFLICT DO NOTHING RETURNING skipped_because)
    SELECT count(*) FILTER (WHERE skipped_because IS NULL)::int AS recipients FROM written`;
  const recipients = row?.recipients ?? 0;
  await auditDispatch(tx, input, { id, consultationId, action: 'dispatch.drafted', data: { kind, recipients } });
  return { id, recipients };
}

export type DispatchRef = { id: string; consultationId: string; version: number };
export type Changed = { ok: true } | { ok: false; reason: 'stale' | 'incomplete' };

/** Changes the words and whom it goes to. What was reviewed is a draft again: it is another text. */
export function saveDispatch(
  dispatch: DispatchRef,
  input: { words: DispatchWords; excluded: readonly string[]; shown: readonly string[] },
  context: WriteContext,
): Promise<Changed> {
  return inTransaction(async (tx) => {
    const { count } = await tx.consultationDispatch.updateMany({
      where: { id: dispatch.id, version: dispatch.version, state: { in: ['draft', 'reviewed'] } },
      data: { ...input.words, state: 'draft', reviewedAt: null, reviewedById: null, version: { increment: 1 } },
    });
    if (count === 0) return { ok: false, reason: 'stale' };
    await exclude(tx, dispatch.id, input);
    await auditDispatch(tx, context, {
      ...dispatch,
      action: 'dispatch.changed',
      data: { excluded: input.excluded.length },
    });
    return { ok: true };
  });
}

/** Only rows that the form showed are touched, and only ever between 'excluded' and nothing. */
async function exclude(
  tx: Tx,
  id: string,
  { excluded, shown }: { excluded: readonly string[]; shown: readonly string[] },
) {
  const out = new Set(excluded);
  const of = { dispatchId: id, outboxMailId: null };
  await tx.consultationMail.updateMany({
    where: { ...of, skippedBecause: null, id: { in: shown.filter((one) => out.has(one)) } },
    data: { skippedBecause: 'excluded' },
  });
  await tx.consultationMail.updateMany({
    where: { ...of, skippedBecause: 'excluded', id: { in: shown.filter((one) => !out.has(one)) } },
    data: { skippedBecause: null },
  });
}

/** Says that a person has read it through. */
export function reviewDispatch(dispatch: DispatchRef, context: WriteContext): Promise<Changed> {
  return inTransaction(async (tx) => {
    const words = await tx.consultationDispatch.findUniqueOrThrow({ where: { id: dispatch.id } });
    if (!isComplete(words)) return { ok: false, reason: 'incomplete' };
    const data = { reviewedAt: new Date(), reviewedById: actorId(context.actor) };
    const isChanged = await move(tx, dispatch, 'reviewed', data);
    if (!isChanged) return { ok: false, reason: 'stale' };
    await auditDispatch(tx, context, { ...dispatch, action: 'dispatch.reviewed' });
    return { ok: true };
  });
}

/** Throws it away; its words stay to be read. */
export function discardDispatch(dispatch: DispatchRef, context: WriteContext): Promise<Changed> {
  return inTransaction(async (tx) => {
    const isChanged = await move(tx, dispatch, 'discarded', {});
    if (!isChanged) return { ok: false, reason: 'stale' };
    await auditDispatch(tx, context, { ...dispatch, action: 'dispatch.discarded' });
    return { ok: true };
  });
}

type Times = { reviewedAt?: Date; reviewedById?: string | null; releasedAt?: Date; releasedById?: string | null };

/** Compare-and-set on state and version. @returns false when somebody was first. */
export async function move(tx: Tx, dispatch: DispatchRef, to: DispatchState, data: Times): Promise<boolean> {
  const from = (Object.keys(dispatchTransitions) as DispatchState[]).filter((state) =>
    dispatchTransitions[state].includes(to),
  );
  const { count } = await tx.consultationDispatch.updateMany({
    where: { id: dispatch.id, version: dispatch.version, state: { in: from } },
    data: { ...data, state: to, version: { increment: 1 } },
  });
  return count === 1;
}

/** What the log keeps of a dispatch: never its text. */
export function auditDispatch(
  tx: Tx,
  { actor, requestId }: WriteContext,
  what: { id: string; consultationId: string; action: string; data?: Record<string, string | number | boolean | null> },
): Promise<void> {
  const { id, consultationId, action, data = {} } = what;
  return writeAudit(tx, { actor, action, subjectType: 'dispatch', subjectId: id, consultationId, requestId, data });
}
