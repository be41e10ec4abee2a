import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOfCode, newCode } from '@/features/dispatch/code-commands';
import { codeFrom, shownCode } from '@/features/dispatch/code-rules';
import { blocksOf } from '@/features/dispatch/letter-rules';
import { markdownHtml } from '@/lib/markdown';

describe('trust 36: the code of a paper letter', () => {
  it('is twelve signs that no one can take for another, in groups, and no two are alike', () => {
    const codes = Array.from({ length: 2_000 }, newCode);
    expect(new Set(codes).size).toBe(2_000);
    expect(codes.every((code) => /^[ACDEFGHJKMNPQRTUVWXY34679]{12}$/.test(code))).toBe(true);
    expect(shownCode(codes[0] ?? '')).toMatch(/^\S{4}-\S{4}-\S{4}$/);
    expect(hashOfCode(codes[0] ?? '')).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is read however it is written, and nothing else is', () => {
    const code = newCode();
    const dashes = fc.constantFrom('-', '–', '—', ' ', '\u00a0', '.', '');
    fc.assert(
      fc.property(fc.array(dashes, { minLength: 12, maxLength: 12 }), fc.boolean(), (between, small) => {
        const typed = [...code].map((sign, i) => `${small ? sign.toLowerCase() : sign}${between[i]}`).join('');
        expect(codeFrom(` ${typed} `)).toBe(code);
      }),
    );
    for (const wrong of [
      '',
      'x'.repeat(100_000),
      code.slice(1),
      `${code}A`,
      'OOOOOOOOOOOO',
      '\u0000'.repeat(12),
      `${code.slice(1)}'`,
    ])
      expect(codeFrom(wrong)).toBeNull();
  });
});

describe('the letter', () => {
  it('trust 50: has the words of the mail as plain paragraphs; markup is text', () => {
    const html = markdownHtml(
      '# Hej\n\nEtt **två** [tre](https://x.se) <script>alert(1)</script>\n\n- a & b\n- c\n\n> citat',
    );
    expect(blocksOf(html)).toEqual([
      { kind: 'heading', text: 'Hej' },
      { kind: 'text', text: 'Ett två tre (https://x.se) <script>alert(1)</script>' },
      { kind: 'text', text: '• a & b' },
      { kind: 'text', text: '• c' },
      { kind: 'text', text: 'citat' },
    ]);
  });
});
