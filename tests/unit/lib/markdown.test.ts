import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markdownHtml, markdownText } from '@/lib/markdown';

describe('Markdown (trust line 50)', () => {
  it('has paragraphs, lists, stress and links', () => {
    expect(markdownHtml('Hej **du**\n\n- ett\n- [två](https://example.se/?a=1&b=2)')).toBe(
      '<p>Hej <strong>du</strong></p>\n<ul>\n<li>ett</li>\n<li><a rel="noopener nofollow" href="https://example.se/?a=1&amp;b=2">två</a></li>\n</ul>',
    );
    expect(markdownText('Hej **du**\n\n- ett\n- [två](https://example.se/?a=1&b=2)\n\nSlut')).toBe(
      'Hej du\n\n- ett\n- två (https://example.se/?a=1&b=2)\n\nSlut',
    );
  });

  it('never makes a heading above the third level', () => {
    expect(markdownHtml('# Ett\n\n## Två\n\n### Tre')).toBe('<h3>Ett</h3>\n<h3>Två</h3>\n<h3>Tre</h3>');
  });

  it.each([
    '<script>alert(1)</script>',
    '<svg onload=alert(1)>',
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](data:text/html,<script>alert(1)</script>)',
    '[x](vbscript:x)',
    '![x](https://example.se/spy.png)',
    '<a href="javascript:alert(1)">x</a>',
    '[x](https://example.se/"onmouseover="alert(1))',
    '<img src=x onerror=alert(1)>',
    '&lt;script&gt;',
    '[x]: javascript:alert(1)\n\n[x]',
  ])('%s is inert', (source) => {
    expect(markdownHtml(source)).not.toMatch(
      /<(?!\/?(p|a|em|strong|code|pre|ul|ol|li|br|hr|h3|h4|h5|h6|blockquote)[\s/>])|href="(?!https?:|mailto:|"|[^:"]*")|<[^>]*\son\w+=/i,
    );
  });

  it('lets no tag through that is not its own, whatever is written', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '[',
      '](',
      ')',
      'javascript:',
      '\n',
      '<script',
      '&#',
      '`',
      '*',
      '!',
      'x',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        expect(markdownHtml(pieces.join(''))).not.toMatch(/<script|<img|<svg|href="javascript/i);
      }),
    );
  });

  it('reads fifty thousand characters of nonsense quickly (trust line 58)', () => {
    const before = performance.now();
    markdownHtml('[('.repeat(10_000));
    markdownText('*a '.repeat(10_000));
    expect(performance.now() - before).toBeLessThan(5_000);
  });
});
