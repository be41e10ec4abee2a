import 'server-only';
import type { ConferenceFigures } from '@/features/conference/organiser-types';
import { isoDate } from '@/lib/time';
import { registrationLine } from './line-rules';
import { getHostCounty, listCoverage, listDayCounts } from './queries';
import { countiesOf, coverageTotals, pace } from './rules';

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
