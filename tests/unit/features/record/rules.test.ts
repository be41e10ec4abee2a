import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordLines } from '@/features/record/pdf-rules';
import { canonicalRecord, changedParagraphs, firstParagraphs, numberFrom, recordFrom } from '@/features/record/rules';
import type { RecordDocument } from '@/features/record/types';

const paragraph = fc.record({ id: fc.uuid(), heading: fc.string(), text: fc.string() });
const documents: fc.Arbitrary<RecordDocument> = fc.record({
  consultation: fc.record({
    title: fc.string(),
    caseNumber: fc.string(),
    heldOn: fc.option(fc.constant('2015-09-07')),
    place: fc.string(),
  }),
  state: fc.constantFrom('draft', 'commenting', 'adjusting', 'adjusted'),
  adjustedBy: fc.string(),
  paragraphs: fc.uniqueArray(paragraph, { selector: ({ id }) => id, maxLength: 6 }),
});

describe('the written form of a version', () => {
  it('holds the whole document and gives it back', () => {
    fc.assert(
      fc.property(documents, (document) => {
        expect(recordFrom(canonicalRecord(document))).toEqual(document);
      }),
    );
  });

  it('differs when a letter does, and does not depend on the order of keys', () => {
    fc.assert(
      fc.property(documents, documents, (a, b) => {
        expect(canonicalRecord(a) === canonicalRecord(b)).toBe(JSON.stringify(sorted(a)) === JSON.stringify(sorted(b)));
        const turned = { ...Object.fromEntries(Object.entries(a).reverse()) } as RecordDocument;
        expect(canonicalRecord(turned)).toBe(canonicalRecord(a));
      }),
    );
  });

  it.each(['', 'null', '{}', '[]', '{"paragraphs": 1}'])('takes nothing else for a version: %s', (text) => {
    expect(recordFrom(text)).toBeNull();
  });
});

const sorted = ({ consultation: c, state, adjustedBy, paragraphs }: RecordDocument) => [
  [c.title, c.caseNumber, c.heldOn, c.place, state, adjustedBy],
  paragraphs.map(({ id, heading, text }) => [id, heading, text]),
];

describe('what differs between versions', () => {
  it('is every paragraph once: added, changed, removed or the same', () => {
    fc.assert(
      fc.property(fc.array(paragraph, { maxLength: 5 }), fc.array(paragraph, { maxLength: 5 }), (kept, more) => {
        const before = unique(kept);
        const after = unique([
          ...before.slice(1).map((one, i) => (i === 0 ? { ...one, text: `${one.text}!` } : one)),
          ...more,
        ]);
        const { added, changed, removed } = changedParagraphs(before, after);
        expect(removed.map(({ id }) => id)).toEqual(
          before.filter(({ id }) => !after.some((one) => one.id === id)).map(({ id }) => id),
        );
        for (const { id } of after)
          expect([added.has(id), changed.has(id)].filter(Boolean).length).toBeLessThanOrEqual(1);
        expect(added.size + before.length - removed.length).toBe(after.length);
      }),
    );
  });
});

function unique<P extends { id: string }>(paragraphs: P[]): P[] {
  return [...new Map(paragraphs.map((one) => [one.id, one])).values()];
}

describe('the first text', () => {
  it('has who was there, each point of the agenda and what came in, theme by theme', () => {
    const card = {
      number: 4,
      organisation: 'Vision',
      problem: 'För mycket\nadministration',
      proposal: 'Färre blanketter',
    };
    const themes = [
      { nameSv: 'Förändra', cards: [card] },
      { nameSv: 'Ta bort', cards: [] },
    ];
    expect(firstParagraphs([{ id: 'a', titleSv: 'Välkomna' }], themes, ['Vision: Vilgot'])).toEqual([
      { heading: 'Närvarande', text: '- Vision: Vilgot', agendaItemId: null },
      { heading: 'Välkomna', text: '', agendaItemId: 'a' },
      {
        heading: 'Inspel: Förändra',
        text: '- Vision (inspel 4): För mycket administration – Färre blanketter',
        agendaItemId: null,
      },
    ]);
  });
});

describe('the PDF', () => {
  it('says whether it is adjusted, and every paragraph in order', () => {
    const words = {
      title: 'T',
      heldOn: 'Datum',
      place: 'Plats',
      caseNumber: 'Dnr',
      adjustedBy: 'Justerat av',
      notAdjusted: 'Inte justerat',
    };
    const document: RecordDocument = {
      consultation: { title: 'Samråd', caseNumber: 'S1', heldOn: '2015-09-07', place: '' },
      state: 'commenting',
      adjustedBy: '',
      paragraphs: [{ id: 'p', heading: 'Punkt', text: '**Text**' }],
    };
    expect(recordLines(document, words, (text) => text.replaceAll('*', ''))).toEqual([
      { kind: 'text', text: 'Samråd\nDatum: 2015-09-07\nDnr: S1\nInte justerat' },
      { kind: 'heading', text: 'Punkt' },
      { kind: 'text', text: 'Text' },
    ]);
  });
});

it.each([
  ['1', 1],
  ['12', 12],
  ['0', null],
  ['1e3', null],
  ['', null],
  [undefined, null],
])('number %s → %s', (text, number) => {
  expect(numberFrom(text)).toBe(number);
});
