import { csvRow, csvStart } from '@/lib/csv';
import { isoDate, toStockholm } from '@/lib/time';
import type { AuditRow } from './types';
import type { AuditWords, Translate } from './word-rules';

const columns = ['when', 'who', 'what', 'subject', 'conference', 'change'] as const;

/** '2026-11-22 09:05:07' in Stockholm: Excel reads it as a time. */
function moment(instant: Date): string {
  return `${isoDate(instant)} ${toStockholm(instant).toPlainTime().toString({ smallestUnit: 'second' })}`;
}

/** The file's beginning: byte order mark and heads. */
export function auditCsvHead(t: Translate): string {
  return csvStart + csvRow(columns.map((column) => t(`columns.${column}`)));
}

/** One event's line, in the order of the heads; every cell is safe in a spreadsheet. */
export function auditCsvLine(row: AuditRow, words: AuditWords): string {
  return csvRow([
    moment(row.at),
    words.who(row),
    words.what(row),
    words.about(row),
    row.conferenceCity ?? '',
    words.changes(row).join('; '),
  ]);
}
