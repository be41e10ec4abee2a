import 'server-only';
import { inTransaction, type Tx } from '@/lib/db';
import { auditMailing, type Saved, type WriteContext } from './draft-commands';
import type { StateChange } from './types';

type Subject = { id: string; conferenceId: string };

/** Plans a draft for a time. Its recipients are counted again when it begins. @returns 'stale' as saveDraft does. */
export function scheduleMailing(
  mailing: Subject & { version: number },
  at: Date,
  context: WriteContext,
): Promise<Saved> {
  return inTransaction(async (tx) => {
    const { count } = await tx.mailing.updateMany({
      where: { id: mailing.id, state: 'draft', version: mailing.version },
      data: { state: 'scheduled', scheduledFor: at, version: { increment: 1 } },
    });
    if (count === 0) return { ok: false, reason: 'stale' };
    await auditMailing(tx, context, { ...mailing, action: 'mailing.scheduled', data: { at: at.toISOString() } });
    return { ok: true };
  });
}

const steps = {
  pause: { from: ['sending'], to: 'paused', action: 'mailing.paused' },
  resume: { from: ['paused'], to: 'sending', action: 'mailing.resumed' },
  stop: { from: ['sending', 'paused'], to: 'stopped', action: 'mailing.stopped' },
  unschedule: { from: ['scheduled'], to: 'draft', action: 'mailing.unscheduled' },
} as const;

/** Pauses, goes on, stops or takes back the plan. @returns false when it was not in a state for that. */
export function changeState(mailing: Subject, change: StateChange, context: WriteContext): Promise<boolean> {
  const step = steps[change];
  return inTransaction(async (tx) => {
    const { count } = await tx.mailing.updateMany({
      where: { id: mailing.id, state: { in: [...step.from] } },
      data: {
        state: step.to,
        version: { increment: 1 },
        ...(change === 'stop' ? { endedAt: new Date() } : {}),
        ...(change === 'unschedule' ? { scheduledFor: null } : {}),
      },
    });
    if (count === 0) return false;
    const dropped = change === 'stop' ? await dropTheRest(tx, mailing.id) : null;
    await auditMailing(tx, context, { ...mailing, action: step.action, data: dropped === null ? {} : { dropped } });
    return true;
  });
}

/**
 * What has not left is dropped, texts and all; what is on its way at this moment may still arrive, or is dropped at its next try.
 * @returns how many will not get it.
 */
async function dropTheRest(tx: Tx, mailingId: string): Promise<number> {
  const queued = await tx.outboxMail.updateMany({
    where: { mailingId, state: 'queued' },
    data: { state: 'dropped', lastError: 'stopped', secret: null, rendered: null, keyId: null },
  });
  const waiting = await tx.mailingRecipient.updateMany({
    where: { mailingId, outboxMailId: null, skippedBecause: null },
    data: { skippedBecause: 'stopped' },
  });
  return queued.count + waiting.count;
}
