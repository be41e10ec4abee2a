import type { ConferenceFigures } from '@/features/conference/organiser-types';
import { isoDate } from '@/lib/time';

const dayMs = 24 * 60 * 60 * 1000;

/** Whole days until an instant, at least 0 for what is behind; null for none. A day is 24 hours. */
export function daysUntil(moment: Date | null, now: Date): number | null {
  return moment === null ? null : Math.max(0, Math.ceil((moment.getTime() - now.getTime()) / dayMs));
}

/** True while `moment` is ahead, at most `days` days away. */
export function isWithin(moment: Date | null, days: number, now: Date): moment is Date {
  return moment !== null && moment > now && moment.getTime() - now.getTime() <= days * dayMs;
}

/** Whether the conference is today, tomorrow or neither, by the calendar in Sweden. */
export function dayNearness(startsAt: Date | null, now: Date): 'today' | 'tomorrow' | 'other' {
  if (startsAt === null) return 'other';
  if (isoDate(startsAt) === isoDate(now)) return 'today';
  // Noon: a day that is 23 or 25 hours long has no part in it.
  const noon = new Date(`${isoDate(now)}T12:00:00Z`);
  return isoDate(startsAt) === isoDate(new Date(noon.getTime() + dayMs)) ? 'tomorrow' : 'other';
}

/** Nothing more is decided about what has been held or archived. */
export function isOver({ state, endsAt }: Pick<ConferenceFigures, 'state' | 'endsAt'>, now: Date): boolean {
  return state === 'archived' || (endsAt !== null && endsAt <= now);
}
