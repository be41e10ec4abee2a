import { beforeAll, describe, expect, it } from 'vitest';
import { canonicalJson } from '@/features/input/rules';
import { makeReport } from '@/features/report/commands';
import { type ReportHead, reportBlocks, reportCsv, writeReport } from '@/features/report/file-rules';
import { getReport, listReports } from '@/features/report/queries';
import { periodsToChoose, type ReportWords, sectionsOf } from '@/features/report/rules';
import { sha256Hex } from '@/lib/crypto';
import { docxFile } from '@/lib/docx';
import { taggedPdf } from '@/lib/pdf';
import words from '@/messages/sv/reports.json';
import { invitedOrganisation, openConsultation, submittedCard } from '../../factories/consultation';
import { pdfStructure } from '../../factories/pdf-structure';
import { personWith } from '../../factories/people';
import { unzipped } from '../../factories/unzipped';
import { testDb } from '../../setup/database';

const { db } = testDb();
let context: { actor: Awaited<ReturnType<typeof personWith>>['actor']; requestId: string };
const formula = '=HYPERLINK("https://ond.example")';

/** The keys as words: enough to follow the figures. */
const say: ReportWords['say'] = (key, values = {}) => {
  const found = key.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown>)?.[part], words.document);
  if (typeof found !== 'string') throw new Error(`no words for ${key}`);
  return `${found.split('{')[0] || key} ${Object.values(values).join(' ')}`.trim();
};
const reportWords: ReportWords = { say, standing: (one) => one, day: (day) => day };

beforeAll(async () => {
  context = { actor: (await personWith(db, ['organiser', null])).actor, requestId: 'test' };
  // The last moment of the quarter in Sweden: 31 March 2031, 23.30.
  const here = await openConsultation(db, {
    state: 'held',
    startsAt: new Date('2031-03-31T21:30:00Z'),
    endsAt: new Date('2031-03-31T23:30:00Z'),
    titleSv: formula,
  });
  const invited = await invitedOrganisation(db, here, { state: 'attended', answeredAt: new Date() });
  await db.invitedSeat.update({
    where: { id: invited.seatIds[0] as string },
    data: { attendance: 'attended', attendanceAt: new Date() },
  });
  await invitedOrganisation(db, here, { state: 'revoked', revokedAt: new Date() });
  await submittedCard(db, here, invited);
  const commitment = {
    consultationId: here.id,
    ownerOrganisationId: invited.organisationId,
    ownerName: 'Personens Namn',
    dueOn: new Date('2031-03-01T00:00:00Z'),
    what: formula,
  };
  await db.commitment.create({ data: { ...commitment, number: 1, state: 'draft' } });
  await db.commitment.create({
    data: {
      ...commitment,
      number: 2,
      state: 'accepted',
      snapshots: {
        create: {
          period: '2031-Q1',
          state: 'accepted',
          detail: { standing: 'late', dueOn: '2031-03-01', caughtUp: false },
        },
      },
    },
  });
});

describe('the report of a quarter', () => {
  it('is made by one click, numbered each time, kept and never changed', async () => {
    const made = await Promise.all([makeReport('2031-Q1', context), makeReport('2031-Q1', context)]);
    expect(made.map(({ number }) => number).sort()).toEqual([1, 2]);
    const report = await getReport(made[0].id);
    if (!report) throw new Error('no report');
    expect(sha256Hex(canonicalJson(report.document))).toBe(report.sha256);
    expect(report.document).toMatchObject({
      period: '2031-Q1',
      from: '2031-01-01',
      to: '2031-03-31',
      meetings: [{ consultation: formula, day: '2031-03-31', invited: 1, answered: 1, seats: 2, attended: 1 }],
      commitmentsFrom: 'snapshot',
      commitments: [{ number: 2, standing: 'late', dueOn: '2031-03-01' }],
    });
    expect(report.document.themes.map(({ count }) => count)).toEqual([1, 0, 0, 0]);
    expect(JSON.stringify(report.document)).not.toContain('Personens');
    await expect(db.ministerReport.deleteMany({ where: { period: '2031-Q1' } })).rejects.toThrow();
    expect((await listReports()).length).toBe(2);
    expect(await db.auditEvent.count({ where: { action: 'report.made' } })).toBe(2);
  });

  it('has nothing of the quarter after: the meeting was before midnight in Sweden (trust 68)', async () => {
    const { id } = await makeReport('2031-Q2', context);
    const document = (await getReport(id))?.document;
    expect([document?.meetings, document?.themes, document?.commitmentsFrom]).toEqual([[], [], 'now']);
    expect(periodsToChoose('2031-04-01', ['2015-Q3', 'fel'])).toContain('2015-Q3');
    expect(periodsToChoose('2031-04-01', []).slice(0, 2)).toEqual(['2031-Q2', '2031-Q1']);
  });

  it('is the same on paper, in the DOCX and in the CSV; formulas are safe (trust 54)', async () => {
    const { id } = await makeReport('2031-Q1', context);
    const sections = sectionsOf((await getReport(id))?.document as never, reportWords);
    const head: ReportHead = { title: 'Rapport 2031-Q1', period: 'p', made: 'm', hash: 'h' };
    expect(reportCsv(head, sections)).not.toMatch(/(^|;)"?=HYPERLINK/m);
    expect(reportCsv(head, sections)).toContain(`"'=HYPERLINK(""https://ond.example"")"`);
    const texts = { title: head.title, author: 'F', lang: 'sv-SE' };
    const docx = unzipped(await docxFile({ ...texts, barHeads: ['a', 'b', 'c'] }, reportBlocks(head, sections)));
    const pdf = await pdfStructure(
      await taggedPdf({ ...texts, footer: (page, pages) => `${page}/${pages}` }, (page) =>
        writeReport(page, head, sections),
      ),
    );
    for (const { title, rows } of sections) {
      expect(docx.get('word/document.xml')?.toString()).toContain(title);
      expect(pdf.headings).toContain(title);
      expect(rows.length).toBeGreaterThan(0);
    }
    expect(pdf).toMatchObject({ lang: 'sv-SE', title: head.title, marked: true, displayTitle: true });
    expect(pdf.roles).toContain('Figure');
  });
});
