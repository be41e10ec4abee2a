import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CardTexts, cardFields, isSameTexts, landmarks, merged } from '@/features/input/form-rules';
import { differencesBetween, exportCells, inputViewFrom, queryOfInputView } from '@/features/input/organiser-rules';
import { submissionFrom, submissionText } from '@/features/input/receipt-rules';
import { canonicalJson, cardTitle, contentFrom, emptyContent, faultsOf, isWebAddress } from '@/features/input/rules';
import { saveSchema } from '@/features/input/schema';
import { csvRow } from '@/lib/csv';

const question = '0b8e2c55-6a0e-4f0e-8b3f-6a1d7e0f1a01';
const texts = (change: Partial<CardTexts> = {}): CardTexts => ({
  ...(Object.fromEntries(cardFields.map((field) => [field, ''])) as CardTexts),
  questionId: question,
  level: 'national',
  ...change,
});
const anyTexts = fc.record(
  Object.fromEntries(cardFields.map((field) => [field, fc.constantFrom('', 'a', 'b', 'c')])) as Record<
    string,
    fc.Arbitrary<string>
  >,
) as unknown as fc.Arbitrary<CardTexts>;

describe('canonicalJson', () => {
  it('is the same text whatever the order of the keys, and reads back as the same value', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(turned)).toBe(canonicalJson(value));
        expect(canonicalJson(JSON.parse(canonicalJson(value)))).toBe(canonicalJson(value));
      }),
    );
  });

  it('says exactly this of a small one', () => {
    expect(canonicalJson({ b: [1, null, { d: 'å"', c: true }], a: undefined })).toBe(
      '{"b":[1,null,{"c":true,"d":"å\\""}]}',
    );
  });
});

describe('merged (trust 84)', () => {
  it('never replaces what I wrote, takes in what only they wrote, and leaves to choose what both did', () => {
    fc.assert(
      fc.property(anyTexts, anyTexts, anyTexts, (base, mine, theirs) => {
        const { texts: next, both } = merged(base, mine, theirs);
        for (const field of cardFields) {
          const [was, my, their] = [base[field], mine[field], theirs[field]];
          if (my !== was) expect(next[field]).toBe(my);
          else expect(next[field]).toBe(their);
          expect(both.includes(field)).toBe(my !== was && their !== was && my !== their);
        }
      }),
    );
  });

  it('takes texts that differ in outer spaces only for the same', () => {
    expect(isSameTexts(texts({ problem: 'a ' }), texts({ problem: 'a' }))).toBe(true);
  });
});

describe('a card', () => {
  it('says what is missing, which address is wrong and that a secret has a part', () => {
    expect(faultsOf({ ...emptyContent(question), evidenceUrl: 'javascript:alert(1)', mayBeSecret: true })).toEqual([
      { field: 'addressee', fault: 'missing' },
      { field: 'problem', fault: 'missing' },
      { field: 'proposal', fault: 'missing' },
      { field: 'evidenceUrl', fault: 'urlWrong' },
      { field: 'secretPart', fault: 'missing' },
    ]);
  });

  it.each([
    ['https://www.scb.se/rapport?x=1#a', true],
    ['http://example.org', true],
    ['javascript:alert(1)', false],
    ['data:text/html,x', false],
    ['https://', false],
    ['//example.org', false],
    ['https://user@evil.example', false],
    ['ftp://example.org', false],
  ])('trust 50: %s is a link: %s', (address, isLink) => {
    expect(isWebAddress(address)).toBe(isLink);
  });

  it('reads any stored JSON as a card', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(contentFrom(json).mayBeSecret).toBeTypeOf('boolean');
      }),
    );
    expect(cardTitle({ proposal: 'Ett  kort\nförslag', problem: 'x' })).toBe('Ett kort förslag');
  });

  it('trust 44, 51, 52, 55, 56: strict, bounded, clean, and a personnummer is masked', () => {
    const posted = { ...texts(), mayBeSecret: 'on', revision: '3' };
    expect(saveSchema.safeParse({ ...posted, state: 'submitted' }).success).toBe(false);
    expect(saveSchema.safeParse({ ...posted, problem: 'x'.repeat(4_001) }).success).toBe(false);
    expect(saveSchema.safeParse({ ...posted, problem: 'a\u0000b' }).success).toBe(false);
    expect(saveSchema.safeParse({ ...posted, problem: ['a', 'b'] }).success).toBe(false);
    expect(saveSchema.safeParse(JSON.parse('{"__proto__":{"x":1},"revision":"1"}')).success).toBe(false);
    const parsed = saveSchema.parse({ ...posted, problem: 'Han är 850709-9805 och A\u030asa\u202e' });
    expect(parsed.problem).toBe('Han är [personnummer] och Åsa');
  });
});

describe('lists', () => {
  it('shows the last save of each sitting', () => {
    const at = (minute: number) => new Date(Date.UTC(2027, 0, 1, 9, minute));
    const save = (revision: number, minute: number, byId: string) => ({
      revision,
      createdAt: at(minute),
      by: byId,
      byId,
    });
    const revisions = [save(5, 40, 'a'), save(4, 39, 'a'), save(3, 38, 'b'), save(2, 2, 'a'), save(1, 0, 'a')];
    expect(landmarks(revisions).map(({ revision }) => revision)).toEqual([5, 3, 2]);
  });

  it('keeps a view in its address', () => {
    const query = { q: ' barn ', theme: question, level: 'regional', only: 'late', page: '3', organisation: 'nej' };
    const view = inputViewFrom(query);
    expect(view).toEqual({ page: 3, search: 'barn', questionId: question, level: 'regional', isLate: true });
    expect(inputViewFrom(queryOfInputView(view))).toEqual(view);
  });

  it('tells what a version changed', () => {
    const before = { content: emptyContent(question), addressee: 'Vision' };
    const after = { content: { ...emptyContent(question), problem: 'Nytt' }, addressee: 'Vision' };
    expect(differencesBetween(before, after)).toEqual([{ field: 'problem', was: '', now: 'Nytt' }]);
  });

  it('trust 54: a formula in a card is text in the file, and what may be secret is marked', () => {
    const card = {
      ...emptyContent(question),
      problem: '=HYPERLINK("http://evil")',
      mayBeSecret: true,
      secretPart: 'Stycke 2',
      id: question,
      number: 7,
      version: 2,
      submittedAt: new Date(0),
      isLate: false,
      invitationId: null,
      organisationId: null,
      organisationName: '@Org',
      addresseeName: 'Vision',
      groupId: null,
      position: 0,
    };
    const words = { theme: () => 'Förstärka', level: () => 'Nationell', yesNo: (yes: boolean) => (yes ? 'Ja' : 'Nej') };
    const line = csvRow(exportCells(card, words).map(String));
    expect(line).toContain(`"'=HYPERLINK(""http://evil"")"`);
    expect(line).toContain(`;'@Org;`);
    expect(line).toContain(';Ja;Stycke 2');
  });

  it('a receipt reads back; another text is none', () => {
    const document = { format: 'inspel/1', version: 1, cards: [] } as unknown as Parameters<typeof submissionText>[0];
    expect(submissionFrom(submissionText(document))).toEqual(document);
    expect(submissionFrom('{}')).toBeNull();
  });
});
