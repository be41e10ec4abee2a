import 'server-only';
import { setTimeout as sleep } from 'node:timers/promises';
import { db, inTransaction, isUnavailable } from '@/lib/db';
import { log } from '@/lib/log';
import { markDeliveries } from './delivery-commands';
import { handOverBatch } from './hand-over-commands';
import { fireConsultationReminders } from './reminder-commands';

/**
 * Hands every released dispatch that has addresses left one batch further, the first released first. Each batch is one transaction: a
 * worker may die at any point, and any number may step at once. @returns whether anything moved.
 */
export async function stepDispatches(): Promise<boolean> {
  const waiting = await db.$queryRaw<{ id: string }[]>`
    SELECT d.id FROM consultation_dispatch d
     WHERE d.state = 'released' AND EXISTS (
       SELECT 1 FROM consultation_mail m WHERE m.dispatch_id = d.id AND m.outbox_mail_id IS NULL AND m.skipped_because IS NULL)
     ORDER BY d.released_at, d.id`;
  let moved = false;
  for (const { id } of waiting) moved = (await stepAlone(id)) || moved;
  return moved;
}

/** One dispatch that cannot go on must not keep the others waiting. */
async function stepAlone(id: string): Promise<boolean> {
  try {
    return await inTransaction((tx) => handOverBatch(tx, id));
  } catch (error) {
    if (isUnavailable(error)) throw error;
    log.error({ dispatchId: id, err: error }, 'a dispatch cannot be handed on');
    return false;
  }
}

const restMs = 1_000;
/** Reminders and what became of the mails are looked at more seldom: nobody waits for those by the second. */
const slowMs = 10_000;

/** Steps until the signal aborts, beside the loop that sends. It survives the database going away. */
export async function runDispatches(signal: AbortSignal): Promise<void> {
  let lookedAt = 0;
  while (!signal.aborted) {
    const isTime = Date.now() - lookedAt >= slowMs;
    const moved = await step(isTime).catch((error: unknown) => {
      log.warn({ err: error }, 'the dispatches of consultations could not be moved on');
      return false;
    });
    if (isTime) lookedAt = Date.now();
    await sleep(moved ? restMs / 10 : restMs, undefined, { signal }).catch(() => undefined);
  }
}

async function step(withSlow: boolean): Promise<boolean> {
  if (withSlow) {
    await markDeliveries();
    await fireConsultationReminders();
  }
  return stepDispatches();
}
