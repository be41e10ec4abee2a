import 'server-only';
import type { ConferenceFigures } from '@/features/conference/organiser-types';
import type { Actor } from '@/lib/actor';
import { denyAccess } from '@/lib/auth/guard';
import { isoDate } from '@/lib/time';
import { registrationLine } from './line-rules';
import { canSeeFigures } from './policy';
import { getHostCounty, listCoverage, listDayCounts, listSessionFill, listTypeCounts } from './queries';
import { countiesOf, coverageTotals, isCovered, pace, runningTotals } from './rules';
import { coverageViewFrom, municipalitiesOf, scopeFrom, searchFrom } from './scope-rules';

type Query = Record<string, string | string[] | undefined>;

/** The small charts of a conference's first screen. Three queries. */
export async function loadTodayCharts(conference: ConferenceFigures, now: Date) {
  const [days, coverage, hostCounty] = await Promise.all([
    listDayCounts(conference.id),
    listCoverage([conference.id]),
    getHostCounty(conference.id),
  ]);
  const counties = countiesOf(coverage);
  return {
    line: registrationLine(conference, days, now),
    today: days.find(({ day }) => day === isoDate(now))?.registered ?? 0,
    pace: pace(days, isoDate(now)),
    totals: coverageTotals(counties),
    county: counties.find(({ code }) => code === hostCounty) ?? null,
  };
}

type Opened = { actor: Actor; conference: ConferenceFigures };

/** Everything on a conference's page of figures. Four queries. */
export async function loadFigures({ actor, conference }: Opened, query: Query, now: Date) {
  if (!canSeeFigures(actor, conference.id))
    return denyAccess({ actor, subjectType: 'figures', subjectId: conference.id });
  const [sessions, days, types, coverage] = await Promise.all([
    listSessionFill(conference.id),
    listDayCounts(conference.id),
    listTypeCounts(conference.id),
    listCoverage([conference.id]),
  ]);
  const search = searchFrom(query);
  const municipalities = coverage.filter(({ kind }) => kind === 'municipality');
  return {
    sessions,
    totals: runningTotals(days, isoDate(now)),
    today: days.find(({ day }) => day === isoDate(now))?.registered ?? 0,
    pace: pace(days, isoDate(now)),
    types,
    municipalities,
    coverage: coverageTotals(countiesOf(coverage)),
    search,
    found: municipalitiesOf(coverage, { countyCode: null, shown: search === '' ? 'registered' : 'all', search }),
  };
}

type Here = { actor: Actor; conferences: readonly ConferenceFigures[] };

/**
 * Which municipalities and counties have registered, for the tour or conference in the address; null where there is no conference to
 * count. An unknown or foreign one is 404. One query.
 */
export async function loadCoverage({ actor, conferences }: Here, query: Query) {
  const own = conferences.filter(({ id }) => canSeeFigures(actor, id));
  if (own.length === 0) return null;
  const scope = scopeFrom(query, own);
  if (!scope) {
    const asked = [query.conference ?? query.tour].flat()[0] ?? '';
    return denyAccess({ actor, subjectType: 'coverage', subjectId: asked });
  }
  const rows = await listCoverage(scope.ids);
  const counties = countiesOf(rows);
  const view = coverageViewFrom(query);
  return {
    conferences: own,
    scope,
    view,
    counties,
    totals: coverageTotals(counties),
    county: counties.find(({ code }) => code === view.countyCode) ?? null,
    missing: counties
      .map((county) => ({ ...county, municipalities: county.municipalities.filter((row) => !isCovered(row)) }))
      .filter(({ municipalities }) => municipalities.length > 0),
    found: municipalitiesOf(rows, view),
  };
}

export type Coverage = NonNullable<Awaited<ReturnType<typeof loadCoverage>>>;
