import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillLine, fillMarkdown, placeholderProblem } from '@/lib/placeholders';

const names = new Set(['namn', 'stad']);

describe('a text that is written', () => {
  it.each([
    ['Hej {{namn}}!', null],
    ['Hej {{ Namn }} i {{stad}}', null],
    ['{ett} par {klamrar}', null],
    ['Hej {{nman}}', { problem: 'placeholderUnknown', name: 'nman' }],
    ['Hej {{constructor}}', { problem: 'placeholderUnknown', name: 'constructor' }],
    ['Hej {{namn', { problem: 'placeholderBroken' }],
    ['Hej namn}}', { problem: 'placeholderBroken' }],
    ['Hej {{}}', { problem: 'placeholderBroken' }],
    ['Hej {{na\nmn}}', { problem: 'placeholderBroken' }],
    ['Hej {{namn{{stad}}', { problem: 'placeholderBroken' }],
    ['[länk](https://example.se/{{namn}})', { problem: 'placeholderInLink' }],
  ])('%j: %j', (source, problem) => {
    // Asked twice: the answer must not depend on an earlier question.
    expect(placeholderProblem(source, names)).toEqual(problem);
    expect(placeholderProblem(source, names)).toEqual(problem);
  });
});

describe('a text that is filled', () => {
  it('takes Markdown from the writer and none from the value', () => {
    const html = fillMarkdown('**Hej {{namn}}!**\n\n- {{stad}}', {
      namn: '*Anna* <b>[x](javascript:alert(1))</b>',
      stad: 'Å\nB',
    });
    expect(html).toBe(
      '<p><strong>Hej *Anna* &lt;b&gt;[x](javascript:alert(1))&lt;/b&gt;!</strong></p>\n<ul>\n<li>Å<br />B</li>\n</ul>',
    );
  });

  it('does not fill what a value says', () => {
    expect(fillLine('{{namn}} {{stad}}', { namn: '{{stad}}', stad: 'Luleå' })).toBe('{{stad}} Luleå');
    expect(fillMarkdown('{{namn}}', { namn: '\uE0000\uE001{{stad}}', stad: 'Luleå' })).toBe('<p>0{{stad}}</p>');
  });

  it('is one line as a subject', () => {
    expect(fillLine('Hej {{namn}}', { namn: 'Anna\r\nBcc: x@y.example' })).toBe('Hej Anna Bcc: x@y.example');
  });
});

const nasty = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '\r\nBcc: a@b.example',
    '{{stad}}',
    '**fet**',
    '<script>',
    '](javascript:x)',
    '" onload="x',
    '&lt;',
    '\uE0001\uE001',
    '# rubrik',
    '- punkt',
    '`kod`',
  ),
  fc
    .array(
      fc.constantFrom(
        '{{',
        '}}',
        '*',
        '_',
        '<',
        '>',
        '[',
        ']',
        '(',
        ')',
        '"',
        "'",
        '&',
        '\n',
        '\uE000',
        '\uE001',
        '1',
        'a',
      ),
      { maxLength: 30 },
    )
    .map((signs) => signs.join('')),
);

describe('whatever a value holds (trust lines 27 and 50)', () => {
  const source =
    '# {{namn}}\n\nHej **{{namn}}** i [staden](https://example.se "{{stad}}").\n\n> {{stad}}\n\n`{{namn}}`';
  const tagsOf = (html: string) =>
    html
      .match(/<[^>]*>/g)
      ?.filter((tag) => tag !== '<br />')
      .map((tag) => tag.replace(/title="[^"]*"/, 'title')) ?? [];
  const plainTags = tagsOf(fillMarkdown(source, { namn: 'Anna', stad: 'Luleå' }));

  it('no tag comes of it', () => {
    fc.assert(
      fc.property(nasty, nasty, (namn, stad) => {
        expect(tagsOf(fillMarkdown(source, { namn, stad: stad.replaceAll('\n', ' ').replaceAll('\r', ' ') }))).toEqual(
          plainTags,
        );
      }),
    );
  });

  it('no line break and no second header comes of it', () => {
    fc.assert(
      fc.property(nasty, nasty, (namn, stad) => {
        expect(fillLine('Hej {{namn}}, {{stad}}', { namn, stad })).not.toMatch(/[\r\n\u0000-\u001F]/);
      }),
    );
  });

  it('it reads as it was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (namn) => {
        const text = fillMarkdown('{{namn}}', { namn }).replace(/^<p>|<\/p>$/g, '');
        const read = text
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&quot;', '"')
          .replaceAll('&#39;', "'")
          .replaceAll('&amp;', '&');
        expect(read).toBe(namn);
      }),
    );
  });
});
