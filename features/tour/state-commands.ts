import 'server-only';
import type { ConferenceState } from '@/generated/prisma/enums';
import { writeAudit } from '@/lib/audit';
import { bumpContentRevision, inTransaction, lockConference } from '@/lib/db';
import type { Result } from '@/lib/result';
import type { By } from './commands';
import { getSettings } from './settings-queries';
import { type Obstacle, stateChanges, stateFacts } from './state-rules';

/**
 * Changes a conference's state from what `version` showed, in the conference's line and its tour's. Nobody is mailed.
 * @returns 'stale' when settings or state have changed since, or the change is none that can be made; 'obstacles' with what stands in
 * the way.
 */
export function changeState(
  to: ConferenceState,
  { conferenceId, version, now, ...by }: By & { conferenceId: string; version: number; now: Date },
): Promise<Result<object, 'stale' | 'obstacles', { obstacles: Obstacle[] }>> {
  return inTransaction(async (tx) => {
    await lockConference(tx, conferenceId);
    // No tour is archived between the question and the answer.
    await tx.$queryRaw`SELECT 1 AS one FROM series WHERE id = (SELECT series_id FROM conference WHERE id = ${conferenceId}::uuid) FOR SHARE`;
    const settings = await getSettings(conferenceId, tx);
    if (!settings || settings.version !== version) return { ok: false, reason: 'stale' };
    const change = stateChanges(stateFacts(settings), now).find((possible) => possible.to === to);
    if (!change) return { ok: false, reason: 'stale' };
    if (change.obstacles.length > 0) return { ok: false, reason: 'obstacles', obstacles: change.obstacles };
    await tx.conference.update({
      where: { id: conferenceId },
      data: { state: to, version: { increment: 1 } },
      select: { id: true },
    });
    await writeAudit(tx, {
      ...by,
      action: 'conference.state_changed',
      subjectType: 'conference',
      subjectId: conferenceId,
      conferenceId,
      data: { before: { state: settings.state }, after: { state: to }, taken: settings.taken },
    });
    await bumpContentRevision(tx);
    return { ok: true };
  });
}
