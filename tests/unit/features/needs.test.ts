import { describe, expect, it } from 'vitest';
import { anonymousLines, contextOf, countNeeds, sheetText } from '@/features/needs/rules';
import { sheetSchema, showNeedsSchema } from '@/features/needs/schema';

const all = [
  { food: 'ägg', access: '', other: null },
  { food: 'Aldrig nötter', access: 'hörselslinga', other: ' ' },
  { food: '=HYPERLINK("x")', access: null, other: null },
  null,
];
const words = {
  kind: { food: 'Mat', access: 'Tillgänglighet', other: 'Annat' },
  people: 'Personer',
  number: 'Antal',
  line: 'Text',
  about: 'Gäller',
};

describe('needs are counted', () => {
  it('by person and by what they are about; one that cannot be opened counts as a person', () => {
    expect(countNeeds(all)).toEqual({ people: 4, food: 3, access: 1, other: 0, unreadable: 1 });
    expect(countNeeds([])).toEqual({ people: 0, food: 0, access: 0, other: 0, unreadable: 0 });
  });
});

describe('the kitchen’s sheet', () => {
  it('holds numbers alone unless lines are chosen', () => {
    expect(sheetText(all, [], words)).toBe(
      '\uFEFFGäller;Antal\r\nPersoner;4\r\nMat;3\r\nTillgänglighet;1\r\nAnnat;0\r\n',
    );
  });

  it('holds the lines of the chosen kinds in alphabetical order, safe for a spreadsheet', () => {
    const text = sheetText(all, ['food'], words);
    expect(text.split('\r\n').slice(6)).toEqual([
      'Gäller;Text',
      `Mat;"'=HYPERLINK(""x"")"`,
      'Mat;Aldrig nötter',
      'Mat;ägg',
      '',
    ]);
    expect(text).not.toContain('hörselslinga');
    expect(anonymousLines(all, 'other')).toEqual([]);
  });
});

describe('a reason', () => {
  it('is one of a few, so that no need is written into the log', () => {
    expect(showNeedsSchema.safeParse({ reason: 'kitchen' }).success).toBe(true);
    for (const reason of [undefined, '', 'nötallergi', ['kitchen'], { kitchen: 1 }])
      expect(showNeedsSchema.safeParse({ reason }).success).toBe(false);
    expect(sheetSchema.safeParse({ reason: 'kitchen', lines: ['food', 'name'] }).success).toBe(false);
    expect(sheetSchema.safeParse({ reason: 'kitchen', lines: [], extra: 1 }).success).toBe(false);
  });
});

it('binds a text to its person and kind', () => {
  expect(contextOf({ kind: 'registration', id: 'a' })).toBe('needs:a');
  expect(contextOf({ kind: 'speaker', id: 'a' })).toBe('speaker-needs:a');
});
