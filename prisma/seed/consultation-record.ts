import { createHash } from 'node:crypto';
import { canonicalRecord } from '@/features/record/rules';
import type { RecordState } from '@/features/record/types';
import type { Tx } from '@/lib/db';
import { fromStockholm } from '@/lib/time';
import { recordComments, recordTexts } from './data/consultation-record';

const at = (local: string) => fromStockholm(local) as Date;

/** The archive's record: made up, sent out once, commented, adjusted; its versions and answers stay to be read. */
export async function loadRecord(db: Tx, archiveId: string, organiserId: string | null): Promise<void> {
  const consultation = await db.consultation.findUniqueOrThrow({
    where: { id: archiveId },
    select: { titleSv: true, caseNumber: true, placeName: true },
  });
  const { id: recordId } = await db.meetingRecord.create({
    data: {
      consultationId: archiveId,
      createdAt: at('2015-09-08T10:00'),
      commentsBy: at('2015-09-22T23:59'),
      version: 4,
    },
    select: { id: true },
  });
  const ids: string[] = [];
  for (const [position, { heading, adjusted }] of recordTexts.entries()) {
    const { id } = await db.recordParagraph.create({
      data: { recordId, position, heading, text: adjusted, version: 2 },
      select: { id: true },
    });
    ids.push(id);
  }
  const versions: [state: RecordState, day: string][] = [
    ['commenting', '2015-09-10T09:00'],
    ['adjusted', '2015-10-01T14:00'],
  ];
  for (const [i, [state, day]] of versions.entries()) {
    const document = canonicalRecord({
      consultation: {
        title: consultation.titleSv,
        caseNumber: consultation.caseNumber,
        heldOn: '2015-09-07',
        place: consultation.placeName,
      },
      state,
      adjustedBy: state === 'adjusted' ? adjustedBy : '',
      paragraphs: recordTexts.map(({ heading, sent, adjusted }, p) => ({
        id: ids[p] as string,
        heading,
        text: state === 'adjusted' ? adjusted : sent,
      })),
    });
    const sha256 = createHash('sha256').update(document).digest('hex');
    await db.recordVersion.create({
      data: { recordId, number: i + 1, state, document, sha256, createdAt: at(day), createdById: organiserId },
      select: { number: true },
    });
  }
  await loadComments(db, archiveId, ids);
  // Last: an adjusted record's paragraphs are locked.
  for (const [state, more] of [
    ['commenting', {}],
    ['adjusting', {}],
    ['adjusted', { adjustedAt: at('2015-10-01T14:00'), adjustedBy }],
  ] as const)
    await db.meetingRecord.update({ where: { id: recordId }, data: { state, ...more }, select: { id: true } });
}

const adjustedBy = 'Cecilia Grefve, nationell samordnare (påhittat)';

async function loadComments(db: Tx, consultationId: string, paragraphIds: readonly string[]): Promise<void> {
  for (const [i, { organisation, paragraph, text, outcome, answer }] of recordComments.entries()) {
    const invitation = await db.invitation.findFirst({
      where: { consultationId, organisation: { name: organisation } },
      select: { id: true },
    });
    if (!invitation) continue;
    await db.recordComment.create({
      data: {
        paragraphId: paragraphIds[paragraph] as string,
        recordVersion: 1,
        invitationId: invitation.id,
        byName: 'Sekretariatet',
        text,
        createdAt: at(`2015-09-${15 + i}T11:00`),
        formKey: `demo-record-comment-${i}`,
        outcome,
        answer,
        answeredAt: at('2015-09-28T10:00'),
        version: 2,
      },
      select: { id: true },
    });
  }
}
