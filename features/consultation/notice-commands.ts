import 'server-only';
import type { Tx } from '@/lib/db';

/**
 * A draft of a mail to those who have been written to, waiting for a person to write, review and release it; nothing is sent here. One
 * that waits already is enough.
 */
export async function draftNotice(
  tx: Tx,
  { consultationId, kind, userId }: { consultationId: string; kind: 'change' | 'cancellation'; userId: string | null },
): Promise<void> {
  const waiting = await tx.consultationDispatch.count({
    where: { consultationId, kind, state: { in: ['draft', 'reviewed'] } },
  });
  if (waiting > 0) return;
  await tx.consultationDispatch.create({ data: { consultationId, kind, createdById: userId }, select: { id: true } });
}
