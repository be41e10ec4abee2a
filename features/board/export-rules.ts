import { csvRow, csvStart } from '@/lib/csv';
import type { XlsxCell, XlsxColumn } from '@/lib/xlsx';
import type { BoardRow } from './types';

export const boardColumns = [
  'organisation',
  'kind',
  'role',
  'state',
  'key',
  'seat',
  'name',
  'title',
  'mandate',
  'holding',
  'attendance',
  'chair',
  'speaking',
  'answeredAt',
] as const;
export type BoardColumn = (typeof boardColumns)[number];

/** What the file's words are, in the reader's language. */
export type BoardWords = {
  head: (column: BoardColumn) => string;
  kind: (kind: BoardRow['kind']) => string;
  state: (state: BoardRow['state']) => string;
  mandate: (mandate: 'decide' | 'speak' | 'listen') => string;
  holding: (kind: 'representative' | 'delegate' | 'substitute') => string;
  attendance: (attendance: 'expected' | 'attended' | 'absent') => string;
  yes: string;
  time: (at: Date) => string;
};

/** The board as a table: a row for each seat, and one for an organisation without seats. */
export function boardCells(rows: readonly BoardRow[], words: BoardWords): string[][] {
  return rows.flatMap((row) => {
    const head = [
      row.organisation,
      words.kind(row.kind),
      row.roleAsked,
      words.state(row.state),
      row.isKey ? words.yes : '',
    ];
    const tail = [row.speakingOrder?.toString() ?? '', row.answeredAt ? words.time(row.answeredAt) : ''];
    const seats = row.seats.map(({ number, holder, attendance, chair }) => [
      ...head,
      String(number),
      holder?.name ?? '',
      holder?.title ?? '',
      holder ? words.mandate(holder.mandate) : '',
      holder ? words.holding(holder.kind) : '',
      words.attendance(attendance),
      chair?.toString() ?? '',
      ...tail,
    ]);
    return seats.length > 0 ? seats : [[...head, '', '', '', '', '', '', '', ...tail]];
  });
}

/** The board for Swedish Excel; formulas are text (trust line 54). */
export function boardCsv(rows: readonly BoardRow[], words: BoardWords): string {
  return csvStart + [boardColumns.map(words.head), ...boardCells(rows, words)].map(csvRow).join('');
}

const wide: readonly BoardColumn[] = ['organisation', 'role', 'name', 'title', 'state'];

export function boardSheet(words: BoardWords): XlsxColumn[] {
  return boardColumns.map((column) => ({ head: words.head(column), width: wide.includes(column) ? 30 : 14 }));
}

/** The rows of the workbook, in batches. */
export async function* boardBatches(
  rows: readonly BoardRow[],
  words: BoardWords,
): AsyncGenerator<readonly (readonly XlsxCell[])[]> {
  yield boardCells(rows, words);
}
