import { createHash, randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { archiveEntries } from '@/features/case-file/archive-queries';
import { addMasks, maskElsewhere, orderExport, removeMask, setDisclosable } from '@/features/case-file/commands';
import { textHash } from '@/features/case-file/mask-rules';
import { getCasePlace, getExport, readCaseFile, readCaseFileOnce } from '@/features/case-file/queries';
import type { MaskInput } from '@/features/case-file/schema';
import { maskSchema } from '@/features/case-file/schema';
import { documentText } from '@/features/case-file/text-rules';
import type { CaseHead, CaseItem } from '@/features/case-file/types';
import { encryptJson, sha256Hex } from '@/lib/crypto';
import { zipped } from '@/lib/zip';
import {
  type Invited,
  invitedOrganisation,
  type OpenConsultation,
  openConsultation,
  representativeOf,
  submittedCard,
} from '../../factories/consultation';
import { personWith } from '../../factories/people';
import { unzip } from '../../factories/unzip';
import { testDb } from '../../setup/database';

const { db, pool } = testDb();
const canaries = {
  needs: 'ALLERGI-KANARIE-7731',
  draft: 'UTKAST-KANARIE-1',
  revision: 'UTKAST-KANARIE-2',
  note: 'ANTECKNING-KANARIE-3',
};
const name = 'Eva Lotta Hemlig';
const script = '<script>alert("akt")</script>';
let here: OpenConsultation;
let head: CaseHead;
let invited: Invited;
let context: { actor: Awaited<ReturnType<typeof personWith>>['actor']; requestId: string };
let fileId: string;
let documentId: string;
let personToken: string;

beforeAll(async () => {
  here = await openConsultation(db, { state: 'held', invitationSv: 'Välkomna till samråd.' });
  head = (await getCasePlace(here.id)) as CaseHead;
  invited = await invitedOrganisation(db, here, { note: canaries.note, ownCaseNumber: 'BO 2027/7' });
  context = { actor: (await personWith(db, ['organiser', null])).actor, requestId: 'test' };
  const person = await representativeOf(db, invited, { name });
  personToken = person.token;
  const sealed = encryptJson({ food: canaries.needs }, `representative-needs:${person.id}`);
  await db.representativeNeeds.create({
    data: { representativeId: person.id, keyId: sealed.keyId, ciphertext: sealed.bytes },
  });
  const card = await submittedCard(db, here, invited, { problem: canaries.draft });
  await db.inputCardRevision.create({
    data: { cardId: card.id, revision: 2, content: { problem: canaries.revision } },
  });
  await db.inputCard.create({
    data: {
      consultationId: here.id,
      invitationId: invited.id,
      questionId: here.questionIds[0] as string,
      problem: canaries.draft,
      proposal: canaries.draft,
    },
  });
  const answer = { invitationId: invited.id, kind: 'accepted' as const, formKey: randomUUID(), madeByName: name };
  await db.invitationAnswer.create({
    data: {
      ...answer,
      number: 1,
      reason: `=HYPERLINK("x") ${script}`,
      detail: { seats: [{ number: 1, name, title: 'GD', mandate: 'decide' }] },
    },
  });
  await db.extensionRequest.create({
    data: {
      invitationId: invited.id,
      state: 'refused',
      wantedBy: new Date(),
      reason: `${name} är borta`,
      askedByName: 'Staben',
      decidedAt: new Date(),
      decidedById: randomUUID(),
      decision: 'Tiden räcker',
    },
  });
  await db.consultationDispatch.create({
    data: { consultationId: here.id, kind: 'message', state: 'draft', subjectSv: canaries.draft },
  });
  await recordWithComment();
  await commitmentWithStatus(card.id);
  ({ documentId, fileId } = await paperWithFile());
}, 60_000);

async function recordWithComment(): Promise<void> {
  const document = JSON.stringify({ title: 'M', paragraphs: [{ id: 'x', heading: 'Punkt', text: `${name} talade.` }] });
  const record = await db.meetingRecord.create({
    data: {
      consultationId: here.id,
      paragraphs: { create: { position: 0, text: canaries.draft } },
      versions: { create: { number: 1, state: 'commenting', document, sha256: sha256Hex(document) } },
    },
    select: { paragraphs: { select: { id: true } } },
  });
  await db.recordComment.create({
    data: {
      paragraphId: record.paragraphs[0]?.id as string,
      recordVersion: 1,
      invitationId: invited.id,
      byName: name,
      text: 'Fel siffra',
      formKey: randomUUID(),
      outcome: 'followed',
      answer: 'Rättat',
      answeredAt: new Date(),
    },
  });
}

async function commitmentWithStatus(cardId: string): Promise<void> {
  const commitment = {
    consultationId: here.id,
    ownerOrganisationId: invited.organisationId,
    dueOn: new Date('2029-01-01'),
  };
  await db.commitment.create({
    data: {
      ...commitment,
      number: 1,
      state: 'accepted',
      what: 'Ta fram ett stöd',
      statuses: { create: { number: 1, progress: 'on_track', text: 'Går bra', byName: name, formKey: randomUUID() } },
    },
  });
  await db.commitment.create({ data: { ...commitment, number: 2, what: canaries.draft } });
  await db.cardOutcome.create({
    data: {
      cardId,
      kind: 'under_way',
      textSv: 'Pågår',
      versions: { create: { version: 1, content: { kind: 'under_way', textSv: 'Pågår' } } },
    },
  });
}

const pdf = Buffer.concat([Buffer.from('%PDF-1.7 hemligt i filen '), Buffer.from([0, 255, 128, 10])]);

async function paperWithFile(): Promise<{ documentId: string; fileId: string }> {
  const file = await db.storedFile.create({
    data: {
      kind: 'document',
      fileName: `Brev från ${name}.pdf`,
      contentType: 'application/pdf',
      sizeBytes: pdf.length,
      sha256: createHash('sha256').update(pdf).digest('hex'),
    },
    select: { id: true },
  });
  await pool.query('INSERT INTO stored_file_part (file_id, number, bytes) VALUES ($1, 0, $2)', [file.id, pdf]);
  const document = await db.consultationDocument.create({
    data: {
      consultationId: here.id,
      position: 1,
      titleSv: 'Underlag',
      dated: new Date('2027-01-02'),
      textSv: 'Text',
      fileId: file.id,
    },
    select: { id: true },
  });
  return { documentId: document.id, fileId: file.id };
}

async function archive(isMasked: boolean): Promise<Map<string, Buffer>> {
  const entries = archiveEntries(head, await readCaseFileOnce(head), { at: new Date(), isMasked });
  return unzip(Buffer.concat(await Array.fromAsync(zipped(entries))));
}

const textOf = (files: Map<string, Buffer>) => [...files].map(([path, bytes]) => `${path}\n${bytes}`).join('\n');

async function itemOf(kind: CaseItem['kind']): Promise<CaseItem> {
  const item = (await readCaseFile(head)).items.find((each) => each.kind === kind);
  if (!item) throw new Error(`no ${kind}`);
  return item;
}

async function mask(kind: CaseItem['kind'], change: Partial<MaskInput>) {
  const item = await itemOf(kind);
  const input: MaskInput = {
    kind,
    itemId: item.id,
    sha256: textHash(documentText(item)),
    field: 'senderName',
    passage: '',
    wholeField: false,
    suggestion: [],
    everywhere: false,
    provision: 'OSL 26 kap. 1 §',
    reason: 'Uppgift om en enskild',
    ...change,
  };
  return addMasks(head, input, context);
}

describe('the whole case file', () => {
  it('has every document of the case in order of date, each once, with a hash that holds', async () => {
    const files = await archive(false);
    const { documents } = JSON.parse(String(files.get('metadata.json')));
    const kinds = documents.map(({ kind }: CaseItem) => kind);
    expect(kinds.toSorted()).toEqual([
      'answer',
      'card',
      'comment',
      'commentAnswer',
      'commitment',
      'document',
      'extension',
      'extensionDecision',
      'invitation',
      'outcome',
      'record',
      'status',
      'submission',
    ]);
    const dates = documents.map(({ at }: { at: string }) => at);
    expect(dates).toEqual(dates.toSorted());
    const manifest = String(files.get('manifest.sha256'))
      .trim()
      .split('\n')
      .map((line) => line.split('  '));
    expect(manifest.map(([, path]) => path).toSorted()).toEqual(
      [...files.keys()].filter((path) => path !== 'manifest.sha256').toSorted(),
    );
    for (const [sha256, path = ''] of manifest)
      expect(
        createHash('sha256')
          .update(files.get(path) as Buffer)
          .digest('hex'),
      ).toBe(sha256);
    const [listed] = documents.filter(({ kind }: CaseItem) => kind === 'document');
    expect(files.get(listed.files[1].path)).toEqual(pdf);
    expect(String(files.get('metadata.csv'))).toContain(`${head.caseNumber}-1;`);
  });

  it('has no needs, no draft, no note and no link in any byte (trust 48, 49)', async () => {
    for (const files of [await archive(false), await archive(true)]) {
      const all = textOf(files);
      for (const canary of Object.values(canaries)) expect(all).not.toContain(canary);
      expect(all).not.toContain(personToken);
      expect(all).not.toContain(invited.token);
      const { rows } = await pool.query<{ token_hash: string }>('SELECT token_hash FROM access_link');
      for (const { token_hash } of rows) expect(all).not.toContain(token_hash);
    }
  });

  it('keeps what was written as text: markup in .txt alone, no formula in the sheet (trust 50, 54)', async () => {
    const files = await archive(false);
    const holding = [...files].filter(([, bytes]) => bytes.includes(script)).map(([path]) => path);
    expect(holding.map((path) => path.replace(/\d+/, '')).toSorted()).toEqual(['svar/-answer.txt']);
    for (const [path, bytes] of files)
      if (path.endsWith('.csv'))
        for (const line of String(bytes).split('\r\n')) expect(line).not.toMatch(/(^|;)"?[=+@]/);
    expect([...files.keys()].filter((path) => !/^[\w./-]+$/.test(path))).toEqual([]);
  });

  it('is fetched by whoever gave a reason, within ten minutes, and is in the log once (trust 49)', async () => {
    const actor = context.actor as Extract<typeof context.actor, { kind: 'user' }>;
    const input = { exportReason: 'Arkivering', formKey: randomUUID() };
    const [one, two] = await Promise.all([
      orderExport(head, input, { ...context, actor }),
      orderExport(head, input, { ...context, actor }),
    ]);
    expect(one).toEqual(two);
    expect(await getExport(head.id, actor.userId, one.id)).toEqual({ reason: 'Arkivering' });
    expect(await getExport(head.id, randomUUID(), one.id)).toBeNull();
    expect(await getExport(randomUUID(), actor.userId, one.id)).toBeNull();
    expect(await getExport(head.id, actor.userId, 'x')).toBeNull();
    await pool.query(`UPDATE case_file_export SET created_at = now() - interval '11 minutes' WHERE id = $1`, [one.id]);
    expect(await getExport(head.id, actor.userId, one.id)).toBeNull();
    const log = await db.auditEvent.findMany({ where: { action: 'case_file.ordered', subjectId: head.id } });
    expect(log.map(({ actorId, data }) => ({ actorId, data }))).toEqual([
      { actorId: actor.userId, data: { reason: 'Arkivering' } },
    ]);
  });
});

describe('a masked copy', () => {
  it('refuses what is not there, what has changed, and a reason that tells', async () => {
    expect(await mask('answer', { passage: 'Någon annan' })).toEqual({ ok: false, reason: 'passageMissing' });
    expect(await mask('answer', { passage: name, sha256: '0'.repeat(64) })).toEqual({ ok: false, reason: 'stale' });
    expect(await mask('answer', {})).toEqual({ ok: false, reason: 'nothingChosen' });
    expect(await mask('answer', { passage: name, itemId: randomUUID() })).toEqual({ ok: false, reason: 'notFound' });
    expect(await mask('answer', { passage: name, reason: `Gäller ${name}` })).toEqual({
      ok: false,
      reason: 'reasonTells',
    });
    expect(await mask('answer', { suggestion: [{ field: 'senderName', start: 0, end: 99 }] })).toEqual({
      ok: false,
      reason: 'stale',
    });
    expect(await db.caseMask.count()).toBe(0);
  });

  it('points out where else the passage stands, masks all at once, and then has it in no byte (trust 87)', async () => {
    expect(await mask('answer', { passage: name })).toEqual({ ok: true, count: 1 });
    const before = textOf(await archive(true));
    expect(before).toContain(name);
    const [first] = (await readCaseFile(head)).masks;
    const all = await Promise.all([1, 2, 3].map(() => maskElsewhere(head, first?.id as string, context)));
    expect(all.map((one) => one.ok && one.count).toSorted()).toEqual([0, 0, 6]);
    const files = await archive(true);
    expect(textOf(files)).not.toContain(name);
    expect(textOf(files)).not.toMatch(/Hemlig/i);
    expect(String(files.get('maskningar.csv')).match(/OSL 26 kap\. 1 §/g)).toHaveLength(7);
    // What is kept of a mask is where and why, and the log has neither.
    expect(JSON.stringify(await db.caseMask.findMany())).not.toContain(name);
    expect(JSON.stringify(await db.auditEvent.findMany({ select: { data: true } }))).not.toContain(name);
    // The whole file has it still.
    expect(textOf(await archive(false))).toContain(name);
  });

  it('has hashes of its own and nothing from which the original could be guessed', async () => {
    const files = await archive(true);
    for (const [path, bytes] of files)
      if (path === 'manifest.sha256')
        for (const line of String(bytes).trim().split('\n')) {
          const [sha256, file = ''] = line.split('  ');
          expect(
            createHash('sha256')
              .update(files.get(file) as Buffer)
              .digest('hex'),
          ).toBe(sha256);
        }
    const whole = String((await archive(false)).get('metadata.json'));
    const { sha256 } = await db.recordVersion.findFirstOrThrow({ select: { sha256: true } });
    expect(whole).toContain(sha256);
    expect(textOf(files)).not.toContain(sha256);
    expect([...files.keys()].filter((path) => path.endsWith('-original.json'))).toEqual([]);
  });

  it('holds files back until a person says of that very file that it may be given out', async () => {
    const held = await archive(true);
    expect(textOf(held)).not.toContain('hemligt i filen');
    expect(String(held.get('metadata.csv'))).toMatch(/-bilaga\.pdf;;lämnas ut efter prövning/);
    expect(await setDisclosable(head, { documentId, fileId: randomUUID() }, true, context)).toEqual({
      ok: false,
      reason: 'stale',
    });
    expect(await setDisclosable(head, { documentId, fileId }, true, context)).toEqual({ ok: true });
    expect(textOf(await archive(true))).toContain('hemligt i filen');
    // Another file in its place needs another word.
    const other = await db.storedFile.create({
      data: {
        kind: 'document',
        fileName: 'b.pdf',
        contentType: 'application/pdf',
        sizeBytes: 1,
        sha256: '0'.repeat(64),
      },
      select: { id: true },
    });
    await db.consultationDocument.update({
      where: { id: documentId },
      data: { fileId: other.id },
      select: { id: true },
    });
    expect((await itemOf('document')).attachment?.isDisclosable).toBe(false);
    await db.consultationDocument.update({ where: { id: documentId }, data: { fileId }, select: { id: true } });
  });

  it('masks the whole of a text that has changed since', async () => {
    await db.consultationDocument.update({
      where: { id: documentId },
      data: { textSv: 'Ring 070-111 22 33' },
      select: { id: true },
    });
    expect(await mask('document', { field: 'textSv', passage: '070-111 22 33' })).toEqual({ ok: true, count: 1 });
    await db.consultationDocument.update({
      where: { id: documentId },
      data: { textSv: 'Nytt: ring 070-111 22 33' },
      select: { id: true },
    });
    const all = textOf(await archive(true));
    expect(all).not.toContain('070-111');
    expect(all).not.toContain('Nytt: ring');
  });

  it('takes a mask back once; its row stays', async () => {
    const masks = (await readCaseFile(head)).masks;
    const { id } = masks.find(({ kind }) => kind === 'answer') as { id: string };
    const outcomes = await Promise.all([removeMask(head, id, context), removeMask(head, id, context)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await removeMask({ ...head, id: randomUUID() }, masks[1]?.id as string, context)).toEqual({
      ok: false,
      reason: 'notFound',
    });
    expect((await db.caseMask.findUniqueOrThrow({ where: { id } })).removedById).not.toBeNull();
    expect(textOf(await archive(true))).toContain(name);
    expect(await db.auditEvent.count({ where: { action: 'case_mask.removed', subjectId: head.id } })).toBe(1);
  });

  it('takes a form with nothing but its fields (trust 44)', () => {
    const form = {
      consultationId: randomUUID(),
      kind: 'card',
      itemId: 'x',
      sha256: '0'.repeat(64),
      field: 'problem',
      passage: '850101-1234',
      suggestion: ['problem|1|3'],
      provision: 'OSL 26 kap. 1 §',
      reason: 'Skäl',
    };
    expect(maskSchema.safeParse(form).success).toBe(true);
    for (const wrong of [
      { createdById: 'x' },
      { provision: '' },
      { reason: ' ' },
      { passage: 'a\u0000b' },
      { suggestion: ['__proto__'] },
    ])
      expect(maskSchema.safeParse({ ...form, ...wrong }).success).toBe(false);
  });
});
