import { beforeAll, describe, expect, it } from 'vitest';
import { type DocxBlock, docxFile } from '@/lib/docx';
import { unzipped } from '../../factories/unzipped';

const hostile = '<script>alert(1)</script> & "x" \u0000\uD800 ]]> åäö';
const texts = {
  title: 'Rapport <2027-Q1>',
  author: 'Förbättringsresan',
  lang: 'sv-SE',
  barHeads: ['Vad', 'Stapel', 'Antal'] as [string, string, string],
};
const blocks: DocxBlock[] = [
  { kind: 'title', text: 'Rapport' },
  { kind: 'heading', level: 1, text: 'Möten' },
  { kind: 'heading', level: 2, text: hostile },
  { kind: 'paragraph', text: 'Rad ett\nrad två' },
  {
    kind: 'bars',
    title: 'Inspel',
    bars: [
      { label: 'A', value: 3, share: 1 },
      { label: 'B', value: 0, share: 0 },
    ],
  },
  { kind: 'table', title: hostile, heads: ['Ett', 'Två'], rows: [['1', hostile]], widths: [50, 50] },
];
let files: Map<string, Buffer>;
const part = (name: string) => files.get(name)?.toString() ?? expect.fail(`no ${name}`);

beforeAll(async () => {
  files = unzipped(await docxFile(texts, blocks));
});

/** Throws where tags do not close in order or a sign stands where XML has none. */
function wellFormed(xml: string): void {
  const open: string[] = [];
  const rest = xml
    .replace(/^<\?xml[^>]*\?>\s*/, '')
    .replace(/<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>/g, (_tag, closes, name, _attributes, empty) => {
      if (closes) expect(open.pop()).toBe(name);
      else if (!empty) open.push(name);
      return '';
    });
  expect(open).toEqual([]);
  expect(rest).not.toMatch(/[<>]|&(?!amp;|lt;|gt;|quot;)/);
  expect(xml.isWellFormed()).toBe(true);
}

describe('a DOCX', () => {
  it('is well-formed XML in every part, whatever the texts hold (trust 50, 52)', () => {
    for (const [name, bytes] of files) if (!name.endsWith('.png')) wellFormed(bytes.toString());
    expect(part('word/document.xml')).not.toContain('\u0000');
    expect(part('word/document.xml')).not.toContain('<script');
  });

  it('has every part that its relationships and types name, and uses no other', () => {
    for (const [base, rels] of [
      ['', '_rels/.rels'],
      ['word/', 'word/_rels/document.xml.rels'],
    ] as const)
      for (const [, target] of part(rels).matchAll(/Target="([^"]+)"/g)) expect(files.has(base + target)).toBe(true);
    for (const [, name] of part('[Content_Types].xml').matchAll(/PartName="\/([^"]+)"/g))
      expect(files.has(name as string)).toBe(true);
    const known = [...part('word/_rels/document.xml.rels').matchAll(/Id="([^"]+)"/g)].map(([, id]) => id);
    for (const [, id] of part('word/document.xml').matchAll(/r:embed="([^"]+)"/g)) expect(known).toContain(id);
    expect(files.get('word/media/bar.png')?.subarray(1, 4).toString()).toBe('PNG');
  });

  it('can be read with a screen reader: styles of headings, heads of tables, language, title, texts of pictures', () => {
    const document = part('word/document.xml');
    const styles = [...part('word/styles.xml').matchAll(/w:styleId="([^"]+)"/g)].map(([, id]) => id);
    for (const [, used] of document.matchAll(/w:(?:pStyle|tblStyle) w:val="([^"]+)"/g)) expect(styles).toContain(used);
    expect(part('word/styles.xml')).toContain('<w:name w:val="heading 1"/>');
    expect(part('word/styles.xml')).toContain('<w:outlineLvl w:val="0"/>');
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(2);
    expect(document.match(/<w:tblCaption /g)).toHaveLength(2);
    expect(part('word/styles.xml')).toContain('<w:lang w:val="sv-SE"/>');
    expect(part('docProps/core.xml')).toContain('<dc:title>Rapport &lt;2027-Q1&gt;</dc:title>');
    const described = [...document.matchAll(/<wp:docPr id="(\d+)" name="[^"]+" descr="([^"]+)"/g)];
    expect(described.map(([, id, text]) => [id, text])).toEqual([
      ['1', 'A: 3'],
      ['2', 'B: 0'],
    ]);
    expect(document).toContain('Rad ett</w:t><w:br/><w:t xml:space="preserve">rad två');
  });
});
