import 'server-only';
import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { fileTypeFromBuffer } from 'file-type';
import { readSheet } from 'read-excel-file/universal';
import { log } from '@/lib/log';
import type { Result } from '@/lib/result';
import { readWorkbookParts } from './workbook-parts';

export const maxSpreadsheetBytes = 5_000_000;
const mostColumns = 60;
const longestCell = 20_000;

export type Spreadsheet = {
  /** Every cell as text; the first row is the head. */
  rows: string[][];
  /** True when a cell holds a formula: what was read is its last value. */
  formulas: boolean;
};
export type SpreadsheetProblem =
  | 'empty'
  | 'tooLarge'
  | 'tooManyRows'
  | 'tooManyColumns'
  | 'notASpreadsheet'
  | 'oldExcel'
  | 'packedTooTight'
  | 'broken';

type Read = Result<Spreadsheet, SpreadsheetProblem>;

/**
 * A table from a CSV file (UTF-8 with or without BOM, UTF-16, Windows-1252; ';', ',' or tab) or an Excel workbook's first sheet, told
 * apart by what they hold and never by their name. Time and memory are bounded: by the file's size, by what a workbook says that it
 * unpacks to (checked before anything is unpacked, trust line 61), and by the number of rows.
 * @param maxRows beside the head.
 */
export async function readSpreadsheet(bytes: Uint8Array, maxRows: number): Promise<Read> {
  if (bytes.length === 0) return { ok: false, reason: 'empty' };
  if (bytes.length > maxSpreadsheetBytes) return { ok: false, reason: 'tooLarge' };
  const start = Buffer.from(bytes.subarray(0, 4)).toString('latin1');
  if (start === 'PK\u0003\u0004') return readWorkbook(bytes, maxRows);
  if (start === '\u00d0\u00cf\u0011\u00e0') return { ok: false, reason: 'oldExcel' };
  const text = textOf(bytes);
  const known = await fileTypeFromBuffer(bytes.subarray(0, 8_192));
  if (text === null || (known && !known.mime.startsWith('text/')) || /^\s*<(!doctype|html|\?xml|svg)/i.test(text))
    return { ok: false, reason: 'notASpreadsheet' };
  return readCsv(text, maxRows);
}

/** The text of the bytes, by their mark or by trying; null for what is no text at all. */
function textOf(bytes: Uint8Array): string | null {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  if (utf16) return decoded(bytes, 'utf-16le');
  if (bytes.includes(0)) return null;
  return decoded(bytes, 'utf-8') ?? decoded(bytes, 'windows-1252');
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function readCsv(text: string, maxRows: number): Read {
  try {
    const rows = parse(text, {
      delimiter: delimiterOf(text),
      bom: true,
      relax_column_count: true,
      max_record_size: 200_000,
      // Empty lines stay, so that a row has the number that the spreadsheet shows; what comes after this is too much anyway.
      to: mostLines(maxRows),
    }) as string[][];
    return bounded({ rows, formulas: false }, maxRows);
  } catch (error) {
    if (error instanceof CsvError) return { ok: false, reason: 'broken' };
    throw error;
  }
}

/** The sign that the first line has most of, outside quotes. */
function delimiterOf(text: string): string {
  const line = (/^[^\r\n]*/.exec(text.slice(0, 20_000))?.[0] ?? '').replace(/"[^"]*"/g, '');
  const count = (sign: string) => line.split(sign).length;
  return [';', ',', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

async function readWorkbook(bytes: Uint8Array, maxRows: number): Promise<Read> {
  const parts = await readWorkbookParts(bytes);
  if (!parts.ok) return parts;
  try {
    const sheet = (await readSheet(new Uint8Array(bytes).buffer)) as unknown[][];
    const rows = sheet.slice(0, mostLines(maxRows)).map((row) => row.map(cellText));
    return bounded({ rows, formulas: parts.formulas }, maxRows);
  } catch (error) {
    log.info({ err: error }, 'a workbook could not be read');
    return { ok: false, reason: 'broken' };
  }
}

/** A cell as a person reads it: a time of day '10:15', a day '2027-03-04'. */
function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (!(cell instanceof Date)) return String(cell);
  const iso = cell.toISOString();
  // A time without a day is counted from the spreadsheet's first day.
  return cell.getUTCFullYear() < 1905 ? iso.slice(11, 16) : iso.slice(0, 10);
}

/** Rows of the file that are looked at, the empty ones too. */
const mostLines = (maxRows: number) => 3 * maxRows + 10;

function bounded(sheet: Spreadsheet, maxRows: number): Read {
  const filled = sheet.rows.filter((row) => row.some((cell) => cell.trim() !== '')).length;
  if (filled === 0) return { ok: false, reason: 'empty' };
  if (filled > maxRows + 1 || sheet.rows.length >= mostLines(maxRows)) return { ok: false, reason: 'tooManyRows' };
  if (sheet.rows.some((row) => row.length > mostColumns)) return { ok: false, reason: 'tooManyColumns' };
  // What is longer than any field may be is cut here, and refused as too long by whoever looks at the field.
  return { ok: true, ...sheet, rows: sheet.rows.map((row) => row.map((cell) => cell.slice(0, longestCell))) };
}
