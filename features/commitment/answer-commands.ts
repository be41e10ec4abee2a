import 'server-only';
import { actorId } from '@/lib/actor';
import { hashToken } from '@/lib/crypto';
import { databaseNow } from '@/lib/database-clock';
import { inTransaction, type Tx } from '@/lib/db';
import type { Result } from '@/lib/result';
import { isoDate } from '@/lib/time';
import { audit, dateOf, type Held, lockCommitment, type WriteContext } from './row-commands';
import { askingAfter, commitmentTransitions, stateAfter } from './rules';
import type { AnswerInput, StatusInput } from './schema';

/** Who says it: whoever holds the link, or an organiser to whom it was said by phone, letter or mail. */
export type By = { kind: 'link'; token: string } | { kind: 'entered'; source: 'phone' | 'letter' | 'mail' };

export type Answered = Result<{ id: string }, 'notFound' | 'closedLink' | 'cancelled' | 'notNow' | 'stale'>;

/**
 * The owner's yes or no to what was proposed. A no has a reason, where another day or other words may be proposed; the organiser sees it.
 * The same answer again changes nothing.
 * @param version what the page showed, for an answer that an organiser enters; the link's page answers what is proposed now.
 */
export function answerCommitment(
  id: string,
  by: By,
  input: AnswerInput & { version?: number },
  context: WriteContext,
): Promise<Answered> {
  return inTransaction(async (tx) => {
    const opened = await open(tx, id, by);
    if (!opened.ok) return opened;
    const { held } = opened;
    if (held.state === input.answer) return { ok: true, id };
    if (input.version !== undefined && input.version !== held.version) return { ok: false, reason: 'stale' };
    if (!commitmentTransitions[held.state].includes(input.answer) || held.state !== 'proposed')
      return { ok: false, reason: 'notNow' };
    const isYes = input.answer === 'accepted';
    const asking = askingAfter(input.answer, isoDate(await databaseNow(tx)), held.everyMonths);
    await tx.commitment.update({
      where: { id },
      data: {
        state: input.answer,
        respondedAt: context.now,
        respondedBy: input.byName,
        responseReason: input.reason,
        nextAskOn: dateOf(asking.nextAskOn),
        askPendingOn: null,
        askReminders: 0,
        version: { increment: 1 },
      },
      select: { id: true },
    });
    await audit(tx, context, held, isYes ? 'commitment.accepted' : 'commitment.declined', { source: sourceOf(by) });
    return { ok: true, id };
  });
}

export type Told = Result<{ id: string; number: number }, 'notFound' | 'closedLink' | 'cancelled' | 'notNow'>;

/**
 * Adds what an owner tells; done and dropped close it. The form's key makes the same form once one status, however often it is sent;
 * statuses of a commitment are numbered in the order they came, under its row.
 */
export function tellStatus(id: string, by: By, input: StatusInput, context: WriteContext): Promise<Told> {
  return inTransaction(async (tx) => {
    const opened = await open(tx, id, by);
    if (!opened.ok) return opened;
    const { held } = opened;
    const known = await tx.commitmentStatus.findUnique({
      where: { formKey: input.formKey },
      select: { commitmentId: true, number: true },
    });
    if (known)
      return known.commitmentId === id ? { ok: true, id, number: known.number } : { ok: false, reason: 'notNow' };
    const state = stateAfter(held.state, input.progress);
    if (!state) return { ok: false, reason: 'notNow' };
    const number = await addStatus(tx, id, by, input, context);
    const asking = askingAfter(state, isoDate(await databaseNow(tx)), held.everyMonths);
    await tx.commitment.update({
      where: { id },
      data: {
        state,
        progress: input.progress,
        nextAskOn: dateOf(asking.nextAskOn),
        askPendingOn: null,
        askReminders: 0,
        version: { increment: 1 },
      },
      select: { id: true },
    });
    await audit(tx, context, held, 'commitment.status_told', {
      number,
      progress: input.progress,
      source: sourceOf(by),
    });
    return { ok: true, id, number };
  });
}

async function addStatus(tx: Tx, commitmentId: string, by: By, input: StatusInput, { actor }: WriteContext) {
  const last = await tx.commitmentStatus.aggregate({ where: { commitmentId }, _max: { number: true } });
  const number = (last._max.number ?? 0) + 1;
  const { progress, text, evidence, evidenceUrl, droppedReason: reason, byName, formKey } = input;
  const isDone = progress === 'done';
  await tx.commitmentStatus.create({
    data: {
      commitmentId,
      number,
      progress,
      text,
      // What was written for another choice is not kept: it is not said.
      evidence: isDone ? evidence : '',
      evidenceUrl: isDone ? evidenceUrl : '',
      reason: progress === 'dropped' ? reason : '',
      byName,
      formKey,
      source: sourceOf(by),
      enteredById: by.kind === 'entered' ? actorId(actor) : null,
    },
    select: { id: true },
  });
  return number;
}

const sourceOf = (by: By) => (by.kind === 'link' ? 'link' : by.source);

/** Holds the row, and asks the link again: one that was revoked since the page was shown is stopped here (trust line 38). */
async function open(
  tx: Tx,
  id: string,
  by: By,
): Promise<{ ok: true; held: Held } | { ok: false; reason: 'notFound' | 'closedLink' | 'cancelled' }> {
  const held = await lockCommitment(tx, id);
  if (!held) return { ok: false, reason: 'notFound' };
  if (by.kind === 'link') {
    const where = { tokenHash: hashToken(by.token), commitmentId: id, revokedAt: null };
    if ((await tx.accessLink.count({ where })) === 0) return { ok: false, reason: 'closedLink' };
  }
  return held.consultationState === 'cancelled' ? { ok: false, reason: 'cancelled' } : { ok: true, held };
}
