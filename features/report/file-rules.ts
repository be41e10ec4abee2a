import { csvRow, csvStart } from '@/lib/csv';
import type { DocxBlock } from '@/lib/docx';
import type { PdfWriter } from '@/lib/pdf';
import type { ReportSection } from './types';

export type ReportHead = { title: string; period: string; made: string; hash: string };

/** The report's tables one after the other, each with its title: cells are safe in a spreadsheet (trust line 54). */
export function reportCsv(head: ReportHead, sections: readonly ReportSection[]): string {
  const lines = [csvRow([head.title]), csvRow([head.period]), csvRow([head.made])];
  for (const { title, heads, rows } of sections)
    lines.push('\r\n', csvRow([title]), csvRow(heads), ...rows.map(csvRow));
  return csvStart + lines.join('');
}

/** The same as a document for a word processor: headings, sentences, bars and tables. */
export function reportBlocks(head: ReportHead, sections: readonly ReportSection[]): DocxBlock[] {
  const parts = sections.flatMap(({ title, sentence, bars, heads, rows, widths }): DocxBlock[] => [
    { kind: 'heading', level: 1, text: title },
    { kind: 'paragraph', text: sentence },
    ...(bars && bars.length > 0 ? [{ kind: 'bars' as const, title, bars }] : []),
    ...(rows.length > 0 ? [{ kind: 'table' as const, title, heads, rows, widths }] : []),
  ]);
  return [
    { kind: 'title', text: head.title },
    { kind: 'paragraph', text: head.period },
    { kind: 'paragraph', text: head.made },
    ...parts,
    { kind: 'paragraph', text: head.hash },
  ];
}

/** The same on paper. */
export function writeReport(pdf: PdfWriter, head: ReportHead, sections: readonly ReportSection[]): void {
  pdf.heading(1, head.title);
  pdf.paragraph(head.period);
  pdf.paragraph(head.made);
  for (const { title, sentence, bars, heads, rows, widths } of sections) {
    pdf.heading(2, title, sentence);
    if (bars && bars.length > 0) pdf.bars(`${title}. ${sentence}`, bars);
    const columns = heads.map((text, i) => ({ head: text, width: widths[i] ?? 10, bold: i === 0 }));
    if (rows.length > 0) pdf.table(columns, rows);
  }
  pdf.paragraph(head.hash);
}
