/** The columns of the list of registrations in the order they stand; the name is always first. Needs are no column and never will be. */
export const columnKeys = [
  'email',
  'organisation',
  'kind',
  'county',
  'municipality',
  'workRole',
  'created',
  'cancelled',
  'seats',
  'state',
  'mail',
  'source',
  'note',
  'reference',
] as const;
export type ColumnKey = (typeof columnKeys)[number];

/** What is shown to who has chosen nothing. */
export const defaultColumns: readonly ColumnKey[] = [
  'email',
  'organisation',
  'created',
  'seats',
  'state',
  'mail',
  'reference',
];

/** In the address when the name alone is shown: a form with no box ticked posts nothing, which means the usual columns. */
const nameOnly = 'none';

/** Reads `columns` from an address, once with commas or once for each; unknown names are as if they were not there. */
export function columnsFrom(value: string | string[] | undefined): readonly ColumnKey[] {
  if (value === undefined) return defaultColumns;
  const named = new Set(
    [value]
      .flat()
      .slice(0, 40)
      .flatMap((text) => text.slice(0, 300).split(',')),
  );
  const chosen = columnKeys.filter((key) => named.has(key));
  return chosen.length > 0 || named.has(nameOnly) ? chosen : defaultColumns;
}

/** The address's `columns`; empty for the usual ones. */
export function columnsQuery(columns: readonly ColumnKey[]): string {
  if (columns.length === defaultColumns.length && columns.every((key) => defaultColumns.includes(key))) return '';
  return columns.length === 0 ? nameOnly : columns.join(',');
}
