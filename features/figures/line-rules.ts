import { isoDate } from '@/lib/time';
import { daysBetween } from './rules';
import type { DayCount } from './types';

export type StopKind = 'opens' | 'today' | 'closes' | 'day';
/** `at` is the share of the line that lies before the stop, 0 to 1. */
export type LineStop = { kind: StopKind; moment: Date; at: number; state: 'past' | 'now' | 'ahead' };
export type LineDay = { at: number; width: number; height: number };
export type RegistrationLine = { stops: LineStop[]; days: LineDay[]; today: number; highest: number };

type Moments = { opensAt: Date | null; closesAt: Date | null; startsAt: Date | null };

/**
 * The time from when registration opens to the conference as a line with stops, and a bar for each day on it.
 * @returns null where there is no such time: no opening or no day.
 */
export function registrationLine(
  { opensAt, closesAt, startsAt }: Moments,
  counts: readonly DayCount[],
  now: Date,
): RegistrationLine | null {
  if (opensAt === null || startsAt === null || opensAt >= startsAt) return null;
  const first = [isoDate(opensAt), counts[0]?.day ?? isoDate(opensAt)].sort()[0] as string;
  const axis = daysBetween(first, isoDate(startsAt));
  const place = (moment: Date) => shareOfLine(axis.indexOf(isoDate(moment)), axis.length, moment < startsAt);
  const highest = Math.max(1, ...counts.map(({ registered }) => registered));
  const days = counts.flatMap(({ day, registered }) => {
    const index = axis.indexOf(day);
    return index < 0 ? [] : [{ at: index / axis.length, width: 1 / axis.length, height: registered / highest }];
  });
  const stops: [StopKind, Date | null][] = [
    ['opens', opensAt],
    ['today', now > opensAt && now < startsAt ? now : null],
    ['closes', closesAt],
    ['day', startsAt],
  ];
  return {
    days,
    highest,
    today: now >= startsAt ? 1 : now <= opensAt ? 0 : place(now),
    stops: stops
      .flatMap(([kind, moment]) =>
        moment ? [{ kind, moment, at: place(moment), state: stateOf(kind, moment, now) }] : [],
      )
      .sort((a, b) => a.moment.getTime() - b.moment.getTime()),
  };
}

/** The middle of a day's share; what lies outside the axis stands at its ends. */
function shareOfLine(index: number, length: number, isBefore: boolean): number {
  if (index < 0) return isBefore ? 0 : 1;
  return (index + 0.5) / length;
}

function stateOf(kind: StopKind, moment: Date, now: Date): LineStop['state'] {
  if (kind === 'today') return 'now';
  return moment <= now ? 'past' : 'ahead';
}
