import 'server-only';
import PDFDocument from 'pdfkit';
import { clipped, fontFiles, Ink, inkColor, type Line, type Look, lineHeight, usualSize } from '@/lib/pdf-ink';

/**
 * Tagged PDF (PDF/UA): headings, paragraphs and tables that a screen reader finds. Everything is laid out here, line by line, so that
 * time and memory are bounded by what is shown: a text is cut after some lines, a word at the width of its column.
 * Fonts are embedded from files; nothing is fetched.
 */

const quiet = '#3d5450';
const rule = '#c9d6d1';
const mist = '#eef4f1';
const spruce = '#0e3b36';

export type PdfTexts = {
  title: string;
  lang: string;
  author: string;
  footer: (page: number, pages: number) => string;
  /** Wide tables lie; letters stand. */
  layout?: 'landscape' | 'portrait';
};
export type PdfColumn = { head: string; width: number; bold?: boolean };
type Doc = PDFKit.PDFDocument;

const margin = { top: 42, side: 40, bottom: 46 };

/** Makes a document; `write` puts headings, paragraphs and tables into it in reading order. */
export async function taggedPdf(texts: PdfTexts, write: (page: PdfWriter) => void): Promise<Buffer> {
  const doc = new PDFDocument({
    size: 'A4',
    layout: texts.layout ?? 'landscape',
    margin: 0,
    tagged: true,
    lang: texts.lang,
    displayTitle: true,
    pdfVersion: '1.7',
    // The types know PDF/A alone.
    subset: 'PDF/UA' as never,
    bufferPages: true,
    // None of the fonts that are not embedded, which it would look up in files of its own.
    font: null as never,
    info: { Title: clipped(texts.title), Author: texts.author },
  });
  for (const [name, file] of await fontFiles()) doc.registerFont(name, file);
  const parts: Buffer[] = [];
  doc.on('data', (part: Buffer) => parts.push(part));
  const ended = new Promise<void>((resolve, reject) => doc.on('end', resolve).on('error', reject));
  const writer = new PdfWriter(doc);
  write(writer);
  writer.end(texts.footer);
  doc.end();
  await ended;
  return Buffer.concat(parts);
}

/** Puts text on pages from top to bottom; a new page begins where there is no room left. */
export class PdfWriter {
  readonly #doc: Doc;
  readonly #root: PDFKit.PDFStructureElement;
  readonly #ink: Ink;
  #y = margin.top;

  constructor(doc: Doc) {
    this.#doc = doc;
    this.#ink = new Ink(doc);
    this.#root = doc.struct('Document');
    doc.addStructure(this.#root);
  }

  get #width(): number {
    return this.#doc.page.width - 2 * margin.side;
  }

  heading(level: 1 | 2, text: string, aside = ''): void {
    const size = level === 1 ? 24 : 14;
    // A heading never stands alone at the foot of a page.
    this.#room(level === 1 ? 60 : 90);
    if (level === 2) this.#y += 8;
    const cell = this.#ink.lines(text, this.#width, { cut: '700', size });
    this.#tag(`H${level}`, cell, { cut: '700', size });
    if (aside) this.paragraph(aside);
    this.#y += 4;
  }

  paragraph(text: string): void {
    const look = { size: 10.5, color: quiet };
    const lines = this.#ink.lines(text, this.#width, look);
    this.#room(lines.length * lineHeight(look));
    this.#tag('P', lines, look);
  }

  /** Running text of any length, up to 20,000 letters: what has no room goes on on the next page. An empty text is a gap. */
  text(text: string, { bold = false, gap = 6 }: { bold?: boolean; gap?: number } = {}): void {
    const look: Look = { cut: bold ? '700' : '400', size: 11, color: inkColor };
    let lines = text === '' ? [] : this.#ink.lines(text, this.#width, look, 20_000);
    while (lines.length > 0) {
      this.#room(lineHeight(look) * Math.min(lines.length, 2));
      const left = this.#doc.page.height - margin.bottom - this.#y;
      const count = Math.max(1, Math.floor(left / lineHeight(look)));
      this.#tag('P', lines.slice(0, count), look);
      lines = lines.slice(count);
    }
    this.#y += gap;
  }

  /** Bars lying down with their names and values: one picture to a screen reader, described by `alt`; the figures stand in a table too. */
  bars(alt: string, bars: readonly { label: string; value: number; share: number }[]): void {
    const [name, longest, step] = [this.#width * 0.3, this.#width * 0.55, 18];
    this.#room(Math.min(bars.length, 20) * step);
    const y = this.#y;
    const draw = () => {
      for (const [i, { label, value, share }] of bars.slice(0, 20).entries()) {
        const at = y + i * step;
        this.#ink.draw(this.#ink.lines(label, name - 10, body).slice(0, 1), margin.side, at, body);
        this.#doc.rect(margin.side + name, at + 1, Math.max(1, share * longest), 10).fill(spruce);
        this.#ink.draw([{ text: String(value), width: 0 }], margin.side + name + share * longest + 8, at, body);
      }
    };
    this.#root.add(this.#doc.struct('Figure', { alt: clipped(alt) }, draw));
    this.#y += Math.min(bars.length, 20) * step + 6;
  }

  #tag(tag: string, lines: Line[], look: Look): void {
    const y = this.#y;
    this.#root.add(this.#doc.struct(tag, {}, () => this.#ink.draw(lines, margin.side, y, look)));
    this.#y += lines.length * lineHeight(look);
  }

  /** A table with a head; the first cell of each row names it. The head stands again on each page, as decoration. */
  table(columns: readonly PdfColumn[], rows: readonly (readonly string[])[]): void {
    const total = columns.reduce((sum, { width }) => sum + width, 0);
    const widths = columns.map(({ width }) => (width / total) * this.#width);
    const table = this.#doc.struct('Table');
    this.#root.add(table);
    this.#head(table, columns, widths);
    for (const row of rows) {
      const cells = columns.map((column, i) => this.#ink.lines(row[i] ?? '', (widths[i] ?? 0) - 12, lookOf(column)));
      const height = Math.max(...cells.map(({ length }) => length)) * lineHeight(body) + 7;
      if (!this.#fits(height)) {
        this.#newPage();
        this.#head(null, columns, widths);
      }
      this.#row(table, columns, widths, cells);
      this.#y += height;
    }
    table.end();
    this.#y += 6;
  }

  /** The head as a row of the table, or, on its later pages, as decoration that is not read again. */
  #head(table: PDFKit.PDFStructureElement | null, columns: readonly PdfColumn[], widths: readonly number[]): void {
    const doc = this.#doc;
    this.#artifact(() => doc.rect(margin.side, this.#y, this.#width, 18).fill(mist));
    const drawHead = (i: number) => {
      const lines = this.#ink.lines(columns[i]?.head ?? '', (widths[i] ?? 0) - 12, headLook);
      this.#ink.draw(lines.slice(0, 1), margin.side + before(widths, i) + 6, this.#y + 3, headLook);
    };
    if (table) {
      const row = doc.struct('TR');
      table.add(row);
      // `scope` is not in the types yet.
      for (const i of columns.keys()) row.add(doc.struct('TH', { scope: 'Column' } as object, () => drawHead(i)));
      row.end();
    } else this.#artifact(() => [...columns.keys()].forEach(drawHead));
    this.#y += 21;
  }

  #row(
    table: PDFKit.PDFStructureElement,
    columns: readonly PdfColumn[],
    widths: readonly number[],
    cells: readonly Line[][],
  ): void {
    const row = this.#doc.struct('TR');
    table.add(row);
    for (const [i, lines] of cells.entries()) {
      const draw = () =>
        this.#ink.draw(lines, margin.side + before(widths, i) + 6, this.#y, lookOf(columns[i] as PdfColumn));
      row.add(this.#doc.struct(i === 0 ? 'TH' : 'TD', (i === 0 ? { scope: 'Row' } : {}) as object, draw));
    }
    row.end();
    const foot = this.#y + Math.max(...cells.map(({ length }) => length)) * lineHeight(body) + 3;
    this.#artifact(() =>
      this.#doc
        .moveTo(margin.side, foot)
        .lineTo(margin.side + this.#width, foot)
        .lineWidth(0.5)
        .stroke(rule),
    );
  }

  #fits(height: number): boolean {
    return this.#y + height <= this.#doc.page.height - margin.bottom;
  }

  #room(height: number): void {
    if (!this.#fits(height)) this.#newPage();
  }

  #newPage(): void {
    this.#doc.addPage();
    this.#y = margin.top;
  }

  /** What is drawn here is decoration: a reader does not hear it. */
  #artifact(draw: () => unknown): void {
    this.#doc.markContent('Artifact', { type: 'Layout' });
    draw();
    this.#doc.endMarkedContent();
  }

  /** Page numbers, and the end of the structure. */
  end(footer: PdfTexts['footer']): void {
    this.#root.end();
    const { count } = this.#doc.bufferedPageRange();
    for (let i = 0; i < count; i++) {
      this.#doc.switchToPage(i);
      const lines = this.#ink.lines(footer(i + 1, count), this.#width, footLook);
      this.#artifact(() => this.#ink.draw(lines, margin.side, this.#doc.page.height - 30, footLook));
    }
  }
}

const body: Look = { cut: '400', size: usualSize, color: inkColor };
const headLook: Look = { cut: '700', size: 9, color: quiet };
const footLook: Look = { size: 8.5, color: quiet };

const lookOf = (column: PdfColumn): Look => ({ ...body, cut: column.bold ? '700' : '400' });
const before = (widths: readonly number[], column: number) =>
  widths.slice(0, column).reduce((sum, width) => sum + width, 0);
