import { beforeEach, describe, expect, it } from 'vitest';
import { getDocumentFor, listDocuments } from '@/features/consultation/document-queries';
import { getPublicConsultation, listPublicConsultations } from '@/features/consultation/public-queries';
import {
  createDocument,
  createDocumentOf,
  removeDocument,
  replaceFile,
  saveDocument,
} from '@/features/preparation/document-commands';
import { hashToken, newToken } from '@/lib/crypto';
import { invitedOrganisation, openConsultation } from '../../factories/consultation';
import { pdf } from '../../factories/files';
import { personWith } from '../../factories/people';
import { emptyDatabase, testDb } from '../../setup/database';

const { db } = testDb();
let by: { actor: Awaited<ReturnType<typeof personWith>>['actor']; requestId: string };
let here: Awaited<ReturnType<typeof openConsultation>>;

beforeEach(async () => {
  await emptyDatabase();
  by = { actor: (await personWith(db, ['organiser', null])).actor, requestId: 'test' };
  here = await openConsultation(db, {
    visibility: 'listed_with_organisations',
    meetingUrl: 'https://mote.example.se/HEMLIG-LANK',
    contactName: 'Kontakt Person',
  });
});

const texts = {
  titleSv: 'Lägesbild',
  titleEn: '',
  dated: new Date('2026-11-01'),
  textSv: 'Text',
  textEn: '',
  isPublic: true,
};
const at = () => ({ consultationId: here.id, ...by });
const made = async (result: { ok: boolean; id?: string } | Promise<{ ok: boolean; id?: string }>) =>
  (await result).id ?? '';

describe('papers', () => {
  it('are read by whoever may: the public when public and listed, holders of live links, and nobody through another consultation', async () => {
    const id = await made(createDocument(texts, at()));
    const hidden = await made(createDocument({ ...texts, isPublic: false }, at()));
    const invited = await invitedOrganisation(db, here);
    const elsewhere = await invitedOrganisation(db, await openConsultation(db));
    const personal = newToken();
    const { id: representativeId } = await db.representative.create({
      data: { invitationId: invited.id, name: 'Ombud', email: 'o@example.se', emailCanonical: 'o@example.se' },
    });
    await db.accessLink.create({ data: { tokenHash: hashToken(personal), representativeId } });
    const readers = () =>
      Promise.all([
        getDocumentFor({ kind: 'public', slug: here.slug }, id),
        getDocumentFor({ kind: 'public', slug: here.slug }, hidden),
        getDocumentFor({ kind: 'invitation', token: invited.token }, hidden),
        getDocumentFor({ kind: 'representative', token: personal }, hidden),
        getDocumentFor({ kind: 'organiser', consultationId: here.id }, hidden),
        // trust 43: links and ids of other consultations, tokens of the other kind, and what is no id
        getDocumentFor({ kind: 'invitation', token: elsewhere.token }, id),
        getDocumentFor({ kind: 'representative', token: invited.token }, id),
        getDocumentFor({ kind: 'organiser', consultationId: invited.id }, id),
        getDocumentFor({ kind: 'invitation', token: invited.token }, "x' OR true"),
      ]);
    const seen = async () => (await readers()).map((document) => document !== null);
    expect(await seen()).toEqual([true, false, true, true, true, false, false, false, false]);
    // trust 38: what is revoked opens nothing from the same moment
    await db.invitation.update({ where: { id: invited.id }, data: { state: 'revoked', revokedAt: new Date() } });
    await db.consultation.update({ where: { id: here.id }, data: { visibility: 'invited' } });
    expect(await seen()).toEqual([false, false, false, false, true, false, false, false, false]);
  });

  it('trust 61: a file is what it holds; it is kept under its cleaned name, replaced and removed with its bytes', async () => {
    const at1 = { ...at(), now: new Date('2026-11-24T12:00:00Z') };
    expect(await createDocumentOf({ name: 'a.pdf', bytes: Buffer.from('<svg onload=alert(1)>') }, at1)).toEqual({
      ok: false,
      reason: 'notADocument',
    });
    const id = await made(createDocumentOf({ name: '..\\Läges/bild "1".exe', bytes: pdf }, at1));
    expect(await listDocuments(here.id)).toMatchObject([
      { id, titleSv: 'bild 1', fileName: 'bild 1.pdf', isPublic: false, hasText: false },
    ]);
    expect(await saveDocument({ ...texts, textSv: '' }, { id, version: 1, ...at() })).toEqual({ ok: true });
    expect(await saveDocument(texts, { id, version: 1, ...at() })).toEqual({ ok: false, reason: 'stale' });
    expect(await replaceFile({ name: 'ny.pdf', bytes: pdf }, { id, ...at() })).toEqual({ ok: true });
    expect(
      await replaceFile({ name: 'ny.pdf', bytes: pdf }, { id, ...by, consultationId: (await openConsultation(db)).id }),
    ).toEqual({ ok: false, reason: 'notFound' });
    expect(await db.storedFile.findMany({ select: { fileName: true, kind: true } })).toEqual([
      { fileName: 'ny.pdf', kind: 'document' },
    ]);
    expect(await removeDocument({ id, version: 3, ...at() })).toEqual({ ok: true });
    expect([await db.storedFile.count(), await db.storedFilePart.count()]).toEqual([0, 0]);
    expect(await createDocument({ ...texts, textSv: '' }, at())).toEqual({ ok: false, reason: 'textMissing' });
  });
});

describe('the public page', () => {
  it('shows names of organisations where it may, never persons, the meeting’s link, drafts or what is for the invited', async () => {
    const invited = await invitedOrganisation(db, here, { addressedName: 'Gunnel Generaldotter' });
    await invitedOrganisation(db, here, { state: 'revoked', revokedAt: new Date() });
    await invitedOrganisation(db, here, { state: 'prepared', sentAt: null });
    await createDocument({ ...texts, titleSv: 'Bara för inbjudna', isPublic: false }, at());
    await db.consultationAgendaItem.create({
      data: {
        consultationId: here.id,
        position: 0,
        startsAt: here.startsAt,
        endsAt: new Date(here.startsAt.getTime() + 1),
        titleSv: 'Välkomna',
        presenter: 'Person Ledare',
      },
    });
    const shown = await getPublicConsultation(here.slug);
    expect(shown?.organisations).toEqual([invited.organisation]);
    expect(JSON.stringify(shown)).not.toMatch(/HEMLIG-LANK|Generaldotter|Person|myndighet\.example|Bara för inbjudna/);
    await db.consultation.update({ where: { id: here.id }, data: { visibility: 'listed' } });
    expect((await getPublicConsultation(here.slug))?.organisations).toEqual([]);
    expect(await listPublicConsultations()).toHaveLength(1);
    await db.consultation.update({ where: { id: here.id }, data: { visibility: 'invited' } });
    expect([await getPublicConsultation(here.slug), await listPublicConsultations()]).toEqual([null, []]);
  });
});
