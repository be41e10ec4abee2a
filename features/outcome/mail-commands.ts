import 'server-only';
import { draftDispatch } from '@/features/dispatch/commands';
import { inTransaction } from '@/lib/db';
import type { Result } from '@/lib/result';
import type { WriteContext } from './commands';
import { outcomeMailWords } from './mail-rules';
import { listChosen } from './queries';

/**
 * Drafts a mail to those who gave the chosen cards, with what came of them in the words that are cleared: everybody who gets it reads all.
 * Nothing leaves before a person has reviewed and released it (features/dispatch).
 */
export function draftOutcomeMail(
  consultationId: string,
  cardIds: readonly string[],
  { actor, requestId }: WriteContext,
): Promise<Result<{ id: string }, 'nothingChosen'>> {
  return inTransaction(async (tx) => {
    const chosen = await listChosen(consultationId, cardIds, tx);
    if (chosen.length === 0) return { ok: false, reason: 'nothingChosen' };
    const invitationIds = [...new Set(chosen.flatMap(({ invitationId }) => invitationId ?? []))];
    const { id } = await draftDispatch(tx, {
      consultationId,
      kind: 'outcome',
      words: outcomeMailWords(chosen),
      audience: { to: 'invitations', invitationIds },
      actor,
      requestId,
    });
    return { ok: true, id };
  });
}
