import { csvRow, csvStart } from '@/lib/csv';
import { formatTimeRange, isoDate, type Locale, toStockholm } from '@/lib/time';
import type { XlsxColumn } from '@/lib/xlsx';
import type { ColumnKey } from './column-rules';
import type { OrganisationFilter } from './organiser-rules';
import type { ExportRow } from './organiser-types';

/** The words of the export's heads and values. */
export type ExportTexts = {
  sheet: string;
  head: (column: 'name' | Exclude<ColumnKey, 'seats'>) => string;
  slot: (time: string) => string;
  kind: (kind: OrganisationFilter) => string;
  state: (state: ExportRow['state']) => string;
  mail: (mail: ExportRow['mail']) => string;
  source: (source: ExportRow['source']) => string;
};

type ChoiceSlot = { id: string; startsAt: Date; endsAt: Date };

/** A column of the file: its head, its width in characters, and what of a person stands in it. */
type ExportColumn = XlsxColumn & { cell: (row: ExportRow) => string | Date | null };

/**
 * The columns of the file: those the list shows, in its order; where the list counts seminars, a column for each slot.
 * Needs are not among them and not in the row's type.
 */
export function exportColumns(
  columns: readonly ColumnKey[],
  texts: ExportTexts,
  slots: readonly ChoiceSlot[],
  locale: Locale,
): ExportColumn[] {
  const cells: Record<'name' | Exclude<ColumnKey, 'seats'>, [width: number, cell: ExportColumn['cell']]> = {
    name: [26, (row) => row.name],
    email: [34, (row) => row.email],
    organisation: [30, (row) => row.organisationName],
    kind: [14, (row) => texts.kind(row.organisationKind ?? 'unlisted')],
    county: [20, (row) => row.countyName],
    municipality: [12, (row) => row.municipalityCode],
    workRole: [24, (row) => row.workRole],
    created: [17, (row) => row.createdAt],
    cancelled: [17, (row) => row.cancelledAt],
    state: [10, (row) => texts.state(row.state)],
    mail: [12, (row) => texts.mail(row.mail)],
    source: [14, (row) => texts.source(row.source)],
    note: [30, (row) => row.overbookNote],
    reference: [14, (row) => row.reference],
  };
  return (['name', ...columns] as const).flatMap((key) => {
    if (key === 'seats') return slots.map((slot) => choiceColumn(slot, texts, locale));
    const [width, cell] = cells[key];
    return { head: texts.head(key), width, cell };
  });
}

function choiceColumn(slot: ChoiceSlot, texts: ExportTexts, locale: Locale): ExportColumn {
  const head = texts.slot(formatTimeRange(slot.startsAt, slot.endsAt, locale));
  return { head, width: 40, cell: (row) => row.choices[slot.id] ?? '' };
}

/** '2026-11-22 09:05' in Stockholm: Excel reads it as a time. */
function moment(instant: Date): string {
  const { hour, minute } = toStockholm(instant);
  return `${isoDate(instant)} ${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** The CSV's beginning: byte order mark and heads. */
export function csvHead(columns: readonly ExportColumn[]): string {
  return csvStart + csvRow(columns.map(({ head }) => head));
}

/** One person's line of the CSV, in the order of the heads. */
export function csvLine(row: ExportRow, columns: readonly ExportColumn[]): string {
  const cells = columns.map(({ cell }) => cell(row));
  return csvRow(cells.map((value) => (value instanceof Date ? moment(value) : (value ?? ''))));
}
