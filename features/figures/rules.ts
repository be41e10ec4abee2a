import type { CountyCoverage, CoverageRow, DayCount, Live, LiveFigures } from './types';

const dayMs = 24 * 60 * 60 * 1000;

export type DayTotal = DayCount & {
  /** Registered less cancelled, up to and with this day. */
  active: number;
};

/** Every day from the first with something to `until` (both '2026-11-24'), with the running total. Empty when nothing has happened. */
export function runningTotals(counts: readonly DayCount[], until: string): DayTotal[] {
  const [first] = counts;
  if (!first) return [];
  const byDay = new Map(counts.map((count) => [count.day, count]));
  const last = [until, counts.at(-1)?.day ?? until].sort().at(-1) as string;
  let active = 0;
  return daysBetween(first.day, last).map((day) => {
    const { registered, cancelled } = byDay.get(day) ?? { registered: 0, cancelled: 0 };
    active += registered - cancelled;
    return { day, registered, cancelled, active };
  });
}

/** Calendar days from one to another, both included; empty when they are the wrong way round. */
export function daysBetween(from: string, to: string): string[] {
  const [start, end] = [from, to].map((day) => Date.parse(`${day}T00:00:00Z`)) as [number, number];
  const count = Math.max(0, Math.round((end - start) / dayMs) + 1);
  return Array.from({ length: count }, (_, i) => new Date(start + i * dayMs).toISOString().slice(0, 10));
}

/** The registrations of the last `days` days up to `until`, and of as many days before those. */
export function pace(counts: readonly DayCount[], until: string, days = 7): { last: number; before: number } {
  const end = Date.parse(`${until}T00:00:00Z`);
  const sum = (from: number, to: number) =>
    counts.reduce((total, { day, registered }) => {
      const age = Math.round((end - Date.parse(`${day}T00:00:00Z`)) / dayMs);
      return age >= from && age < to ? total + registered : total;
    }, 0);
  return { last: sum(0, days), before: sum(days, 2 * days) };
}

/** The counties in the order of their codes, each with its municipalities and region. */
export function countiesOf(rows: readonly CoverageRow[]): CountyCoverage[] {
  return [...Map.groupBy(rows, ({ countyCode }) => countyCode)].map(([code, own]) => {
    const municipalities = own.filter(({ kind }) => kind === 'municipality');
    const sum = (some: readonly CoverageRow[]) => some.reduce((total, { registered }) => total + registered, 0);
    return {
      code,
      name: own[0]?.countyName ?? '',
      municipalities,
      covered: municipalities.filter(isCovered).length,
      registered: sum(own),
      regionRegistered: sum(own.filter(({ kind }) => kind === 'region')),
    };
  });
}

export function isCovered({ registered }: Pick<CoverageRow, 'registered'>): boolean {
  return registered > 0;
}

export type CoverageTotals = { municipalities: number; covered: number; counties: number; coveredCounties: number };

/** How many municipalities and counties have somebody registered. A county counts by its municipalities or its region. */
export function coverageTotals(counties: readonly CountyCoverage[]): CoverageTotals {
  return {
    municipalities: counties.reduce((sum, { municipalities }) => sum + municipalities.length, 0),
    covered: counties.reduce((sum, { covered }) => sum + covered, 0),
    counties: counties.length,
    coveredCounties: counties.filter(({ registered }) => registered > 0).length,
  };
}

export type CoverageLevel = 'all' | 'many' | 'few' | 'none';

/** How much of a county is covered, in the four words that a tile has a look for; many is half or more. */
export function coverageLevel(covered: number, total: number): CoverageLevel {
  if (covered === 0) return 'none';
  if (covered === total) return 'all';
  return covered * 2 >= total ? 'many' : 'few';
}

/** Municipalities with most people first, at most `most` of them, and what the others have together. */
export function topAndRest<T extends { registered: number }>(
  rows: readonly T[],
  most: number,
): { top: T[]; rest: { count: number; registered: number } } {
  const some = rows.filter(isCovered).toSorted((a, b) => b.registered - a.registered);
  const rest = some.slice(most);
  return {
    top: some.slice(0, most),
    rest: { count: rest.length, registered: rest.reduce((sum, { registered }) => sum + registered, 0) },
  };
}

/** What a conference's pages are told while they are looked at. */
export function liveFiguresOf({ sessions, ...numbers }: LiveFigures): Live {
  return { numbers, each: sessions };
}

/** What the coverage page is told while it is looked at: how many are covered, and by whom. */
export function liveCoverageOf(rows: readonly CoverageRow[]): Live {
  const some = rows.filter((row) => row.kind === 'municipality' && row.code !== null && isCovered(row));
  return {
    numbers: { covered: some.length, coveredCounties: coverageTotals(countiesOf(rows)).coveredCounties },
    each: Object.fromEntries(some.map(({ code, registered }) => [code, registered])),
  };
}

/** A part of a whole in whole per cent, never 100 before all is there and never 0 when something is. */
export function shareOf(part: number, whole: number): number {
  if (whole <= 0 || part <= 0) return 0;
  if (part >= whole) return 100;
  return Math.min(99, Math.max(1, Math.round((100 * part) / whole)));
}

/** A round number at or above the highest value, for the top of an axis: 1, 2, 5, 10, 20, 50 … times a power of ten. */
export function axisTop(highest: number): number {
  if (highest <= 5) return Math.max(1, highest);
  const power = 10 ** Math.floor(Math.log10(highest));
  return ([1, 1.5, 2, 3, 4, 5, 6, 8, 10].find((step) => step * power >= highest) ?? 10) * power;
}
