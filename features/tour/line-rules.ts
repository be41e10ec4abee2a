import type { Stop } from './types';

export type LineState = 'past' | 'now' | 'ahead' | 'open';

/** How each stop stands on the line at `now`: drafts open, days that have been past, the next day to come now, the rest ahead. */
export function lineStates(stops: readonly Pick<Stop, 'state' | 'startsAt'>[], now: Date): LineState[] {
  const isPast = ({ state, startsAt }: Pick<Stop, 'state' | 'startsAt'>) =>
    state === 'archived' || (state !== 'draft' && startsAt !== null && startsAt < now);
  const coming = stops
    .filter((stop) => stop.state !== 'draft' && !isPast(stop))
    .map(({ startsAt }) => startsAt?.getTime() ?? Number.POSITIVE_INFINITY);
  const next = Math.min(...coming);
  return stops.map((stop) => {
    if (isPast(stop)) return 'past';
    if (stop.state === 'draft') return 'open';
    return stop.startsAt?.getTime() === next ? 'now' : 'ahead';
  });
}

/** The stops by their days; those without one come last, in the order they had. */
export function byDay<T extends Pick<Stop, 'startsAt'>>(stops: readonly T[]): T[] {
  const time = ({ startsAt }: T) => startsAt?.getTime() ?? Number.POSITIVE_INFINITY;
  return stops.toSorted((a, b) => (time(a) === time(b) ? 0 : time(a) - time(b)));
}

/** True where the line is not in the order of its days. */
export function isOutOfOrder(stops: readonly Pick<Stop, 'id' | 'startsAt'>[]): boolean {
  return byDay(stops).some(({ id }, i) => stops[i]?.id !== id);
}
