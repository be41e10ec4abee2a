import { describe, expect, it } from 'vitest';
import { caseItems } from '@/features/case-file/item-rules';
import { maskText } from '@/features/case-file/mask-rules';
import { findElsewhere, suggestionsFor } from '@/features/case-file/suggestion-rules';
import { documentPath, documentText, masksCsv, metadataCsv, metadataJson } from '@/features/case-file/text-rules';
import type { CaseRow } from '@/features/case-file/types';

const head = { id: 'c', slug: 's', titleSv: 'Samråd', caseNumber: 'S2027/1' };
const at = new Date('2027-03-01T08:00:00Z');
const card = (data: Record<string, unknown>, id = 'k:1'): CaseRow => ({
  kind: 'card',
  id,
  at,
  organisation: '=Myndigheten',
  data: { cardNumber: 1, version: 1, ...data },
});

describe('the documents of a case', () => {
  it('are numbered in order of date, then of kind, each as plain text with its parts', () => {
    const answer: CaseRow = {
      kind: 'answer',
      id: 'a',
      at,
      organisation: 'BO',
      data: {
        senderName: '<script>alert(1)</script>',
        answer: 'accepted',
        detail: { seats: [{ number: 1, name: 'Eva Ek', title: 'GD', mandate: 'decide' }] },
      },
    };
    const early: CaseRow = { ...answer, kind: 'extension', id: 'e', at: new Date(at.getTime() - 1), data: {} };
    const items = caseItems([card({ problem: 'P' }), answer, early], 'S2027/1');
    expect(items.map(({ kind, reference }) => [kind, reference])).toEqual([
      ['extension', 'S2027/1-1'],
      ['answer', 'S2027/1-2'],
      ['card', 'S2027/1-3'],
    ]);
    const [, second] = items;
    if (!second) throw new Error('no answer');
    expect(documentText(second)).toBe(
      'Svar S2027/1-2\nDatum: måndag 1 mars 2027 kl. 9.00 (2027-03-01T08:00:00.000Z)\n\nOrganisation:\nBO\n\n' +
        'Avsändare:\n<script>alert(1)</script>\n\nSvar:\nkommer\n\nPlatser:\nPlats 1: Eva Ek, GD, får besluta\n',
    );
    // No file but text: nothing that is written in it can run (trust 50), and its name tells nothing.
    expect(documentPath(second)).toBe('svar/00002-answer.txt');
  });

  it('survive what is no record', () => {
    const record = (document: string): CaseRow => ({
      kind: 'record',
      id: 'r:1',
      at,
      organisation: '',
      data: { document, version: 1 },
    });
    for (const document of ['', '{}', 'null', '[1]', '{"paragraphs":[{"heading":1}]}'])
      expect(caseItems([record(document)], '')).toHaveLength(1);
    const [item] = caseItems([record('{"paragraphs":[{"id":"x","heading":"H","text":"T"}]}')], '');
    expect(item?.fields.filter(({ name }) => name.startsWith('para'))).toEqual([
      { name: 'paragraphHeading-1', text: 'H' },
      { name: 'paragraphText-1', text: 'T' },
    ]);
  });
});

describe('what describes them', () => {
  const [item] = caseItems([card({ theirCaseNumber: '+46', senderName: '@x' })], 'S2027/1');
  if (!item) throw new Error('no card');
  const listed = [{ item, files: [{ path: 'p.txt', sha256: 'ab' }], heldBack: false }];

  it('is safe in a spreadsheet: BOM, semicolons, no formula (trust 54)', () => {
    const csv = metadataCsv(listed);
    expect(csv.startsWith('\uFEFFLöpnummer;')).toBe(true);
    expect(csv).toContain(";'+46;2027-03-01;Inspelskort;'=Myndigheten, @x;p.txt;ab;\r\n");
  });

  it('is JSON with a version', () => {
    const json = JSON.parse(metadataJson(head, listed, { at, isMasked: true }));
    expect(json).toMatchObject({ format: 'arende', version: 1, isMasked: true });
    expect(json.documents[0]).toMatchObject({
      sequence: 1,
      kind: 'card',
      date: '2027-03-01',
      files: [{ path: 'p.txt' }],
    });
  });

  it('lists masks with their reasons and never the passage', () => {
    const mask = {
      id: 'm',
      kind: 'card' as const,
      itemId: 'k:1',
      field: 'senderName',
      start: null,
      end: null,
      textSha256: null,
      provision: 'OSL 26 kap. 1 §',
      reason: '=enskild',
      createdAt: at,
    };
    const csv = masksCsv([item], [mask]);
    expect(csv).toContain(
      "S2027/1-1;inspelskort/00001-card.txt;Avsändare;hela fältet;OSL 26 kap. 1 §;'=enskild;2027-03-01",
    );
    expect(csv).not.toContain('@x');
  });
});

describe('suggestions', () => {
  const names = ['Eva Ek', 'Bo'];
  const [item, other] = caseItems(
    [
      card({
        problem: 'Eva Ek (eva.ek@kommun.example, 070-123 45 67) skrev om 850101-1234. Ärende 2027/0042.',
        secretPart: 'skrev om',
      }),
      card({ proposal: 'Fråga eva  ek igen', cardNumber: 2 }, 'k2:1'),
    ],
    'S2027/1',
  );
  if (!item || !other) throw new Error('no cards');

  it('are what its sender says may be secret, numbers, addresses, phones and names of people in the case', () => {
    const problem = item.fields.find(({ name }) => name === 'problem')?.text ?? '';
    expect(
      suggestionsFor(item, [], names)
        .filter(({ field }) => field === 'problem')
        .map(({ start, end, why }) => [why, problem.slice(start, end)]),
    ).toEqual([
      ['name', 'Eva Ek'],
      ['email', 'eva.ek@kommun.example'],
      ['phone', '070-123 45 67'],
      ['maybeSecret', 'skrev om'],
      ['personnummer', '850101-1234'],
    ]);
  });

  it('point out the same passage in another document', () => {
    const places = findElsewhere('Eva Ek', [item, other], []);
    expect(places.map(({ item: { id }, field }) => [id, field])).toEqual([
      ['k:1', 'problem'],
      ['k2:1', 'proposal'],
    ]);
    const masked = maskText('Fråga eva  ek igen', [
      { ...(places[1] as { start: number; end: number }), provision: '' },
    ]);
    expect(masked).toBe('Fråga █████ [sekretess] igen');
  });
});
