import { csvRow, csvStart } from '@/lib/csv';
import { formatTimeRange, isoDate, type Locale, toStockholm } from '@/lib/time';
import type { ExportRow } from './organiser-types';

/** The words of the export's heads and values. */
export type ExportTexts = {
  heads: Record<
    | 'reference'
    | 'name'
    | 'email'
    | 'organisation'
    | 'kind'
    | 'county'
    | 'municipality'
    | 'workRole'
    | 'state'
    | 'created'
    | 'cancelled',
    string
  >;
  slot: (time: string) => string;
  kind: (kind: NonNullable<ExportRow['organisationKind']>) => string;
  state: (state: ExportRow['state']) => string;
};

type ChoiceSlot = { id: string; startsAt: Date; endsAt: Date };

/** '2026-11-22 09:05' in Stockholm: Excel reads it as a time. */
function moment(instant: Date | null): string {
  if (!instant) return '';
  const { hour, minute } = toStockholm(instant);
  return `${isoDate(instant)} ${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** The file's beginning: byte order mark and heads, a column for each slot last. */
export function exportHead(texts: ExportTexts, slots: readonly ChoiceSlot[], locale: Locale): string {
  const times = slots.map((slot) => texts.slot(formatTimeRange(slot.startsAt, slot.endsAt, locale)));
  return csvStart + csvRow([...Object.values(texts.heads), ...times]);
}

/** One person's line, in the order of the heads. Needs are not among the columns and not in the row's type. */
export function exportLine(row: ExportRow, texts: ExportTexts, slots: readonly ChoiceSlot[]): string {
  return csvRow([
    row.reference,
    row.name,
    row.email,
    row.organisationName,
    row.organisationKind ? texts.kind(row.organisationKind) : '',
    row.countyName ?? '',
    row.municipalityCode ?? '',
    row.workRole ?? '',
    texts.state(row.state),
    moment(row.createdAt),
    moment(row.cancelledAt),
    ...slots.map((slot) => row.choices[slot.id] ?? ''),
  ]);
}
