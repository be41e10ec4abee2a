import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  blot,
  findPassage,
  isCovered,
  maskedItem,
  maskText,
  mergedSpans,
  spanOf,
  textHash,
} from '@/features/case-file/mask-rules';
import type { CaseItem, CaseMask } from '@/features/case-file/types';

const law = 'OSL 26 kap. 1 §';
const mark = `${blot} [${law}]`;
const text = fc.string({ unit: 'grapheme', maxLength: 60 });
/** Any UTF-16, halves of pairs too. */
const rough = fc.string({ unit: 'binary', maxLength: 40 });
const masks = fc.array(
  fc.record({
    start: fc.integer({ min: -3, max: 70 }),
    end: fc.integer({ min: -3, max: 90 }),
    provision: fc.constant(law),
  }),
  { maxLength: 6 },
);
/** Signs that are neither in the texts around nor in a mark. */
const secretSign = fc.constantFrom('ʘ', 'ɸ', '𝒳', '🜁', '\u{10FFFD}');
const secret = fc.string({ unit: secretSign, minLength: 1, maxLength: 12 });
const plain = fc.string({ unit: fc.constantFrom(...'abcåäö \n.,🙂e\u0301'), maxLength: 20 });

describe('maskText', () => {
  it('gives away no masked passage and no length, and leaves the rest as it is: any pieces, any other secrets (trust 87)', () => {
    const pieces = fc.array(fc.tuple(plain, secret, secret), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(pieces, plain, (all, tail) => {
        const build = (which: 1 | 2) => {
          let built = '';
          const spans = all.map((piece) => {
            built += piece[0];
            const start = built.length;
            built += piece[which];
            return { start, end: built.length, provision: law };
          });
          return maskText(built + tail, spans);
        };
        const out = build(1);
        // Another secret of another length in its place: the same copy, so nothing of it can be told.
        expect(build(2)).toBe(out);
        for (const [, passage] of all) expect(out).not.toContain(passage);
        // Passages that touch are one mark.
        expect(out.replaceAll(mark, '')).toBe(all.map(([before]) => before).join('') + tail);
      }),
      { numRuns: 300 },
    );
  });

  it('is what lies outside the masks, in order, with a mark for each stretch: any text, any masks, also wrong ones', () => {
    fc.assert(
      fc.property(fc.oneof(text, rough), masks, (whole, given) => {
        const spans = mergedSpans(whole, given);
        let at = 0;
        let expected = '';
        for (const span of spans) {
          expected += whole.slice(at, span.start) + mark;
          at = span.end;
        }
        expect(maskText(whole, given)).toBe(expected + whole.slice(at));
        // Every character that a mask names is in one of the stretches, which lie apart.
        for (const { start, end } of given)
          for (let i = Math.max(0, start); i < Math.min(end, whole.length); i++)
            expect(spans.some((span) => span.start <= i && i < span.end)).toBe(true);
        for (const [i, span] of spans.slice(1).entries()) expect(span.start).toBeGreaterThan(spans[i]?.end ?? 0);
      }),
      { numRuns: 300 },
    );
  });

  it('never leaves half a character', () => {
    fc.assert(
      fc.property(text, masks, (whole, given) => {
        fc.pre(whole.isWellFormed());
        expect(maskText(whole, given).isWellFormed()).toBe(true);
      }),
    );
    expect(maskText('a🙂b', [{ start: 2, end: 3, provision: law }])).toBe(`a${mark}b`);
  });

  it('names both sections where two masks overlap', () => {
    const two = [
      { start: 0, end: 5, provision: law },
      { start: 3, end: 9, provision: 'OSL 21 kap. 1 §' },
    ];
    expect(maskText('abcdefghij', two)).toBe(`${blot} [${law}; OSL 21 kap. 1 §]j`);
  });
});

describe('a mask on a text', () => {
  it('covers the whole of a text that has changed since, and of one it knows no hash of', () => {
    const mask = { start: 0, end: 3, textSha256: textHash('Eva ringde') };
    expect(spanOf(mask, 'Eva ringde')).toEqual({ start: 0, end: 3, isWhole: false });
    expect(spanOf(mask, 'I dag ringde Eva')).toEqual({ start: 0, end: 16, isWhole: true });
    expect(spanOf({ ...mask, textSha256: null }, 'Eva ringde').isWhole).toBe(true);
    expect(spanOf({ start: null, end: null, textSha256: null }, 'Eva').isWhole).toBe(true);
  });

  it('has no hash of the original and no canonical text in the copy', () => {
    const item: CaseItem = {
      kind: 'submission',
      id: 'x',
      sequence: 1,
      reference: 'S1-1',
      at: new Date(0),
      fields: [
        { name: 'senderName', text: 'Eva Ek' },
        { name: 'receiptHash', text: 'ab12' },
      ],
      attachment: null,
      original: '{}',
    };
    const mask: CaseMask = {
      id: 'm',
      kind: 'submission',
      itemId: 'x',
      field: 'senderName',
      start: 0,
      end: 6,
      textSha256: textHash('Eva Ek'),
      provision: law,
      reason: 'r',
      createdAt: new Date(0),
    };
    expect(maskedItem(item, [mask])).toEqual({ ...item, fields: [{ name: 'senderName', text: mark }], original: null });
    expect(
      maskedItem(item, [
        { ...mask, kind: 'card' },
        { ...mask, itemId: 'y' },
      ]).fields[0]?.text,
    ).toBe('Eva Ek');
  });
});

describe('findPassage', () => {
  it('finds every place, in any case and over line breaks, and short words by themselves only', () => {
    expect(findPassage('Anna, ANNA och Annas', 'anna').map(({ start }) => start)).toEqual([0, 6, 15]);
    expect(findPassage('Eva\n  Ek kom', 'Eva Ek')).toEqual([{ start: 0, end: 8 }]);
    expect(findPassage('Ek i Ekonomi', 'Ek')).toEqual([{ start: 0, end: 2 }]);
    expect(findPassage('a.b axb (a.b)', 'a.b')).toHaveLength(2);
    expect(findPassage('x', ' \n ')).toEqual([]);
  });

  it('finds what any text has, and finishes at once on long ones (trust 58)', () => {
    fc.assert(
      fc.property(text, text, fc.string({ unit: 'grapheme', minLength: 4, maxLength: 20 }), (a, b, middle) => {
        fc.pre(middle.trim().length >= 4 && middle.trim() === middle);
        const whole = `${a}${middle}${b}`;
        expect(findPassage(whole, middle).some((span) => whole.slice(span.start, span.end).length > 0)).toBe(true);
      }),
    );
    const began = performance.now();
    findPassage('a '.repeat(25_000), `${'a '.repeat(200)}b`);
    expect(performance.now() - began).toBeLessThan(1_000);
  });

  it('knows what is covered', () => {
    const taken = [{ start: 2, end: 6, provision: law }];
    expect(isCovered('abcdefgh', { start: 3, end: 6 }, taken)).toBe(true);
    expect(isCovered('abcdefgh', { start: 3, end: 7 }, taken)).toBe(false);
  });
});
