import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { decideChange } from '@/features/speaker/change-commands';
import { setConsents } from '@/features/speaker/consent-commands';
import { removePhoto, removePresentation, savePhoto, savePresentation } from '@/features/speaker/file-commands';
import { getPublicPhoto, listShownPhotos } from '@/features/speaker/file-queries';
import { getSpeakerPage } from '@/features/speaker/page-queries';
import { fileStream } from '@/lib/files/stored-file';
import { type OpenConference, openConference } from '../../factories/conference';
import { pdf, photoWithPlace } from '../../factories/files';
import { personWith } from '../../factories/people';
import { type Asked, askedSpeaker, speakerAt } from '../../factories/speaker';
import { testDb } from '../../setup/database';

const { db } = testDb();
let open: OpenConference;
let draft: OpenConference;
let photo: { name: string; bytes: Uint8Array };

beforeAll(async () => {
  open = await openConference(db);
  draft = await openConference(db, { conference: { state: 'draft' } });
  photo = { name: 'jag.jpg', bytes: await photoWithPlace(400, 300) };
});

const as = (asked: { speakerId: string }) => ({
  actor: { kind: 'speaker' as const, speakerId: asked.speakerId },
  requestId: 'test',
  now: new Date(),
});
const invitation = (asked: Asked, here = open) => ({
  id: asked.invitationId,
  speakerId: asked.speakerId,
  conferenceId: here.id,
});
const photosOf = (speakerId: string) =>
  db.storedFile.findMany({ where: { speakerId, kind: 'photo' }, select: { id: true, shownAt: true } });
async function bytesOf(id: string): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of fileStream(id)) parts.push(part);
  return Buffer.concat(parts);
}

describe('a photo', () => {
  it('is public only while publishing is consented to', async () => {
    const asked = await askedSpeaker(db, draft);
    expect(await savePhoto(asked.speakerId, photo, as(asked))).toEqual({ ok: true, became: 'shown' });
    const [shown] = await photosOf(asked.speakerId);
    const id = shown?.id as string;
    expect(await getPublicPhoto(id)).toBeNull();
    await setConsents(asked.speakerId, ['publish'], as(asked));
    expect((await getPublicPhoto(id))?.contentType).toBe('image/webp');
    expect(await listShownPhotos([asked.slug])).toMatchObject([{ slug: asked.slug, id, widthPx: 300, heightPx: 400 }]);
    await setConsents(asked.speakerId, [], as(asked));
    expect([await getPublicPhoto(id), await listShownPhotos([asked.slug])]).toEqual([null, []]);
    const bytes = await bytesOf(id);
    expect(bytes.subarray(8, 12).toString('latin1')).toBe('WEBP');
    expect(bytes.toString('latin1')).not.toMatch(/KANARIE|Exif/);
  });

  it('replaces the one before, whose bytes are gone', async () => {
    const asked = await askedSpeaker(db, draft);
    await savePhoto(asked.speakerId, photo, as(asked));
    const [old] = await photosOf(asked.speakerId);
    await savePhoto(asked.speakerId, photo, as(asked));
    const all = await photosOf(asked.speakerId);
    expect([all.length, all[0]?.id === old?.id]).toEqual([1, false]);
    expect(await db.storedFilePart.count({ where: { fileId: old?.id as string } })).toBe(0);
    await removePhoto(asked.speakerId, as(asked));
    expect(await photosOf(asked.speakerId)).toEqual([]);
  });

  it('of somebody the public sees waits; the old one is shown until it is decided; refused it is removed', async () => {
    const asked = await askedSpeaker(db, open);
    const { actor } = await personWith(db, ['organiser', open.id]);
    const organiser = { actor, requestId: 'test', now: new Date() };
    expect(await savePhoto(asked.speakerId, photo, organiser)).toEqual({ ok: true, became: 'shown' });
    const [old] = await photosOf(asked.speakerId);
    for (const decision of ['refuse', 'approve'] as const) {
      expect(await savePhoto(asked.speakerId, photo, as(asked))).toEqual({ ok: true, became: 'waiting' });
      // A second one takes the place of the first that waited.
      await savePhoto(asked.speakerId, photo, as(asked));
      expect(await photosOf(asked.speakerId)).toHaveLength(2);
      const pending = (await getSpeakerPage(asked.token))?.speaker.pending;
      await decideChange({ changeId: pending?.id as string, photoId: decision, reason: '' }, organiser);
      const [shown, ...more] = await photosOf(asked.speakerId);
      expect(more).toEqual([]);
      expect(shown?.id === old?.id).toBe(decision === 'refuse');
      expect(shown?.shownAt).not.toBeNull();
    }
  });

  it('of ten at once one is shown', async () => {
    const asked = await askedSpeaker(db, draft);
    await Promise.all(Array.from({ length: 4 }, () => savePhoto(asked.speakerId, photo, as(asked))));
    expect(await photosOf(asked.speakerId)).toHaveLength(1);
  });

  it('of a minor needs the guardian’s written consent, and the guardian’s yes to be public', async () => {
    const { speakerId, slug } = await speakerAt(db, open, { isMinor: true, email: null, emailCanonical: null });
    const { actor } = await personWith(db, ['organiser', open.id]);
    const organiser = { actor, requestId: 'test', now: new Date() };
    expect(await savePhoto(speakerId, photo, organiser)).toEqual({ ok: false, reason: 'guardianFirst' });
    await db.speaker.update({
      where: { id: speakerId },
      data: { guardianConsentAt: new Date(), guardianName: 'Maria' },
    });
    expect((await savePhoto(speakerId, photo, organiser)).ok).toBe(true);
    await db.speakerConsent.create({ data: { speakerId, purpose: 'publish', givenBy: 'speaker' } });
    expect(await listShownPhotos([slug])).toEqual([]);
    await db.speakerConsent.deleteMany({ where: { speakerId } });
    await setConsents(speakerId, ['publish'], organiser);
    expect(await listShownPhotos([slug])).toHaveLength(1);
  });

  it('that is none leaves nothing behind', async () => {
    const asked = await askedSpeaker(db, draft);
    expect(await savePhoto(asked.speakerId, { name: 'x.png', bytes: Buffer.from('<svg/>') }, as(asked))).toEqual({
      ok: false,
      reason: 'notAPhoto',
    });
    expect(await photosOf(asked.speakerId)).toEqual([]);
  });
});

describe('a presentation', () => {
  it('of 50 MB comes back byte for byte, in parts, within seconds', async () => {
    const asked = await askedSpeaker(db, open);
    const bytes = Buffer.concat([pdf, randomBytes(50 * 1024 * 1024 - pdf.length)]);
    const started = performance.now();
    const outcome = await savePresentation(invitation(asked), { name: '../Åsas bilder.PPTX', bytes }, as(asked));
    expect(performance.now() - started).toBeLessThan(10_000);
    if (!outcome.ok) throw new Error(outcome.reason);
    const kept = await db.storedFile.findUniqueOrThrow({
      where: { id: outcome.id },
      include: { parts: { select: { number: true } } },
    });
    expect([kept.fileName, kept.contentType, kept.sizeBytes, kept.parts.length]).toEqual([
      'Åsas bilder.pdf',
      'application/pdf',
      52_428_800,
      50,
    ]);
    expect((await bytesOf(outcome.id)).equals(bytes)).toBe(true);
  });

  it('replaces the one before, is removed, and is refused by a closed link', async () => {
    const asked = await askedSpeaker(db, open);
    const save = () => savePresentation(invitation(asked), { name: 'bilder.pdf', bytes: pdf }, as(asked));
    await Promise.all([save(), save(), save()]);
    expect(await db.storedFile.count({ where: { invitationId: asked.invitationId } })).toBe(1);
    await removePresentation(invitation(asked), as(asked));
    expect(await db.storedFile.count({ where: { invitationId: asked.invitationId } })).toBe(0);
    await db.speakerInvitation.update({ where: { id: asked.invitationId }, data: { state: 'revoked' } });
    expect(await save()).toEqual({ ok: false, reason: 'notFound' });
  });
});
