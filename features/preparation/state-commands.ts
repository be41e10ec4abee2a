import 'server-only';
import type { ConsultationState } from '@/features/consultation/types';
import { writeAudit } from '@/lib/audit';
import { bumpContentRevision, inTransaction } from '@/lib/db';
import type { Result } from '@/lib/result';
import { type At, lockedSettings } from './commands';
import { draftNotices } from './notice-commands';
import { getReached } from './queries';
import { isTitleTyped, stateChanges } from './rules';

type Cancelling = { reason?: string | undefined; typedTitle?: string | undefined };
type Changed = Result<{ noticeDrafted: boolean }, 'stale' | 'obstacles' | 'reasonMissing' | 'titleWrong'>;

/**
 * Takes a consultation a step in its life, from what `version` showed. A cancellation says why, with the title typed; its invitations and
 * links stay as they are, but nothing can be answered from the same moment, since each answer asks for the state in its own transaction
 * (trust line 38). Nobody is mailed: where somebody has been, a mail is drafted for a person to release.
 * @returns 'stale' when settings or state have changed since; 'obstacles' where something stands in the way.
 */
export function changeConsultationState(
  to: ConsultationState,
  { reason = '', typedTitle = '' }: Cancelling,
  { consultationId, version, ...by }: At,
): Promise<Changed> {
  return inTransaction(async (tx) => {
    const settings = await lockedSettings(tx, consultationId, version);
    if (!settings) return { ok: false, reason: 'stale' };
    const reached = await getReached(consultationId, tx);
    const change = stateChanges({ ...settings, ...reached }).find((possible) => possible.to === to);
    if (!change) return { ok: false, reason: 'stale' };
    if (change.obstacles.length > 0) return { ok: false, reason: 'obstacles' };
    const isCancelled = to === 'cancelled';
    if (isCancelled && reason === '') return { ok: false, reason: 'reasonMissing' };
    if (isCancelled && !isTitleTyped(typedTitle, settings)) return { ok: false, reason: 'titleWrong' };
    await tx.consultation.update({
      where: { id: consultationId },
      data: { state: to, version: { increment: 1 }, ...(isCancelled ? cancelled(reason) : {}) },
      select: { id: true },
    });
    const noticeDrafted = isCancelled && (await draftNotices(tx, 'cancellation', reached, { consultationId, ...by }));
    await writeAudit(tx, {
      ...by,
      action: 'consultation.state_changed',
      subjectType: 'consultation',
      subjectId: consultationId,
      consultationId,
      data: {
        before: { consultationState: settings.state },
        after: { consultationState: to },
        reached: reached.mailed,
      },
    });
    await bumpContentRevision(tx);
    return { ok: true, noticeDrafted };
  });
}

/** The day is taken back in their calendars too: a CANCEL must have a higher SEQUENCE than what they hold (RFC 5546). */
function cancelled(reason: string) {
  return { cancelledReason: reason, calendarSequence: { increment: 1 } };
}
