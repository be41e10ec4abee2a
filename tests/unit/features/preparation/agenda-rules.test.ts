import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  afterAgendaPress,
  agendaInstant,
  agendaProblems,
  isOneDay,
  movedWithDay,
  overlaps,
} from '@/features/preparation/agenda-rules';
import { fromStockholm, localTimeValue } from '@/lib/time';

const at = (local: string) => fromStockholm(local, 'earlier') as Date;
const meeting = { startsAt: at('2027-03-04T09:00'), endsAt: at('2027-03-04T15:00') };
const item = (number: number, from: string, to: string) => ({
  number,
  startsAt: at(`2027-03-04T${from}`),
  endsAt: at(`2027-03-04T${to}`),
});
const times = (items: readonly { number: number; startsAt: Date; endsAt: Date }[]) =>
  items.map(({ number, startsAt, endsAt }) => [
    number,
    localTimeValue(startsAt).slice(11),
    localTimeValue(endsAt).slice(11),
  ]);

describe('a time of the agenda', () => {
  it('is a time of the meeting’s day in Sweden, or a whole local time', () => {
    expect(agendaInstant('09:30', meeting)).toEqual({ ok: true, instant: at('2027-03-04T09:30') });
    expect(agendaInstant('2027-03-05T10:00', meeting)).toEqual({ ok: true, instant: at('2027-03-05T10:00') });
    expect(agendaInstant('25:00', meeting)).toEqual({ ok: false, reason: 'timeWrong' });
  });

  it('trust 66: hours that do not exist or come twice are refused', () => {
    const spring = { startsAt: at('2027-03-28T01:00'), endsAt: at('2027-03-28T09:00') };
    const autumn = { startsAt: at('2027-10-31T01:00'), endsAt: at('2027-10-31T09:00') };
    expect(agendaInstant('02:30', spring)).toEqual({ ok: false, reason: 'timeSkipped' });
    expect(agendaInstant('02:30', autumn)).toEqual({ ok: false, reason: 'timeTwice' });
  });

  it('lies within the meeting and ends after it begins', () => {
    const wanted = [
      item(0, '08:30', '09:30'),
      item(1, '10:00', '10:00'),
      item(2, '14:00', '15:30'),
      item(3, '9:00'.padStart(5, '0'), '10:00'),
    ];
    expect(agendaProblems(wanted, meeting)).toEqual([
      { field: 'from-0', reason: 'outsideDay' },
      { field: 'to-1', reason: 'endsBeforeStart' },
      { field: 'to-2', reason: 'outsideDay' },
    ]);
    expect(isOneDay(meeting)).toBe(true);
    expect(isOneDay({ startsAt: meeting.startsAt, endsAt: at('2027-03-05T12:00') })).toBe(false);
  });

  it('tells what lies over what; what meets does not overlap', () => {
    expect(overlaps([item(0, '09:00', '10:00'), item(1, '10:00', '11:00'), item(2, '10:30', '12:00')])).toEqual([
      [1, 2],
    ]);
  });
});

describe('the buttons of a row', () => {
  const rows = [item(0, '09:00', '09:30'), item(1, '09:45', '11:00'), item(2, '11:00', '12:00')];

  it('change two neighbours about, with their lengths and the pause between them', () => {
    const moved = [
      [1, '09:00', '10:15'],
      [0, '10:30', '11:00'],
      [2, '11:00', '12:00'],
    ];
    expect(times(afterAgendaPress(rows, 'up-1'))).toEqual(moved);
    expect(times(afterAgendaPress(rows, 'down-0'))).toEqual(moved);
  });

  it('take a row away, and do nothing beyond the ends or for an unknown one', () => {
    expect(times(afterAgendaPress(rows, 'remove-1'))).toEqual(
      times([rows[0], rows[2]].filter((row) => row !== undefined)),
    );
    for (const pressed of ['up-0', 'down-2', 'up-9', 'sideways-1', undefined])
      expect(times(afterAgendaPress(rows, pressed))).toEqual(times(rows));
  });

  it('keep every row, its length and the order of time, whatever is pressed (property)', () => {
    const minutes = fc.integer({ min: 0, max: 300 });
    const row = fc.tuple(minutes, fc.integer({ min: 5, max: 60 }));
    const press = fc.tuple(fc.constantFrom('up', 'down'), fc.integer({ min: 0, max: 7 })).map((p) => p.join('-'));
    fc.assert(
      fc.property(fc.array(row, { maxLength: 6 }), fc.array(press, { maxLength: 8 }), (spans, presses) => {
        let items = spans.map(([start, length], number) => ({
          number,
          startsAt: new Date(meeting.startsAt.getTime() + start * 60_000),
          endsAt: new Date(meeting.startsAt.getTime() + (start + length) * 60_000),
        }));
        const lengths = (all: typeof items) =>
          Object.fromEntries(
            all.map(({ number, startsAt, endsAt }) => [number, endsAt.getTime() - startsAt.getTime()]),
          );
        const before = lengths(items);
        for (const pressed of presses) items = afterAgendaPress(items, pressed);
        expect(lengths(items)).toEqual(before);
      }),
    );
  });
});

describe('a meeting that moves to another day', () => {
  it('takes the agenda along at the same times by the Swedish clock, over a change of clocks too', () => {
    const moved = movedWithDay([item(0, '09:00', '09:30')], at('2027-03-04T09:00'), at('2027-04-01T13:00'));
    expect(moved.map(({ startsAt }) => localTimeValue(startsAt))).toEqual(['2027-04-01T09:00']);
    expect(
      localTimeValue(
        movedWithDay([item(0, '09:00', '09:30')], at('2027-03-04T09:00'), at('2027-02-27T09:00'))[0]?.endsAt ?? null,
      ),
    ).toBe('2027-02-27T09:30');
  });
});
