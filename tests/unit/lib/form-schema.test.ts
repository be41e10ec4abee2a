import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import {
  line,
  optionalEmail,
  optionalSwedishTime,
  optionalWholeNumber,
  paragraphs,
  requiredEmail,
  requiredLine,
  swedishTime,
  ticked,
  wholeNumber,
} from '@/lib/form-schema';

function answer(schema: z.ZodType, value: unknown): unknown {
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed.data : `! ${parsed.error.issues[0]?.message}`;
}

describe('text of a form', () => {
  it.each([
    [line(10), '  Åsa\u0000', '! unreadable'],
    [line(10), '  A\u030Asa  Öberg ', 'Åsa Öberg'],
    [line(5), 'för lång', '! tooLong'],
    [line(5), 'x'.repeat(1_000_000), '! tooLong'],
    [line(40), '19121212-1212', '! personnummer'],
    [requiredLine(10), ' \u200B ', '! missing'],
    [requiredLine(10), undefined, '! missing'],
    [paragraphs(20), 'a\r\nb\u202E', 'a\nb'],
    [optionalEmail, '', null],
    [optionalEmail, 'nej', '! emailWrong'],
    [requiredEmail, '', '! missing'],
    [requiredEmail, 'Asa@Kommun.se', 'Asa@Kommun.se'],
    [ticked, undefined, false],
    [ticked, 'on', true],
  ] as const)('%#: %j becomes %j', (schema, value, expected) => {
    expect(answer(schema, value)).toEqual(expected);
  });
});

describe('a number of a form (trust line 17)', () => {
  it.each(['-1', '+1', '1,50', '1.5', '1e9', 'NaN', '', '0x10', '١', '99999999999'])('%j is refused', (value) => {
    expect(answer(wholeNumber({ min: 0, max: 100 }), value)).toBe('! numberWrong');
  });

  it('is within its bounds, or left out', () => {
    expect(answer(wholeNumber({ min: 1, max: 100 }), ' 100 ')).toBe(100);
    expect(answer(wholeNumber({ min: 1, max: 100 }), '0')).toBe('! numberWrong');
    expect(answer(optionalWholeNumber({ min: 1, max: 100 }), '')).toBeNull();
    expect(answer(optionalWholeNumber({ min: 1, max: 100 }), '101')).toBe('! numberWrong');
  });
});

describe('a Swedish time of a form (trust line 66)', () => {
  it.each([
    ['2027-03-04T09:00', new Date('2027-03-04T08:00Z')],
    ['2027-07-04T09:00', new Date('2027-07-04T07:00Z')],
    ['2027-03-28T02:30', '! timeSkipped'],
    ['2027-10-31T02:30', '! timeTwice'],
    ['2026-10-25T02:30', '! timeTwice'],
    ['2027-02-29T09:00', '! timeWrong'],
    ['2028-02-29T09:00', new Date('2028-02-29T08:00Z')],
    ['2027-13-01T09:00', '! timeWrong'],
    ['i morgon', '! timeWrong'],
    ['', '! timeWrong'],
  ])('%s', (value, expected) => {
    expect(answer(swedishTime, value)).toEqual(expected);
  });

  it('may be left out where it may', () => {
    expect(answer(optionalSwedishTime, '')).toBeNull();
    expect(answer(optionalSwedishTime, '2027-03-28T02:30')).toBe('! timeSkipped');
  });
});
