import 'server-only';
import { writeAudit } from '@/lib/audit';
import { bumpContentRevision, inTransaction, type Tx } from '@/lib/db';
import { removeFiles } from '@/lib/files/stored-file';
import type { Result } from '@/lib/result';
import { fieldsOfWish, partOf, wishedFrom } from './change-rules';
import { byWhom, lockSpeaker, type WriteContext } from './commands';
import { showPhoto } from './profile-commands';
import type { DecideInput } from './schema';
import type { Wished } from './types';

/**
 * Decides a speaker's wish field by field. What is approved is shown at once; what is refused is kept with the reason, for the speaker to read.
 * @returns 'stale' when the wish has been decided or replaced since the page was shown; 'undecided' when a field has no decision.
 */
export function decideChange(
  input: DecideInput,
  context: WriteContext,
): Promise<Result<{ approved: number; refused: number }, 'stale' | 'undecided'>> {
  return inTransaction(async (tx) => {
    const found = await tx.speakerChange.findUnique({ where: { id: input.changeId }, select: { speakerId: true } });
    if (!found) return { ok: false, reason: 'stale' };
    await lockSpeaker(tx, found.speakerId);
    const change = await tx.speakerChange.findUniqueOrThrow({ where: { id: input.changeId } });
    if (change.state !== 'pending') return { ok: false, reason: 'stale' };
    const wished = wishedFrom(change.wished);
    const fields = fieldsOfWish(wished);
    if (fields.some((field) => !input[field])) return { ok: false, reason: 'undecided' };
    const approved = fields.filter((field) => input[field] === 'approve');
    const refused = fields.filter((field) => input[field] === 'refuse');
    if (approved.length > 0) await apply(tx, change.speakerId, partOf(wished, approved), context.now);
    if (refused.length > 0)
      await refuse(tx, change, partOf(wished, refused), approved.length > 0, input.reason, context.now);
    if (approved.length > 0)
      await tx.speakerChange.update({
        where: { id: change.id },
        data: { state: 'approved', decidedAt: context.now, wished: partOf(wished, approved) },
        select: { id: true },
      });
    await writeAudit(tx, {
      ...byWhom(context),
      action: 'speaker.change_decided',
      subjectType: 'speaker',
      subjectId: change.speakerId,
      data: { approved, refused },
    });
    return { ok: true, approved: approved.length, refused: refused.length };
  });
}

async function apply(tx: Tx, speakerId: string, { photoId, ...text }: Wished, now: Date): Promise<void> {
  await tx.speaker.update({
    where: { id: speakerId },
    data: { ...text, version: { increment: 1 } },
    select: { id: true },
  });
  if (photoId) await showPhoto(tx, speakerId, photoId, now);
  await bumpContentRevision(tx);
}

/** Where something else was approved the refusal is a row of its own, so that each row says one thing. */
async function refuse(
  tx: Tx,
  change: { id: string; speakerId: string; createdAt: Date },
  wished: Wished,
  isBeside: boolean,
  reason: string,
  now: Date,
): Promise<void> {
  const row = { state: 'refused' as const, decidedAt: now, reason: reason || null, wished };
  if (isBeside)
    await tx.speakerChange.create({
      data: { speakerId: change.speakerId, createdAt: change.createdAt, ...row },
      select: { id: true },
    });
  else await tx.speakerChange.update({ where: { id: change.id }, data: row, select: { id: true } });
  if (wished.photoId) await removeFiles(tx, [wished.photoId]);
}
