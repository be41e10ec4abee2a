import { standings } from './rules';
import type { PeriodCount, Standing } from './types';

export type PeriodRow = { period: string; counts: Record<Standing, number>; total: number; caughtUp: boolean };

/** The counts of each period side by side, in order. */
export function periodRows(counts: readonly PeriodCount[]): PeriodRow[] {
  const periods = [...new Set(counts.map(({ period }) => period))].sort();
  return periods.map((period) => {
    const own = counts.filter((one) => one.period === period);
    const of = (standing: Standing) => own.find((one) => one.standing === standing)?.count ?? 0;
    return {
      period,
      counts: Object.fromEntries(standings.map((one) => [one, of(one)])) as Record<Standing, number>,
      total: own.reduce((sum, { count }) => sum + count, 0),
      caughtUp: own.some(({ caughtUp }) => caughtUp),
    };
  });
}
