import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { formatTime, toStockholm } from '@/lib/time';
import { tourDays } from '@/prisma/seed/conferences';
import { conferenceDay, stockholm } from '@/prisma/seed/days';

// From the calendar, not from the code's own sum: red days that can fall on a Tuesday, Wednesday or Thursday.
const ascensionDays = '2026-05-14 2027-05-06 2028-05-25 2029-05-10 2030-05-30 2031-05-22 2032-05-06 2033-05-26'.split(
  ' ',
);
const goodFridays = '2026-04-03 2027-03-26 2028-04-14 2029-03-30 2030-04-19 2031-04-11 2032-03-26 2033-04-15'.split(
  ' ',
);
const fixedHolidays = '01-01 01-06 05-01 06-06 12-24 12-25 12-26 12-31'.split(' ');

/** What must hold of a day on which people are asked to come. */
function expectGoodDay(day: Temporal.PlainDate): void {
  const date = day.toString();
  expect([2, 3, 4], `${date} is Tuesday to Thursday`).toContain(day.dayOfWeek);
  expect([...ascensionDays, ...goodFridays]).not.toContain(date);
  expect(fixedHolidays).not.toContain(date.slice(5));
  // Maundy Thursday and the days of Holy Week before it; people are away.
  const untilGoodFriday = goodFridays.map((friday) => day.until(friday, { largestUnit: 'days' }).days);
  expect(
    untilGoodFriday.some((days) => days >= 1 && days <= 4),
    `${date} is in Holy Week`,
  ).toBe(false);
  // Midsummer's week and July.
  expect(date.slice(5) >= '06-15' && date.slice(5) <= '07-31', `${date} is in the summer`).toBe(false);
}

function expectGoodTour(now: Date): void {
  const days = tourDays(now);
  expect(days).toHaveLength(5);
  for (const [i, day] of days.entries()) {
    expectGoodDay(day);
    const startsAt = stockholm(day, '09:00');
    expect(startsAt > now).toBe(true);
    expect(formatTime(startsAt, 'sv')).toBe('9.00');
    expect(toStockholm(startsAt).toPlainDate().toString()).toBe(day.toString());
    const before = days[i - 1];
    if (before) expect(before.until(day, { largestUnit: 'days' }).days).toBeGreaterThanOrEqual(6);
  }
  // The first closes a week before its day: there must be time to register.
  expect(
    toStockholm(now)
      .toPlainDate()
      .until(days[0] as Temporal.PlainDate, { largestUnit: 'days' }).days,
  ).toBeGreaterThan(14);
}

describe('the days of a tour', () => {
  it('suit people, whenever the demo is loaded', () => {
    const instant = fc.date({
      min: new Date('2026-01-01T00:00Z'),
      max: new Date('2032-12-31T23:59Z'),
      noInvalidDate: true,
    });
    fc.assert(fc.property(instant, expectGoodTour), { numRuns: 500 });
  });

  it('suit people, loaded on any day of 2026 to 2032', { timeout: 60_000 }, () => {
    for (let day = Temporal.PlainDate.from('2026-01-01'); day.year < 2033; day = day.add({ days: 1 }))
      expectGoodTour(stockholm(day, '12:00'));
  });

  it.each([
    ['Christmas Eve', '2026-12-24T10:00Z'],
    ['the last minute of a year', '2028-12-31T22:59Z'],
    ['the first minute of a year in Stockholm', '2028-12-31T23:00Z'],
    ['leap day', '2028-02-29T12:00Z'],
    ['Easter Eve', '2027-03-27T12:00Z'],
    ['four weeks before Easter', '2030-03-21T12:00Z'],
    ['the night clocks go forward', '2027-03-28T01:30Z'],
    ['the hour that is there twice', '2026-10-25T00:30Z'],
    ['a month before the clocks go back', '2026-09-25T06:00Z'],
    ['Midsummer', '2026-06-19T12:00Z'],
  ])('suit people, loaded at %s', (_, now) => expectGoodTour(new Date(now)));

  it('does not depend on the zone of the machine: a minute past midnight in Stockholm is the next day', () => {
    const before = tourDays(new Date('2026-11-22T22:59:00Z')).map(String);
    const after = tourDays(new Date('2026-11-22T23:01:00Z')).map(String);
    expect(before[0]).toBe(conferenceDay(Temporal.PlainDate.from('2026-12-20')).toString());
    expect(after[0]).toBe(conferenceDay(Temporal.PlainDate.from('2026-12-21')).toString());
  });
});

describe('conferenceDay', () => {
  it.each([
    ['a Tuesday stays', '2026-09-22', '2026-09-22'],
    ['a Friday becomes the Tuesday after', '2026-09-25', '2026-09-29'],
    ['the week before Christmas becomes the second week of January', '2026-12-18', '2027-01-12'],
    ['Holy Week and the week after it are left alone', '2027-03-23', '2027-04-06'],
    ['the day after Ascension Day is not for conferences', '2027-05-06', '2027-05-11'],
    ['1 May is a holiday also on a Tuesday', '2029-05-01', '2029-05-02'],
    ['the national day is a holiday also on a Wednesday', '2029-06-06', '2029-06-07'],
    ['the summer ends in the middle of August', '2026-06-16', '2026-08-11'],
  ])('%s', (_, earliest, expected) => {
    expect(conferenceDay(Temporal.PlainDate.from(earliest)).toString()).toBe(expected);
  });
});

describe('stockholm', () => {
  it.each([
    ['2026-01-15', '2026-01-15T08:00:00.000Z'],
    ['2026-07-15', '2026-07-15T07:00:00.000Z'],
    ['2027-03-28', '2027-03-28T07:00:00.000Z'],
    ['2026-10-25', '2026-10-25T08:00:00.000Z'],
  ])('9.00 on %s is %s', (day, expected) => {
    expect(stockholm(Temporal.PlainDate.from(day), '09:00').toISOString()).toBe(expected);
  });
});
