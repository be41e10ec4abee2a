import { subjectTypes } from '@/features/case-file/item-rules';
import { textHash } from '@/features/case-file/mask-rules';
import type { Tx } from '@/lib/db';
import { fromStockholm } from '@/lib/time';
import type { DemoConsultations } from './consultations';

const textSv = `Hej!

Jag heter Tova Exempel och skriver för att min son var placerad i två familjehem när han gick i lågstadiet. Han fick aldrig veta vem han kunde ringa när något var fel.

Ge alla barn ett eget nummer till någon som lyssnar. Ni når mig på tova.exempel@brev.example.

Vänliga hälsningar
Tova Exempel`;

const masks = [
  { passage: 'Tova Exempel', reason: 'Namnet på en enskild som berättar om insatser för sitt barn.' },
  {
    passage: 'min son var placerad i två familjehem när han gick i lågstadiet',
    reason: 'Uppgift om en enskilds personliga förhållanden.',
  },
];

/** A made-up letter in the archive of 2015 with two masks; the name stands in it twice, and the case file says so. */
export async function loadCaseFile(db: Tx, { archiveId, organiserId }: DemoConsultations): Promise<void> {
  const { id } = await db.consultationDocument.create({
    data: {
      consultationId: archiveId,
      position: 90,
      titleSv: 'Brev från en förälder (påhittat)',
      titleEn: 'Letter from a parent (made up)',
      dated: new Date('2015-08-19T00:00:00Z'),
      textSv,
      createdAt: fromStockholm('2015-08-20T08:45') as Date,
    },
    select: { id: true },
  });
  await db.caseMask.createMany({
    data: masks.map(({ passage, reason }, i) => ({
      consultationId: archiveId,
      subjectType: subjectTypes.document,
      subjectId: id,
      field: 'textSv',
      startsAtChar: textSv.indexOf(passage),
      endsAtChar: textSv.indexOf(passage) + passage.length,
      textSha256: textHash(textSv),
      provision: 'OSL 26 kap. 1 §',
      reason,
      createdById: organiserId,
      createdAt: fromStockholm(`2015-10-12T13:0${i}`) as Date,
    })),
  });
}
