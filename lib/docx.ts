import { xmlText } from '@/lib/xml-text';
import { type ZipEntry, zipped } from '@/lib/zip';

// A document for a word processor (ECMA-376, WordprocessingML) in parts of our own, as lib/xlsx.ts: headings by style, tables with a head
// that is repeated, the language and the title said, a text beside every picture. See docs/decisions/0262.

export type DocxBlock =
  | { kind: 'title'; text: string }
  | { kind: 'heading'; level: 1 | 2; text: string }
  | { kind: 'paragraph'; text: string }
  /** `widths` in percent. */
  | {
      kind: 'table';
      title: string;
      heads: readonly string[];
      rows: readonly (readonly string[])[];
      widths: readonly number[];
    }
  /** Bars lying down, as a table of name, bar and value. `share` from 0 to 1. */
  | { kind: 'bars'; title: string; bars: readonly { label: string; value: number; share: number }[] };

export type DocxTexts = {
  title: string;
  author: string;
  lang: string;
  barHeads: [name: string, bar: string, value: string];
};

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const related = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const drawing = 'http://schemas.openxmlformats.org/drawingml/2006';
/** Between the margins of A4, in twentieths of a point. */
const textWidth = 9_070;
/** A pixel of spruce, drawn as wide as each bar is. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGPgszYDAADaAIDD6UxKAAAAAElFTkSuQmCC',
  'base64',
);

/** The bytes of the document. */
export async function docxFile(texts: DocxTexts, blocks: readonly DocxBlock[]): Promise<Buffer> {
  const xml = (name: string, text: string): ZipEntry => ({ name, chunks: once(declaration + text) });
  const entries: ZipEntry[] = [
    xml('[Content_Types].xml', contentTypes),
    xml('_rels/.rels', rootRelations),
    xml('docProps/core.xml', coreProperties(texts)),
    xml('word/document.xml', documentXml(texts, blocks)),
    xml('word/styles.xml', styleSheet(texts.lang)),
    xml('word/settings.xml', settings(texts.lang)),
    xml('word/_rels/document.xml.rels', documentRelations),
    { name: 'word/media/bar.png', chunks: once(pixel) },
  ];
  return Buffer.concat(await Array.fromAsync(zipped(entries)));
}

async function* once<T>(chunk: T): AsyncGenerator<T> {
  yield chunk;
}

function documentXml(texts: DocxTexts, blocks: readonly DocxBlock[]): string {
  // Every picture in a document has a number of its own.
  const numbers = { last: 0 };
  const body = blocks.map((block) => blockXml(block, texts, numbers)).join('');
  const page =
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1418" w:right="1418" w:bottom="1418" w:left="1418" w:header="709" w:footer="709" w:gutter="0"/></w:sectPr>';
  return `<w:document xmlns:w="${main}" xmlns:r="${related}" xmlns:wp="${drawing}/wordprocessingDrawing" xmlns:a="${drawing}/main" xmlns:pic="${drawing}/picture"><w:body>${body}${page}</w:body></w:document>`;
}

type Numbers = { last: number };

function blockXml(block: DocxBlock, texts: DocxTexts, numbers: Numbers): string {
  switch (block.kind) {
    case 'title':
      return paragraph(block.text, 'Title');
    case 'heading':
      return paragraph(block.text, `Heading${block.level}`);
    case 'paragraph':
      return paragraph(block.text);
    case 'table':
      return table(
        block.title,
        block.heads,
        block.widths,
        block.rows.map((row) => row.map((cell) => paragraph(cell, 'Cell'))),
      );
    case 'bars':
      return table(
        block.title,
        texts.barHeads,
        [34, 52, 14],
        block.bars.map(({ label, value, share }) => [
          paragraph(label, 'Cell'),
          bar(share, `${label}: ${value}`, numbers),
          paragraph(String(value), 'Cell'),
        ]),
      );
  }
}

function runs(text: string): string {
  const lines = text.split('\n').map((line) => `<w:t xml:space="preserve">${xmlText(line)}</w:t>`);
  return `<w:r>${lines.join('<w:br/>')}</w:r>`;
}

function paragraph(text: string, style = ''): string {
  return `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}${runs(text)}</w:p>`;
}

/** A table with its title as its description and a head that stands again on each page; cells are paragraphs already. */
function table(
  title: string,
  heads: readonly string[],
  widths: readonly number[],
  rows: readonly (readonly string[])[],
): string {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const wide = heads.map((_, i) => Math.round(((widths[i] ?? 0) / total) * textWidth));
  const cell = (content: string, i: number) =>
    `<w:tc><w:tcPr><w:tcW w:w="${wide[i]}" w:type="dxa"/></w:tcPr>${content}</w:tc>`;
  const head = heads.map((text, i) => cell(paragraph(text, 'CellHead'), i)).join('');
  const body = rows.map((row) => `<w:tr><w:trPr><w:cantSplit/></w:trPr>${row.map(cell).join('')}</w:tr>`).join('');
  const properties = `<w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="${textWidth}" w:type="dxa"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="${xmlText(title)}"/></w:tblPr>`;
  const grid = `<w:tblGrid>${wide.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`;
  // A paragraph must follow a table, or two of them grow together.
  return `<w:tbl>${properties}${grid}<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${head}</w:tr>${body}</w:tbl><w:p/>`;
}

const longestBar = 2_700_000;
const barHeight = 130_000;

function bar(share: number, description: string, numbers: Numbers): string {
  const id = ++numbers.last;
  const extent = `cx="${Math.max(12_700, Math.round(Math.min(1, share) * longestBar))}" cy="${barHeight}"`;
  const described = `id="${id}" name="Bar ${id}" descr="${xmlText(description)}"`;
  const picture = `<pic:pic><pic:nvPicPr><pic:cNvPr ${described}/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId3"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>`;
  return `<w:p><w:pPr><w:pStyle w:val="Cell"/></w:pPr><w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${extent}/><wp:docPr ${described}/><a:graphic><a:graphicData uri="${drawing}/picture">${picture}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
}

function coreProperties({ title, author, lang }: DocxTexts): string {
  return `<cp:coreProperties xmlns:cp="${packaged}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(title)}</dc:title><dc:creator>${xmlText(author)}</dc:creator><dc:language>${xmlText(lang)}</dc:language></cp:coreProperties>`;
}

const settings = (lang: string) =>
  `<w:settings xmlns:w="${main}"><w:themeFontLang w:val="${xmlText(lang)}"/></w:settings>`;

function style(
  id: string,
  name: string,
  size: number,
  options: { bold?: boolean; level?: number; before?: number } = {},
): string {
  const { bold = false, level, before = 0 } = options;
  const outline =
    level === undefined
      ? ''
      : `<w:keepNext/><w:spacing w:before="${before}" w:after="120"/><w:outlineLvl w:val="${level}"/>`;
  const spacing =
    level === undefined ? `<w:spacing w:before="${before}" w:after="${id.startsWith('Cell') ? 40 : 120}"/>` : outline;
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${spacing}</w:pPr><w:rPr>${bold ? '<w:b/>' : ''}<w:sz w:val="${size}"/></w:rPr></w:style>`;
}

/** Names as the word processors know them: headings are found in their navigation and read out as such. */
function styleSheet(lang: string): string {
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="C9D6D1"/>`)
    .join('');
  return `<w:styles xmlns:w="${main}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="22"/><w:lang w:val="${xmlText(lang)}"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:pPr><w:spacing w:after="120"/></w:pPr></w:style>${style('Title', 'Title', 44, { bold: true })}${style('Heading1', 'heading 1', 30, { bold: true, level: 0, before: 320 })}${style('Heading2', 'heading 2', 26, { bold: true, level: 1, before: 240 })}${style('Cell', 'Cell', 20)}${style('CellHead', 'Cell Head', 20, { bold: true })}<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/></w:style><w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${borders}</w:tblBorders></w:tblPr></w:style></w:styles>`;
}

const relation = (id: number, kind: string, target: string) =>
  `<Relationship Id="rId${id}" Type="${kind}" Target="${target}"/>`;
const relations = (...all: string[]) =>
  `<Relationships xmlns="${packaged}/relationships">${all.join('')}</Relationships>`;

const rootRelations = relations(
  relation(1, `${related}/officeDocument`, 'word/document.xml'),
  relation(2, `${packaged}/relationships/metadata/core-properties`, 'docProps/core.xml'),
);
const documentRelations = relations(
  relation(1, `${related}/styles`, 'styles.xml'),
  relation(2, `${related}/settings`, 'settings.xml'),
  relation(3, `${related}/image`, 'media/bar.png'),
);

const office = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const contentTypes = `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="${office}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${office}.styles+xml"/><Override PartName="/word/settings.xml" ContentType="${office}.settings+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`;
