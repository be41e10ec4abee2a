import { describe, expect, it } from 'vitest';
import { barrierReportSchema } from '@/features/accessibility/schema';

const empty = { text: '', page: '', email: '' };
const problems = (input: object) => {
  const parsed = barrierReportSchema.safeParse({ ...empty, ...input });
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${String(path[0])}: ${message}`);
};

describe('a report of a barrier', () => {
  it('needs only words about what does not work, cleaned and in NFC', () => {
    const parsed = barrierReportSchema.parse({ ...empty, text: ' A\u030asa hittar inte\r\nknappen\u202e ' });
    expect(parsed).toEqual({ text: 'Åsa hittar inte\nknappen', page: null, email: null });
  });

  it.each([
    [{ text: '   ' }, ['text: textMissing']],
    [{ text: '\u200b' }, ['text: textMissing']],
    [{ text: 'Jag heter 811218-9876' }, ['text: personnummer']],
    [{ text: 'a', page: '8112189876' }, ['page: personnummer']],
    [{ text: 'a\u0000b' }, ['text: unreadable']],
    [{ text: '\ud800' }, ['text: unreadable']],
    [{ text: 'a'.repeat(4_001) }, ['text: tooLong']],
    [{ text: 'a', email: 'inte en adress' }, ['email: emailWrong']],
  ])('%o is answered', (input, expected) => {
    expect(problems(input)).toEqual(expected);
  });

  it('refuses fields that it does not know', () => {
    expect(barrierReportSchema.safeParse({ ...empty, text: 'a', id: 'x' }).success).toBe(false);
  });

  it('answers a megabyte at once (trust line 51)', () => {
    const started = performance.now();
    expect(problems({ text: 'a '.repeat(500_000) })).toEqual(['text: tooLong']);
    expect(performance.now() - started).toBeLessThan(100);
  });
});
