import 'server-only';
import type { Tx } from '@/lib/db';
import { removeFiles } from '@/lib/files/stored-file';

/**
 * What ends when somebody turns out to be under 18, in the caller's transaction: links, mails that wait, their own consents, wishes of
 * theirs that nobody has decided, and the photo.
 */
export async function becomeManaged(tx: Tx, speakerId: string, now: Date): Promise<void> {
  const invitations = await tx.speakerInvitation.findMany({ where: { speakerId }, select: { id: true } });
  await tx.speakerInvitation.updateMany({ where: { speakerId }, data: { tokenHash: null, version: { increment: 1 } } });
  for (const { id } of invitations) await dropSpeakerMail(tx, id);
  await tx.speakerConsent.updateMany({ where: { speakerId, withdrawnAt: null }, data: { withdrawnAt: now } });
  await tx.speakerChange.updateMany({
    where: { speakerId, state: 'pending' },
    data: { state: 'superseded', decidedAt: now },
  });
  const photos = await tx.storedFile.findMany({ where: { speakerId, kind: 'photo' }, select: { id: true } });
  await removeFiles(
    tx,
    photos.map(({ id }) => id),
  );
}

/** Takes back mails about an invitation that are not yet on their way; secrets go with them. */
export async function dropSpeakerMail(tx: Tx, invitationId: string): Promise<void> {
  await tx.outboxMail.updateMany({
    where: {
      state: 'queued',
      OR: [
        { dedupeKey: { startsWith: `speaker-invitation:${invitationId}:` } },
        { dedupeKey: { startsWith: `speaker-reminder:${invitationId}:` } },
      ],
    },
    data: { state: 'dropped', secret: null, rendered: null, lastError: 'superseded' },
  });
}
