import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLine, cleanParagraphs, isUnstorable } from '@/lib/clean-text';

describe('clean text (trust line 52)', () => {
  it('stores one form of Åsa', () => {
    expect(cleanLine('A\u030Asa')).toBe('Åsa');
    expect(cleanLine('  Åsa \t  Öberg\n')).toBe('Åsa Öberg');
  });

  it('takes away what turns or hides text, and keeps emoji together', () => {
    expect(cleanLine('Anna\u202Egnp.exe')).toBe('Annagnp.exe');
    expect(cleanLine('An\u200Bna')).toBe('Anna');
    expect(cleanLine('👩‍👧 Anna')).toBe('👩‍👧 Anna');
  });

  it('bounds stacked marks', () => {
    expect([...cleanLine(`Z${'\u0301'.repeat(500)}`)].length).toBeLessThanOrEqual(6);
  });

  it('keeps line breaks in paragraphs only', () => {
    expect(cleanParagraphs('a\r\nb')).toBe('a\nb');
    expect(cleanLine('a\r\nb')).toBe('a b');
  });

  it('knows what cannot be stored', () => {
    expect(isUnstorable('a\u0000b')).toBe(true);
    expect(isUnstorable('a\uD800b')).toBe(true);
    expect(isUnstorable('å 🙂')).toBe(false);
  });

  it('is idempotent and quick', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => cleanLine(cleanLine(text)) === cleanLine(text)));
    const started = performance.now();
    cleanLine('\u0301 '.repeat(25_000));
    expect(performance.now() - started).toBeLessThan(250);
  });
});
