import { csvRow, csvStart } from '@/lib/csv';
import { isoDate } from '@/lib/time';
import type { XlsxColumn } from '@/lib/xlsx';
import type { CommitmentRow, Standing } from './types';

export type ExportTexts = { head: (column: ColumnKey) => string; standing: (standing: Standing) => string };

const keys = ['number', 'what', 'owner', 'person', 'email', 'status', 'due', 'told'] as const;
type ColumnKey = (typeof keys)[number];

/** The columns of the file: what the list shows, with the owner's person and address. */
export function exportColumns(texts: ExportTexts): (XlsxColumn & { cell: (row: CommitmentRow) => string })[] {
  const cells: Record<ColumnKey, [width: number, cell: (row: CommitmentRow) => string]> = {
    number: [6, (row) => String(row.number)],
    what: [70, (row) => row.what],
    owner: [34, (row) => row.ownerOrganisation],
    person: [26, (row) => row.ownerName],
    email: [34, (row) => row.ownerEmail],
    status: [22, (row) => texts.standing(row.standing)],
    due: [12, (row) => row.dueOn],
    told: [12, (row) => (row.toldAt ? isoDate(row.toldAt) : '')],
  };
  return keys.map((key) => ({ head: texts.head(key), width: cells[key][0], cell: cells[key][1] }));
}

/** The whole file for Swedish Excel; every cell is safe in a spreadsheet (trust line 54). */
export function commitmentsCsv(rows: readonly CommitmentRow[], texts: ExportTexts): string {
  const columns = exportColumns(texts);
  const lines = rows.map((row) => csvRow(columns.map(({ cell }) => cell(row))));
  return csvStart + csvRow(columns.map(({ head }) => head)) + lines.join('');
}
