import 'server-only';
import { revokeAccessLinks } from '@/features/access-link/commands';
import { databaseNow } from '@/lib/database-clock';
import { inTransaction, type Tx } from '@/lib/db';
import type { Result } from '@/lib/result';
import { isoDate } from '@/lib/time';
import { promiseCommitmentMail } from './mail-commands';
import { type At, audit, dateOf, type Held, lockCommitment, type WriteContext } from './row-commands';
import { askingAfter, commitmentTransitions } from './rules';
import type { CommitmentInput } from './schema';
import type { CommitmentState } from './types';

export type Moved = Result<{ id: string }, 'notFound' | 'stale' | 'notNow' | 'noAddress' | 'cancelled'>;

/** Sends the draft to its owner with a link: a person has looked at the mail and released it. */
export function proposeCommitment(at: At, context: WriteContext): Promise<Moved> {
  return move(at, 'proposed', async (tx, held) => {
    if (held.ownerEmail === '') return 'noAddress';
    await tx.commitment.update({
      where: { id: at.id },
      data: { state: 'proposed', askedAt: context.now, version: { increment: 1 } },
      select: { id: true },
    });
    await promiseCommitmentMail(tx, {
      id: at.id,
      kind: 'proposal',
      dedupeKey: `commitment-proposal:${at.id}:${at.version}`,
    });
    await audit(tx, context, held, 'commitment.proposed', {});
    return null;
  });
}

/** Takes a proposal back to be worked on. The owner's page then shows none of its words. */
export function withdrawProposal(at: At, context: WriteContext): Promise<Moved> {
  return move(at, 'draft', async (tx, held) => {
    if (held.state !== 'proposed') return 'notNow';
    await tx.commitment.update({
      where: { id: at.id },
      data: { state: 'draft', version: { increment: 1 } },
      select: { id: true },
    });
    await audit(tx, context, held, 'commitment.withdrawn', {});
    return null;
  });
}

/** Opens a closed one again; what was told stays in its history, and the owner is asked anew. */
export function reopenCommitment(at: At, context: WriteContext): Promise<Moved> {
  return move(at, 'accepted', async (tx, held) => {
    if (held.state !== 'closed') return 'notNow';
    const day = isoDate(await databaseNow(tx));
    const { nextAskOn } = askingAfter('accepted', day, held.everyMonths);
    await tx.commitment.update({
      where: { id: at.id },
      data: { state: 'accepted', progress: null, nextAskOn: dateOf(nextAskOn), version: { increment: 1 } },
      select: { id: true },
    });
    await audit(tx, context, held, 'commitment.reopened', {});
    return null;
  });
}

/** Asks an owner for the status now, as a person has seen the mail. Once a day at most. */
export function askNow(at: At, context: WriteContext): Promise<Moved> {
  return inTransaction(async (tx) => {
    const held = await lockCommitment(tx, at.id);
    const fault = held ? faultOf(held, at) : 'notFound';
    if (!held || fault) return { ok: false, reason: fault ?? 'notFound' };
    if (held.state !== 'accepted') return { ok: false, reason: 'notNow' };
    if (held.ownerEmail === '') return { ok: false, reason: 'noAddress' };
    const day = isoDate(await databaseNow(tx));
    await tx.commitment.update({
      where: { id: at.id },
      data: { askedAt: context.now, askPendingOn: dateOf(day), askReminders: 0, version: { increment: 1 } },
      select: { id: true },
    });
    await promiseCommitmentMail(tx, { id: at.id, kind: 'ask', dedupeKey: `commitment-ask:${at.id}:${day}` });
    await audit(tx, context, held, 'commitment.asked', {});
    return { ok: true, id: at.id };
  });
}

/** Who follows it up at the owner's, in any state. Their next mail has a link of its own. */
export function setContact(
  at: At,
  contact: Pick<CommitmentInput, 'ownerName' | 'ownerEmail' | 'mailLanguage'>,
  context: WriteContext,
): Promise<Moved> {
  return inTransaction(async (tx) => {
    const held = await lockCommitment(tx, at.id);
    if (!held) return { ok: false, reason: 'notFound' };
    if (held.version !== at.version) return { ok: false, reason: 'stale' };
    const { mailLanguage: locale, ownerName, ownerEmail } = contact;
    await tx.commitment.update({
      where: { id: at.id },
      data: { ownerName, ownerEmail, locale, version: { increment: 1 } },
      select: { id: true },
    });
    await audit(tx, context, held, 'commitment.contact_changed', {});
    return { ok: true, id: at.id };
  });
}

/** Ends every link to it at once (trust line 38). The next mail has a new one. */
export function revokeCommitmentLinks(at: At, context: WriteContext): Promise<Moved> {
  return inTransaction(async (tx) => {
    const held = await lockCommitment(tx, at.id);
    if (!held) return { ok: false, reason: 'notFound' };
    await revokeAccessLinks(tx, { commitmentId: at.id }, context.now);
    await audit(tx, context, held, 'commitment.links_revoked', {});
    return { ok: true, id: at.id };
  });
}

type Fault = Exclude<Moved, { ok: true }>['reason'];

function faultOf(held: Held, at: At): Fault | null {
  if (held.version !== at.version) return 'stale';
  return held.consultationState === 'cancelled' ? 'cancelled' : null;
}

function move(at: At, to: CommitmentState, work: (tx: Tx, held: Held) => Promise<Fault | null>): Promise<Moved> {
  return inTransaction(async (tx) => {
    const held = await lockCommitment(tx, at.id);
    if (!held) return { ok: false, reason: 'notFound' };
    const fault = faultOf(held, at);
    if (fault) return { ok: false, reason: fault };
    if (!commitmentTransitions[held.state].includes(to)) return { ok: false, reason: 'notNow' };
    const reason = await work(tx, held);
    return reason ? { ok: false, reason } : { ok: true, id: at.id };
  });
}
