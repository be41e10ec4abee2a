import 'server-only';
import { writeAudit } from '@/lib/audit';
import { bumpContentRevision, inTransaction, type Tx } from '@/lib/db';
import { removeFiles } from '@/lib/files/stored-file';
import type { Result } from '@/lib/result';
import { changesOf, fieldsOfWish, publicFields, wishedFrom, wishFor } from './change-rules';
import { byWhom, lockSpeaker, type WriteContext } from './commands';
import { isShownInPublic } from './queries';
import type { PublicText, Wished } from './types';

export type Saved = Result<{ became: 'shown' | 'waiting' | 'same' }, 'notFound'>;

/**
 * What a speaker writes about themselves. Before anybody sees it, it applies at once; of what the public reads already it becomes a wish
 * that the organiser decides: one at a time, the newer text in place of the older.
 */
export function saveProfile(speakerId: string, text: PublicText, context: WriteContext): Promise<Saved> {
  return inTransaction(async (tx) => {
    const speaker = await lockSpeaker(tx, speakerId);
    if (!speaker || speaker.isMinor) return { ok: false, reason: 'notFound' };
    const changes = changesOf(speaker, text);
    const pending = await pendingOf(tx, speakerId);
    if (!(await isShownInPublic(speakerId, tx))) {
      if (Object.keys(changes).length === 0) return { ok: true, became: 'same' };
      await tx.speaker.update({
        where: { id: speakerId },
        data: { ...changes, version: { increment: 1 } },
        select: { id: true },
      });
      await writeAudit(tx, {
        ...byWhom(context),
        action: 'speaker.edited',
        subjectType: 'speaker',
        subjectId: speakerId,
        data: { fields: Object.keys(changes) },
      });
      await bumpContentRevision(tx);
      return { ok: true, became: 'shown' };
    }
    const wish = wishFor(pending?.wished ?? null, changes);
    if (isSameWish(pending?.wished ?? null, wish)) return { ok: true, became: wish ? 'waiting' : 'same' };
    await replaceWish(tx, speakerId, wish, context);
    return { ok: true, became: wish ? 'waiting' : 'same' };
  });
}

/**
 * Puts a photo that has just been stored in the place of the one there was, or into the wish where the public sees the speaker already.
 * The file that it replaces is removed. In the caller's transaction, the speaker's row locked.
 */
export async function placePhoto(
  tx: Tx,
  speakerId: string,
  photoId: string,
  context: WriteContext,
): Promise<'shown' | 'waiting'> {
  if (context.actor.kind === 'speaker' && (await isShownInPublic(speakerId, tx))) {
    const pending = await pendingOf(tx, speakerId);
    await replaceWish(tx, speakerId, { ...pending?.wished, photoId }, context);
    if (pending?.wished.photoId) await removeFiles(tx, [pending.wished.photoId]);
    return 'waiting';
  }
  await showPhoto(tx, speakerId, photoId, context.now);
  return 'shown';
}

/** Makes it the photo that the public sees; the one before is removed. In the caller's transaction. */
export async function showPhoto(tx: Tx, speakerId: string, photoId: string, now: Date): Promise<void> {
  const old = await tx.storedFile.findMany({
    where: { speakerId, kind: 'photo', shownAt: { not: null } },
    select: { id: true },
  });
  await removeFiles(
    tx,
    old.map(({ id }) => id),
  );
  await tx.storedFile.update({ where: { id: photoId }, data: { shownAt: now }, select: { id: true } });
  await bumpContentRevision(tx);
}

/** The wish that waits, or null. */
export async function pendingOf(tx: Tx, speakerId: string): Promise<{ id: string; wished: Wished } | null> {
  const row = await tx.speakerChange.findFirst({
    where: { speakerId, state: 'pending' },
    select: { id: true, wished: true },
  });
  return row ? { id: row.id, wished: wishedFrom(row.wished) } : null;
}

/** The older wish is superseded; the newer waits, unless there is none. */
export async function replaceWish(
  tx: Tx,
  speakerId: string,
  wish: Wished | null,
  context: WriteContext,
): Promise<void> {
  await tx.speakerChange.updateMany({
    where: { speakerId, state: 'pending' },
    data: { state: 'superseded', decidedAt: context.now },
  });
  if (wish) await tx.speakerChange.create({ data: { speakerId, wished: wish }, select: { id: true } });
  await writeAudit(tx, {
    ...byWhom(context),
    action: wish ? 'speaker.change_wished' : 'speaker.change_taken_back',
    subjectType: 'speaker',
    subjectId: speakerId,
    data: { fields: wish ? fieldsOfWish(wish) : [] },
  });
}

function isSameWish(a: Wished | null, b: Wished | null): boolean {
  return [...publicFields, 'photoId' as const].every((field) => a?.[field] === b?.[field]);
}
