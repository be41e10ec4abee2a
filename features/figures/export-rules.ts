import { csvRow, csvStart } from '@/lib/csv';
import { formatTimeRange, type Locale } from '@/lib/time';
import type { DayTotal } from './rules';
import type { CoverageRow, OrganisationType, SessionFill, TypeCount } from './types';

/** The words of the files, in the language asked for. */
export type FigureTexts = {
  heads: readonly string[];
  part: Record<'fill' | 'time' | 'type' | 'municipality', string>;
  type: (type: OrganisationType) => string;
};

export type FigureFile = {
  sessions: readonly SessionFill[];
  totals: readonly DayTotal[];
  types: readonly TypeCount[];
  municipalities: readonly CoverageRow[];
};

/** All figures of a conference as one file, a row for each: part, name, detail, registered, of how many, cancelled, running total. */
export function figuresCsv(
  { sessions, totals, types, municipalities }: FigureFile,
  texts: FigureTexts,
  locale: Locale,
) {
  const rows: (string | number)[][] = [
    ...sessions.map((s) => [
      texts.part.fill,
      (locale === 'en' ? s.titleEn : null) ?? s.titleSv,
      `${formatTimeRange(s.startsAt, s.endsAt, locale)} ${s.room}`,
      s.taken,
      s.capacity,
      '',
      '',
    ]),
    ...totals.map((day) => [texts.part.time, day.day, '', day.registered, '', day.cancelled, day.active]),
    ...types.map(({ type, registered, organisations }) => [
      texts.part.type,
      texts.type(type),
      '',
      registered,
      organisations,
      '',
      '',
    ]),
    ...municipalities.map((row) => [texts.part.municipality, row.name, row.countyName, row.registered, '', '', '']),
  ];
  return csvStart + [texts.heads, ...rows].map((row) => csvRow(row.map(String))).join('');
}

/** Municipalities as a file: code, name, county, registered. */
export function coverageCsv(rows: readonly CoverageRow[], heads: readonly string[]): string {
  const lines = rows.map((row) => [row.code ?? '', row.name, row.countyName, String(row.registered)]);
  return csvStart + [heads, ...lines].map(csvRow).join('');
}
