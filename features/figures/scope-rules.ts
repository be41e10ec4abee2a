import type { ConferenceFigures } from '@/features/conference/organiser-types';
import { cleanLine } from '@/lib/clean-text';
import { isCovered } from './rules';
import type { CoverageRow } from './types';

type Query = Record<string, string | string[] | undefined>;
type Known = Pick<ConferenceFigures, 'id' | 'slug' | 'city' | 'series'>;

/** Whose registrations are counted: a whole tour's or one conference's. */
export type CoverageScope = { kind: 'tour' | 'conference'; slug: string; ids: string[] };

/** Which municipalities are listed. */
export type Shown = 'all' | 'missing' | 'registered';

export type CoverageView = { countyCode: string | null; shown: Shown; search: string };

const single = (value: string | string[] | undefined) => (typeof value === 'string' ? value : (value?.[0] ?? ''));

/**
 * What the address asks for, among the conferences that the reader may see the figures of: a conference, a tour, or the first tour.
 * @returns null for a conference or tour that is unknown or not theirs.
 */
export function scopeFrom(query: Query, conferences: readonly Known[]): CoverageScope | null {
  const [conference, tour] = [single(query.conference), single(query.tour)];
  if (conference !== '') {
    const found = conferences.find(({ slug }) => slug === conference);
    return found ? { kind: 'conference', slug: found.slug, ids: [found.id] } : null;
  }
  const slug = tour === '' ? conferences[0]?.series.slug : tour;
  const own = conferences.filter(({ series }) => series.slug === slug);
  return own[0] ? { kind: 'tour', slug: own[0].series.slug, ids: own.map(({ id }) => id) } : null;
}

/** The part of the address that says whose registrations are counted. */
export function scopeQuery({
  kind,
  slug,
}: Pick<CoverageScope, 'kind' | 'slug'>): { tour: string } | { conference: string } {
  return kind === 'tour' ? { tour: slug } : { conference: slug };
}

/** What is listed and looked for, from the address. What is not understood is as if it were not there. */
export function coverageViewFrom(query: Query): CoverageView {
  const county = single(query.county);
  const shown = single(query.show);
  return {
    countyCode: /^\d{2}$/.test(county) ? county : null,
    shown: shown === 'missing' || shown === 'registered' ? shown : 'all',
    search: searchFrom(query),
  };
}

/** What is looked for: one line, well formed, bounded. */
export function searchFrom(query: Query): string {
  return cleanLine(single(query.q).slice(0, 300).toWellFormed()).slice(0, 100);
}

const plain = (text: string) => text.toLocaleLowerCase('sv').normalize('NFD').replace(/\p{M}/gu, '');

/** The municipalities that a view lists: of the county and state asked for, with every word looked for in its name or county's. */
export function municipalitiesOf(
  rows: readonly CoverageRow[],
  { countyCode, shown, search }: CoverageView,
): CoverageRow[] {
  const words = plain(search).split(/\s+/).filter(Boolean);
  return rows.filter(
    (row) =>
      row.kind === 'municipality' &&
      (countyCode === null || row.countyCode === countyCode) &&
      (shown === 'all' || isCovered(row) === (shown === 'registered')) &&
      words.every((word) => plain(`${row.name} ${row.countyName} ${row.code}`).includes(word)),
  );
}
