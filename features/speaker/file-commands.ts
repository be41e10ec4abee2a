import 'server-only';
import { writeAudit } from '@/lib/audit';
import { bumpContentRevision, inTransaction } from '@/lib/db';
import { cleanFileName } from '@/lib/files/file-name';
import { type PhotoProblem, readPhoto } from '@/lib/files/photo';
import { type PresentationProblem, readPresentation } from '@/lib/files/presentation';
import { removeFiles, storeFile } from '@/lib/files/stored-file';
import type { Result } from '@/lib/result';
import { byWhom, lockSpeaker, type WriteContext } from './commands';
import { pendingOf, placePhoto, replaceWish } from './profile-commands';

type Sent = { name: string; bytes: Uint8Array };

/** Checks, encodes anew and keeps a photo. Of a minor only once the guardian's consent has been written down. */
export async function savePhoto(
  speakerId: string,
  { name, bytes }: Sent,
  context: WriteContext,
): Promise<Result<{ became: 'shown' | 'waiting' }, PhotoProblem | 'notFound' | 'guardianFirst'>> {
  // Decoding takes a second: outside the transaction.
  const read = await readPhoto(bytes);
  if (!read.ok) return read;
  const { photo } = read;
  return inTransaction(async (tx) => {
    const speaker = await lockSpeaker(tx, speakerId);
    if (!speaker) return { ok: false, reason: 'notFound' };
    if (speaker.isMinor && !speaker.guardianConsentAt) return { ok: false, reason: 'guardianFirst' };
    const id = await storeFile(
      tx,
      {
        kind: 'photo',
        speakerId,
        fileName: cleanFileName(name, photo.extension, 'foto'),
        contentType: photo.contentType,
        widthPx: photo.widthPx,
        heightPx: photo.heightPx,
      },
      photo.bytes,
    );
    const became = await placePhoto(tx, speakerId, id, context);
    await writeAudit(tx, {
      ...byWhom(context),
      action: 'speaker.photo_given',
      subjectType: 'speaker',
      subjectId: speakerId,
      data: { became, bytes: photo.bytes.length },
    });
    return { ok: true, became };
  });
}

/** Takes the photo away, the one that waits as well. A removal needs nobody's leave. */
export function removePhoto(
  speakerId: string,
  context: WriteContext,
): Promise<Result<{ removed: number }, 'notFound'>> {
  return inTransaction(async (tx) => {
    if (!(await lockSpeaker(tx, speakerId))) return { ok: false, reason: 'notFound' };
    const photos = await tx.storedFile.findMany({ where: { speakerId, kind: 'photo' }, select: { id: true } });
    const pending = await pendingOf(tx, speakerId);
    if (pending?.wished.photoId) {
      const { photoId: _gone, ...text } = pending.wished;
      await replaceWish(tx, speakerId, Object.keys(text).length > 0 ? text : null, context);
    }
    await removeFiles(
      tx,
      photos.map(({ id }) => id),
    );
    await writeAudit(tx, {
      ...byWhom(context),
      action: 'speaker.photo_removed',
      subjectType: 'speaker',
      subjectId: speakerId,
    });
    await bumpContentRevision(tx);
    return { ok: true, removed: photos.length };
  });
}

type Invitation = { id: string; speakerId: string; conferenceId: string };

/** Keeps a presentation for one conference in place of the one before. */
export async function savePresentation(
  invitation: Invitation,
  { name, bytes }: Sent,
  context: WriteContext,
): Promise<Result<{ id: string }, PresentationProblem | 'notFound'>> {
  const read = await readPresentation(bytes);
  if (!read.ok) return read;
  const { kind } = read;
  return inTransaction(async (tx) => {
    const old = await lockPresentations(tx, invitation);
    if (!old) return { ok: false, reason: 'notFound' };
    await removeFiles(tx, old);
    const fileName = cleanFileName(name, kind.extension, 'presentation');
    const file = { kind: 'presentation' as const, speakerId: invitation.speakerId, invitationId: invitation.id };
    const id = await storeFile(tx, { ...file, fileName, contentType: kind.contentType }, bytes);
    await writeAudit(tx, {
      ...byWhom(context),
      action: 'speaker.presentation_given',
      subjectType: 'speaker_invitation',
      subjectId: invitation.id,
      conferenceId: invitation.conferenceId,
      data: { type: kind.extension, bytes: bytes.length },
    });
    return { ok: true, id };
  });
}

/** Takes the presentation away. */
export function removePresentation(invitation: Invitation, context: WriteContext): Promise<Result<object, 'notFound'>> {
  return inTransaction(async (tx) => {
    const old = await lockPresentations(tx, invitation);
    if (!old) return { ok: false, reason: 'notFound' };
    await removeFiles(tx, old);
    await writeAudit(tx, {
      ...byWhom(context),
      action: 'speaker.presentation_removed',
      subjectType: 'speaker_invitation',
      subjectId: invitation.id,
      conferenceId: invitation.conferenceId,
    });
    return { ok: true };
  });
}

/** Presentations of an invitation, its row held; null when it is gone or revoked. */
async function lockPresentations(tx: Parameters<typeof storeFile>[0], { id }: Invitation): Promise<string[] | null> {
  const held = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM speaker_invitation WHERE id = ${id}::uuid AND state <> 'revoked' FOR UPDATE`;
  if (held.length === 0) return null;
  const files = await tx.storedFile.findMany({
    where: { invitationId: id, kind: 'presentation' },
    select: { id: true },
  });
  return files.map((file) => file.id);
}
