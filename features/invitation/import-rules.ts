import type { OrganisationKind } from '@/generated/prisma/enums';
import { cleanLine, isUnstorable } from '@/lib/clean-text';
import { canonicalEmail } from '@/lib/email-address';
import { containsPersonnummer } from '@/lib/personnummer';
import type { RawRow } from './import-schema';
import { columnOf, type ImportColumn, kindOf, languageOf, yesOrNo } from './import-word-rules';
import { mostSeats } from './organiser-schema';

export const mostRows = 2_000;

/** What is wrong with a cell: message keys under `invitations.importing.cellErrors`. */
export type CellError = { line: number; column: ImportColumn; key: string; value: string };

export type RowValues = {
  organisation: string;
  kind: OrganisationKind | null;
  roleAsked: string;
  seats: number;
  addressedName: string;
  addressedTitle: string;
  email: string;
  secondEmail: string;
  language: 'sv' | 'en';
  isKey: boolean;
};

/** What the register and the list know: by the organisation's name in small letters. */
export type KnownOrganisation = { id: string; key: string; email: string; registrator: string; invitedRoles: string[] };

export type PlannedRow = RowValues & {
  line: number;
  /** newOrganisation: it is written into the register too. exists: invited with this role already, passed over. */
  state: 'new' | 'newOrganisation' | 'exists';
  organisationId: string | null;
  hasFormula: boolean;
};
export type ImportPlan = { rows: PlannedRow[]; errors: CellError[] };

/** The name of an organisation as two writings of it are compared. */
export const organisationKey = (name: string) => name.toLocaleLowerCase('sv');

/**
 * The rows of a table by what its head calls them. Rows without anything in a known column are passed over.
 * @returns the heads that we do not know beside, and those that stand twice.
 */
export function rowsOf(table: readonly (readonly string[])[]): { rows: RawRow[]; unknown: string[]; twice: string[] } {
  const heads = (table[0] ?? []).map((head) => {
    const text = cleanLine(head.slice(0, 200).toWellFormed().replaceAll('\u0000', ''));
    return { head: text, column: columnOf(text) };
  });
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

/** What a spreadsheet would take for a formula; here it is text. */
const formula = /^[=+@]|^-(?![\d\s])/;

type Parsed = { value: unknown } | { error: string };

const text =
  (max: number) =>
  (raw: string): Parsed => {
    const value = cleanLine(raw);
    return value.length > max ? { error: 'tooLong' } : { value };
  };

function email(raw: string): Parsed {
  const value = cleanLine(raw);
  return value.length <= 254 && canonicalEmail(value) !== null ? { value } : { error: 'emailWrong' };
}

const known =
  (read: (word: string) => unknown, error: string) =>
  (raw: string): Parsed => {
    const value = raw.length > 200 ? null : read(raw);
    return value === null ? { error } : { value };
  };

function seats(raw: string): Parsed {
  const value = /^\d{1,3}$/.test(raw) ? Number(raw) : 0;
  return value >= 1 && value <= mostSeats ? { value } : { error: 'seatsWrong' };
}

const parsers: Record<ImportColumn, (raw: string) => Parsed> = {
  organisation: text(200),
  kind: known(kindOf, 'kindUnknown'),
  roleAsked: text(150),
  seats,
  addressedName: text(150),
  addressedTitle: text(150),
  email,
  secondEmail: email,
  language: known(languageOf, 'languageUnknown'),
  isKey: known(yesOrNo, 'yesNoUnknown'),
};

/** A row's cells as values; what is empty is as in a new form. */
function parseRow({ line, cells }: RawRow): { values: RowValues; errors: CellError[]; hasFormula: boolean } {
  const errors: CellError[] = [];
  const values: Record<string, unknown> = {};
  const given = Object.entries(cells) as [ImportColumn, string][];
  for (const [column, raw] of given.filter(([, cell]) => cell !== '')) {
    const found = parseCell(column, raw);
    if ('error' in found) errors.push({ line, column, key: found.error, value: shown(found.error, raw) });
    else values[column] = found.value;
  }
  if (!cells.organisation) errors.push({ line, column: 'organisation', key: 'missing', value: '' });
  const usual = { organisation: '', kind: null, roleAsked: '', seats: 1, addressedName: '', addressedTitle: '' };
  const rest = { email: '', secondEmail: '', language: 'sv' as const, isKey: false };
  return { values: { ...usual, ...rest, ...values }, errors, hasFormula: given.some(([, cell]) => formula.test(cell)) };
}

function parseCell(column: ImportColumn, raw: string): Parsed {
  if (isUnstorable(raw)) return { error: 'unreadable' };
  return containsPersonnummer(raw) ? { error: 'personnummer' } : parsers[column](raw);
}

/** A cell's text as an error shows it: never a personnummer, never a page of it. */
function shown(error: string, raw: string): string {
  if (error === 'unreadable') return '';
  if (error === 'personnummer') return '•••';
  const line = cleanLine(raw.slice(0, 300).toWellFormed());
  return line.length > 80 ? `${line.slice(0, 80)}…` : line;
}

/**
 * What a list would do: each row as a new invitation, with a new organisation where the register has none, or passed over where this
 * role of it is invited already. Everything that is wrong is said at once, by row and column.
 */
export function planImport(rows: readonly RawRow[], organisations: readonly KnownOrganisation[]): ImportPlan {
  const register = new Map(organisations.map((one) => [one.key, one]));
  const seen = new Set<string>();
  const errors: CellError[] = [];
  const planned = rows.map((row): PlannedRow => {
    const { values, errors: wrong, hasFormula } = parseRow(row);
    errors.push(...wrong);
    const key = organisationKey(values.organisation);
    const found = register.get(key);
    const complain = (column: ImportColumn, error: string, value = '') =>
      errors.push({ line: row.line, column, key: error, value });
    const isWrong = (column: ImportColumn) => wrong.some((error) => error.column === column);
    const twin = JSON.stringify([key, values.roleAsked]);
    if (values.organisation && seen.has(twin)) complain('organisation', 'twice', values.organisation);
    seen.add(twin);
    const address = values.email || found?.email || found?.registrator || '';
    const second = values.secondEmail || found?.registrator || '';
    if (values.organisation && !found && values.kind === null && !isWrong('kind')) complain('kind', 'kindMissing');
    if (values.organisation && !address && !isWrong('email')) complain('email', 'emailMissing');
    const exists = found?.invitedRoles.includes(values.roleAsked) ?? false;
    return {
      ...values,
      ...{ line: row.line, email: address, secondEmail: second === address ? '' : second, hasFormula },
      organisationId: found?.id ?? null,
      state: exists ? 'exists' : found ? 'new' : 'newOrganisation',
    };
  });
  return { rows: planned, errors: errors.sort((a, b) => a.line - b.line) };
}
