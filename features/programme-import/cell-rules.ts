import { longestAbstract, longestTitle, mostParticipants } from '@/features/seminar/schema';
import { cleanLine, cleanParagraphs, isUnstorable } from '@/lib/clean-text';
import { containsPersonnummer } from '@/lib/personnummer';
import type { CellError, RawRow, RowValues } from './types';
import { type ColumnKey, columnOf, meaningOf } from './word-rules';

export const mostRows = 2_000;
export const longestKey = 100;
const mostPeople = 20;

/**
 * The rows of a table by what its head calls them. Rows without anything in a known column are passed over.
 * @returns the heads that we do not know beside, so that they can be said.
 */
export function rowsOf(table: readonly (readonly string[])[]): { rows: RawRow[]; unknown: string[]; twice: string[] } {
  const heads = (table[0] ?? []).map((head) => ({
    head: cleanLine(head.slice(0, 200)),
    column: columnOf(head.slice(0, 200)),
  }));
  const twice = heads.filter(({ column }, i) => column && heads.findIndex((other) => other.column === column) < i);
  const rows = table.slice(1).flatMap((cells, i) => {
    const known = heads.flatMap(({ column }, at) => (column ? [[column, (cells[at] ?? '').trim()] as const] : []));
    if (known.every(([, cell]) => cell === '')) return [];
    return [{ line: i + 2, cells: Object.fromEntries(known) as RawRow['cells'] }];
  });
  return {
    rows,
    unknown: heads.filter(({ head, column }) => head !== '' && column === null).map(({ head }) => head),
    twice: twice.map(({ head }) => head),
  };
}

export type ParsedRow = { line: number; values: RowValues; errors: CellError[]; notes: string[] };

/** What a spreadsheet would take for a formula; here it is text. */
const formula = /^[=+@]|^-(?![\d\s])/;

/** A row's cells as values. An empty cell says nothing: it changes nothing. */
export function parseRow({ line, cells }: RawRow): ParsedRow {
  const errors: CellError[] = [];
  const values: Record<string, unknown> = {};
  const notes: string[] = [];
  for (const [column, raw] of Object.entries(cells) as [ColumnKey, string][]) {
    if (raw === '') continue;
    const found = parseCell(column, raw);
    if ('error' in found) errors.push({ line, column, key: found.error, value: shown(found.value ?? raw) });
    else values[column] = found.value;
    if (formula.test(raw)) notes.push('formula');
  }
  return { line, values: values as RowValues, errors, notes: [...new Set(notes)] };
}

/** A cell's text as an error shows it: never a personnummer, never a page of it. */
function shown(text: string): string {
  const line = cleanLine(text.slice(0, 300).toWellFormed());
  return line.length > 80 ? `${line.slice(0, 80)}…` : line;
}

type Parsed = { value: unknown } | { error: string; value?: string };

function parseCell(column: ColumnKey, raw: string): Parsed {
  if (isUnstorable(raw)) return { error: 'unreadable', value: '' };
  if (containsPersonnummer(raw.slice(0, 20_000))) return { error: 'personnummer', value: '•••' };
  return parsers[column](raw);
}

const line =
  (max: number) =>
  (raw: string): Parsed => {
    const value = cleanLine(raw);
    return value.length > max ? { error: 'tooLong' } : { value };
  };

const paragraphs =
  (max: number) =>
  (raw: string): Parsed => {
    const value = cleanParagraphs(raw);
    return value.length > max ? { error: 'tooLong' } : { value };
  };

const oneOf =
  (kind: 'theme' | 'language' | 'level') =>
  (raw: string): Parsed => {
    const value = meaningOf(kind, raw);
    return value ? { value } : { error: `${kind}Unknown` };
  };

/** Several words, parted by comma, semicolon or a line. */
const someOf =
  (kind: 'audiences' | 'equipment') =>
  (raw: string): Parsed => {
    const words = parted(raw, /[,;\n|]/);
    const wrong = words.find((word) => meaningOf(kind, word) === null);
    if (wrong !== undefined) return { error: `${kind}Unknown`, value: wrong };
    return { value: [...new Set(words.map((word) => meaningOf(kind, word)))] };
  };

/** Several people, parted by semicolon or a line: a comma stands between a name and its organisation. */
const people = (raw: string): Parsed => {
  const names = [...new Set(parted(raw, /[;\n|]/).map(cleanLine))];
  if (names.some((name) => name.length > 400)) return { error: 'tooLong' };
  return names.length > mostPeople ? { error: 'tooManyPeople' } : { value: names };
};

const number = (raw: string): Parsed => {
  const value = /^\d{1,6}$/.test(raw) ? Number(raw) : 0;
  return value >= 1 && value <= mostParticipants ? { value } : { error: 'numberWrong' };
};

function parted(raw: string, sign: RegExp): string[] {
  return raw
    .split(sign)
    .map((word) => word.trim())
    .filter(Boolean);
}

/** '9.00', '09:00', '9' and a spreadsheet's share of a day as minutes after midnight. */
function time(raw: string): Parsed {
  const share = /^0?[.,]\d{3,}$/.test(raw) ? Math.round(Number(raw.replace(',', '.')) * 1_440) : null;
  const [, hours, minutes = '0'] = /^(?:kl\.?\s*)?(\d{1,2})(?:[.:](\d{2}))?(?::00)?$/i.exec(raw) ?? [];
  const value = share ?? (hours === undefined ? -1 : Number(hours) * 60 + Number(minutes));
  const whole = share !== null || Number(minutes) < 60;
  return whole && value >= 0 && value < 1_440 ? { value } : { error: 'timeWrong' };
}

const parsers: Record<ColumnKey, (raw: string) => Parsed> = {
  key: line(longestKey),
  titleSv: line(longestTitle),
  titleEn: line(longestTitle),
  abstractSv: paragraphs(longestAbstract),
  abstractEn: paragraphs(longestAbstract),
  theme: oneOf('theme'),
  audiences: someOf('audiences'),
  language: oneOf('language'),
  level: oneOf('level'),
  speakers: people,
  hosts: people,
  moderators: people,
  equipment: someOf('equipment'),
  minParticipants: number,
  maxParticipants: number,
  startsAt: time,
  room: line(200),
  seats: number,
};
