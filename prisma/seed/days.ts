import { Temporal } from 'temporal-polyfill';
import { zone } from '@/lib/time';

/** Easter Sunday by the anonymous Gregorian algorithm. */
function easter(year: number): Temporal.PlainDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return Temporal.PlainDate.from({ year, month: Math.floor(f / 31), day: (f % 31) + 1 });
}

/** Weeks in which nobody holds a conference: Christmas and New Year, Easter week, Midsummer to early August; and single holidays. */
function isFree(day: Temporal.PlainDate): boolean {
  const { month, day: date, year } = day;
  const monthDay = month * 100 + date;
  if (monthDay >= 1218 || monthDay <= 108) return true;
  if (monthDay >= 615 && monthDay <= 810) return true;
  if (monthDay === 501 || monthDay === 606) return true;
  const fromEaster = easter(year).until(day, { largestUnit: 'days' }).days;
  return (fromEaster >= -7 && fromEaster <= 5) || fromEaster === 39 || fromEaster === 40;
}

/** The first Tuesday, Wednesday or Thursday from `earliest` on that suits a conference. */
export function conferenceDay(earliest: Temporal.PlainDate): Temporal.PlainDate {
  let day = earliest;
  while (day.dayOfWeek < 2 || day.dayOfWeek > 4 || isFree(day)) day = day.add({ days: 1 });
  return day;
}

/** A clock time of that day in Stockholm, as UTC. */
export function stockholm(day: Temporal.PlainDate, time: string): Date {
  return new Date(day.toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds);
}
