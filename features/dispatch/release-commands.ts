import 'server-only';
import { actorId } from '@/lib/actor';
import { inTransaction } from '@/lib/db';
import { auditDispatch, type DispatchRef, move, type WriteContext } from './commands';
import { handOverBatch } from './hand-over-commands';

export type ReleaseOutcome =
  | { ok: true; recipients: number }
  | { ok: false; reason: 'stale' | 'nobody' }
  | { ok: false; reason: 'countChanged'; count: number };

class TakenBack extends Error {
  constructor(readonly outcome: ReleaseOutcome) {
    super('the release is taken back');
  }
}

/**
 * Releases a reviewed dispatch, once whoever presses and how often: compare-and-set on its state and version. The first addresses leave in
 * the same transaction, the rest by the worker. @returns 'countChanged' when it is another number than was shown: nothing has happened then.
 */
export async function releaseDispatch(
  dispatch: DispatchRef,
  shownCount: number,
  context: WriteContext,
): Promise<ReleaseOutcome> {
  try {
    return await inTransaction(async (tx) => {
      const by = { releasedAt: new Date(), releasedById: actorId(context.actor) };
      if (!(await move(tx, dispatch, 'released', by))) return { ok: false, reason: 'stale' } as const;
      const count = await tx.consultationMail.count({
        where: { dispatchId: dispatch.id, skippedBecause: null, outboxMailId: null },
      });
      if (count === 0) throw new TakenBack({ ok: false, reason: 'nobody' });
      if (count !== shownCount) throw new TakenBack({ ok: false, reason: 'countChanged', count });
      await auditDispatch(tx, context, { ...dispatch, action: 'dispatch.released', data: { recipients: count } });
      await handOverBatch(tx, dispatch.id);
      return { ok: true, recipients: count } as const;
    });
  } catch (error) {
    if (error instanceof TakenBack) return error.outcome;
    throw error;
  }
}
