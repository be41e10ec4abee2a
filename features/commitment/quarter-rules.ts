import { Temporal } from 'temporal-polyfill';
import { zone } from '@/lib/time';

// A period is a quarter of the Swedish calendar: '2027-Q1'. Days are ISO dates, never instants of the machine's own zone.

const periodShape = /^(\d{4})-Q([1-4])$/;

export function isPeriod(text: string): boolean {
  return periodShape.test(text);
}

/** The quarter of a day: '2027-03-31' → '2027-Q1'. */
export function quarterOf(day: string): string {
  const { year, month } = Temporal.PlainDate.from(day);
  return `${String(year).padStart(4, '0')}-Q${Math.ceil(month / 3)}`;
}

/** First day of a quarter and the first day after it. */
export function daysOf(period: string): { first: string; after: string } {
  const [, year, quarter] = periodShape.exec(period) ?? [];
  if (!year || !quarter) throw new RangeError(`no period: ${period}`);
  const first = Temporal.PlainDate.from({ year: Number(year), month: (Number(quarter) - 1) * 3 + 1, day: 1 });
  return { first: first.toString(), after: first.add({ months: 3 }).toString() };
}

/** When a quarter begins and ends, as instants: midnight in Sweden, whatever the season. */
export function instantsOf(period: string): { startsAt: Date; endsAt: Date } {
  const { first, after } = daysOf(period);
  const midnight = (day: string) =>
    new Date(Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone }).epochMilliseconds);
  return { startsAt: midnight(first), endsAt: midnight(after) };
}

/** The quarter before. */
export function quarterBefore(period: string): string {
  return quarterOf(Temporal.PlainDate.from(daysOf(period).first).subtract({ days: 1 }).toString());
}

/** The quarters that have ended before `day`, from the one that holds `since`, in order. At most the last 200. */
export function endedQuarters(since: string, day: string): string[] {
  const periods: string[] = [];
  const oldest = quarterOf(since);
  for (
    let period = quarterBefore(quarterOf(day));
    period >= oldest && periods.length < 200;
    period = quarterBefore(period)
  )
    periods.unshift(period);
  return periods;
}

/** A day some months later; the month's last day where it is shorter: 31 August and one month is 30 September. */
export function monthsAfter(day: string, months: number): string {
  return Temporal.PlainDate.from(day).add({ months }, { overflow: 'constrain' }).toString();
}

/** Whole days from one day to another. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days;
}
