import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBeforeStart, type Reminder, reminderState, reminderTime } from '@/features/mailing/reminder-rules';
import { toStockholm } from '@/lib/time';

const startsAt = new Date('2027-09-01T07:00:00Z');
const rule: Reminder = {
  id: 'r',
  conferenceId: 'c',
  daysBefore: 3,
  atMinute: 540,
  subjectSv: 's',
  bodySv: 'b',
  subjectEn: '',
  bodyEn: '',
  enabled: true,
  armedAt: new Date('2027-06-01T00:00:00Z'),
  version: 1,
  mailingId: null,
};
const open = { startsAt, state: 'open' };
const at = (iso: string) => new Date(iso);

describe('when a reminder goes', () => {
  it.each([
    ['2027-09-01T07:00:00Z', 3, 540, '2027-08-29T07:00:00.000Z'],
    // The clocks go forward on 28 March and back on 31 October 2027: nine in Sweden on both sides.
    ['2027-03-30T07:00:00Z', 3, 540, '2027-03-27T08:00:00.000Z'],
    ['2027-11-02T08:00:00Z', 3, 540, '2027-10-30T07:00:00.000Z'],
    // A time that does not exist is an hour later, one that comes twice is the first.
    ['2027-03-30T07:00:00Z', 2, 150, '2027-03-28T01:30:00.000Z'],
    ['2027-11-02T08:00:00Z', 2, 150, '2027-10-31T00:30:00.000Z'],
  ])('%s, %i days, minute %i: %s', (start, daysBefore, atMinute, expected) => {
    expect(reminderTime(at(start), { daysBefore, atMinute }).toISOString()).toBe(expected);
  });

  it('is that clock time in Sweden on that day, but where the clocks jump over it', () => {
    fc.assert(
      fc.property(
        fc.date({ min: at('2026-01-01'), max: at('2036-01-01'), noInvalidDate: true }),
        fc.integer({ min: 0, max: 90 }),
        fc.integer({ min: 0, max: 1439 }),
        (start, daysBefore, atMinute) => {
          const goes = toStockholm(reminderTime(start, { daysBefore, atMinute }));
          expect(goes.toPlainDate().until(toStockholm(start).toPlainDate(), { largestUnit: 'days' }).days).toBe(
            daysBefore,
          );
          if (goes.hour !== 3) expect(goes.hour * 60 + goes.minute).toBe(atMinute);
        },
      ),
    );
  });

  it('is refused when the conference has begun by then', () => {
    expect(isBeforeStart(startsAt, { daysBefore: 0, atMinute: 600 })).toBe(false);
    expect(isBeforeStart(startsAt, { daysBefore: 0, atMinute: 480 })).toBe(true);
    expect(isBeforeStart(null, { daysBefore: 0, atMinute: 600 })).toBe(true);
  });
});

describe('what becomes of a rule (trust line 76)', () => {
  it.each([
    ['before its time', rule, open, '2027-08-29T06:59:59Z', 'coming'],
    ['at its time', rule, open, '2027-08-29T07:00:00Z', 'due'],
    ['when the worker stood still for six hours', rule, open, '2027-08-29T13:00:00Z', 'due'],
    ['and until the conference begins', rule, open, '2027-09-01T06:59:59Z', 'due'],
    ['but not after', rule, open, '2027-09-01T07:00:00Z', 'over'],
    ['added after its time', { ...rule, armedAt: at('2027-08-29T08:00:00Z') }, open, '2027-08-30T07:00:00Z', 'missed'],
    ['switched off', { ...rule, enabled: false }, open, '2027-08-29T07:00:00Z', 'off'],
    ['of a draft', rule, { startsAt, state: 'draft' }, '2027-08-29T07:00:00Z', 'off'],
    ['with its mailing made', { ...rule, mailingId: 'm' }, open, '2027-08-30T07:00:00Z', 'made'],
    ['while the day is open', rule, { startsAt: null, state: 'draft' }, '2027-08-30T07:00:00Z', 'noDay'],
  ] as const)('%s', (_what, one, conference, now, expected) => {
    expect(reminderState(one, conference, at(now))).toBe(expected);
  });
});
