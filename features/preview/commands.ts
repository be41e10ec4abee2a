import 'server-only';
import type { Actor } from '@/lib/actor';
import { writeAudit } from '@/lib/audit';
import { hashToken, newToken } from '@/lib/crypto';
import { inTransaction } from '@/lib/db';
import type { Result } from '@/lib/result';

type By = { actor: Actor; requestId: string };

/**
 * A new preview link for a draft; the one before, if any, stops working at once. Only the token's hash is kept.
 * @returns the token, which nobody can be shown again; 'notDraft' for what visitors can see anyway.
 */
export function createPreview(conferenceId: string, by: By): Promise<Result<{ token: string }, 'notDraft'>> {
  return inTransaction(async (tx) => {
    const token = newToken();
    const changed = await tx.conference.updateMany({
      where: { id: conferenceId, state: 'draft' },
      data: { previewTokenHash: hashToken(token) },
    });
    if (changed.count === 0) return { ok: false, reason: 'notDraft' };
    await audit(tx, 'conference.preview_link_made', conferenceId, by);
    return { ok: true, token };
  });
}

/** Takes the preview link back: whoever opens it is told nothing. @returns false where there was none. */
export function revokePreview(conferenceId: string, by: By): Promise<boolean> {
  return inTransaction(async (tx) => {
    const changed = await tx.conference.updateMany({
      where: { id: conferenceId, previewTokenHash: { not: null } },
      data: { previewTokenHash: null },
    });
    if (changed.count > 0) await audit(tx, 'conference.preview_link_removed', conferenceId, by);
    return changed.count > 0;
  });
}

function audit(tx: Parameters<typeof writeAudit>[0], action: string, conferenceId: string, by: By) {
  return writeAudit(tx, { ...by, action, subjectType: 'conference', subjectId: conferenceId, conferenceId });
}
