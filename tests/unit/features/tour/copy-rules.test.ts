import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ProgrammeDocument } from '@/features/schedule/schema';
import {
  daysTo,
  mapRooms,
  movedByDays,
  movedDocument,
  movedSpan,
  nextName,
  proposedDay,
  type RoomNeed,
  type RoomOffer,
  renamed,
  roomsInUse,
} from '@/features/tour/copy-rules';
import { isoDate, toStockholm } from '@/lib/time';

const clock = (instant: Date) => toStockholm(instant).toPlainTime().toString({ smallestUnit: 'minute' });
const anyInstant = fc.date({ min: new Date('2020-01-01Z'), max: new Date('2035-12-31Z'), noInvalidDate: true });
/** Conferences are by day: no clock is put forward or back between four in the morning and midnight. */
const byDay = anyInstant.filter((instant) => toStockholm(instant).hour >= 4);

describe('moving by days over the change of clocks', () => {
  it.each([
    ['over spring', '2027-03-27T08:00:00Z', 2, '2027-03-29T07:00:00.000Z'],
    ['over autumn', '2027-10-30T07:00:00Z', 2, '2027-11-01T08:00:00.000Z'],
    ['back over spring', '2027-03-29T07:00:00Z', -2, '2027-03-27T08:00:00.000Z'],
    [
      'onto the hour that is jumped over: the first one after it',
      '2027-03-27T01:30:00Z',
      1,
      '2027-03-28T01:00:00.000Z',
    ],
    ['onto the hour that comes twice: the earlier one', '2027-10-30T00:30:00Z', 1, '2027-10-31T00:30:00.000Z'],
  ])('%s', (_what, from, days, to) => {
    expect(movedByDays(new Date(from), days).toISOString()).toBe(to);
  });

  it('keeps the hour on the clock and the order of times, whatever the days', () => {
    fc.assert(
      fc.property(byDay, byDay, fc.integer({ min: -800, max: 800 }), (a, b, days) => {
        expect(clock(movedByDays(a, days))).toBe(clock(a));
        const [x, y] = [movedByDays(a, days), movedByDays(b, days)];
        if (a < b && isoDate(a) === isoDate(b)) expect(x.getTime()).toBeLessThan(y.getTime());
      }),
    );
  });

  it('ends every span after its start, in the middle of the night too', () => {
    fc.assert(
      fc.property(
        anyInstant,
        fc.integer({ min: 5, max: 600 }),
        fc.integer({ min: -800, max: 800 }),
        (from, minutes, days) => {
          const to = new Date(from.getTime() + minutes * 60_000);
          const { startsAt, endsAt } = movedSpan(from, to, days);
          expect(endsAt.getTime()).toBeGreaterThan(startsAt.getTime());
        },
      ),
    );
  });

  it('comes back to where it was', () => {
    fc.assert(
      fc.property(byDay, fc.integer({ min: -800, max: 800 }), (instant, days) => {
        expect(movedByDays(movedByDays(instant, days), -days)).toEqual(instant);
      }),
    );
  });
});

describe('the proposed day', () => {
  it('is the same day of the week, in the future, on whole years of weeks', () => {
    fc.assert(
      fc.property(anyInstant, anyInstant, (startsAt, now) => {
        const day = proposedDay(startsAt, now);
        expect(day > isoDate(now)).toBe(true);
        const days = daysTo(startsAt, day);
        expect(days % 364).toBe(0);
        expect(days).toBeGreaterThan(0);
      }),
    );
  });
});

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const seats = fc.integer({ min: 0, max: 60 });
const venue = (from: number) =>
  fc
    .array(fc.integer({ min: 1, max: 60 }), { maxLength: 8 })
    .map((all) => all.map((n, i) => ({ id: id(from + i), n })));

/** As many needs as can be met: the largest first against the largest room. */
function mostPossible(needs: readonly RoomNeed[], rooms: readonly RoomOffer[]): number {
  const wanted = needs
    .map((need) => need.seats)
    .filter((n) => n > 0)
    .sort((a, b) => a - b);
  const offered = rooms.map(({ capacity }) => capacity).sort((a, b) => a - b);
  let met = 0;
  for (const capacity of offered) if (met < wanted.length && (wanted[met] as number) <= capacity) met++;
  return met;
}

describe('mapping rooms to another venue', () => {
  it('uses no room twice and none that is too small, and maps as many as can be', () => {
    fc.assert(
      fc.property(venue(0), venue(100), fc.array(seats, { minLength: 8, maxLength: 8 }), (before, after, given) => {
        const used = before.map((room, i) => ({ id: room.id, seats: Math.min(room.n, given[i] ?? 0) }));
        const offered = after.map((room) => ({ id: room.id, capacity: room.n }));
        const map = mapRooms(used, offered);
        expect(new Set(map.values()).size).toBe(map.size);
        for (const [from, to] of map) {
          const need = used.find((room) => room.id === from) as RoomNeed;
          expect((offered.find((room) => room.id === to) as RoomOffer).capacity).toBeGreaterThanOrEqual(need.seats);
        }
        expect(map.size).toBe(mostPossible(used, offered));
      }),
    );
  });

  it('maps every room to itself at the same venue', () => {
    fc.assert(
      fc.property(venue(0), (rooms) => {
        const map = mapRooms(
          rooms.map((room) => ({ id: room.id, seats: room.n })),
          rooms.map((room) => ({ id: room.id, capacity: room.n })),
        );
        expect([...map].every(([from, to]) => from === to)).toBe(true);
        expect(map.size).toBe(rooms.length);
      }),
    );
  });

  it('prefers the same place in the order when it is large enough', () => {
    const used = [
      { id: id(1), seats: 100 },
      { id: id(2), seats: 20 },
    ];
    const offered = [
      { id: id(11), capacity: 120 },
      { id: id(12), capacity: 50 },
      { id: id(13), capacity: 25 },
    ];
    expect([...mapRooms(used, offered)]).toEqual([
      [id(1), id(11)],
      [id(2), id(12)],
    ]);
  });
});

const slot = (
  n: number,
  from: string,
  to: string,
  roomId: string | null = null,
): ProgrammeDocument['slots'][number] => ({
  id: id(n),
  kind: roomId ? 'plenary' : 'seminars',
  nameSv: 'Pass',
  nameEn: 'Slot',
  descriptionSv: '',
  descriptionEn: '',
  startsAt: from,
  endsAt: to,
  roomId,
  people: [],
});

const day: ProgrammeDocument = {
  slots: [
    slot(1, '2027-03-24T08:00:00.000Z', '2027-03-24T09:00:00.000Z', id(50)),
    slot(2, '2027-03-24T09:15:00.000Z', '2027-03-24T10:00:00.000Z'),
  ],
  sessions: [
    { id: id(10), slotId: id(2), roomId: id(51), seminarId: id(90), capacity: 30 },
    { id: id(11), slotId: id(2), roomId: id(52), seminarId: id(91), capacity: 80 },
  ],
};

describe('a moved programme', () => {
  const rooms = new Map([[id(51), id(61)]]);

  it('keeps hours, exchanges rooms and seminars, makes new ids, and counts what has no room', () => {
    let n = 200;
    const { document, unplaced } = movedDocument(day, {
      days: 7,
      rooms,
      seminars: new Map([[id(90), id(990)]]),
      newId: () => id(n++),
    });
    expect(document.slots.map(({ startsAt, endsAt, roomId }) => [startsAt, endsAt, roomId])).toEqual([
      ['2027-03-31T07:00:00.000Z', '2027-03-31T08:00:00.000Z', null],
      ['2027-03-31T08:15:00.000Z', '2027-03-31T09:00:00.000Z', null],
    ]);
    expect(document.sessions).toEqual([
      { id: id(202), slotId: id(201), roomId: id(61), seminarId: id(990), capacity: 30 },
    ]);
    expect(unplaced.map(({ roomId }) => roomId)).toEqual([id(52)]);
  });

  it('keeps every id when the conference itself moves, so that seats hang on', () => {
    const all = new Map([50, 51, 52].map((room) => [id(room), id(room)]));
    const { document, unplaced } = movedDocument(day, { days: 0, rooms: all });
    expect([document, unplaced]).toEqual([day, []]);
  });

  it('knows the rooms in the venue’s order with the seats of the largest session, and of everybody in a plenary', () => {
    const order = [52, 40, 51].map((room) => ({ id: id(room), capacity: room === 52 ? 70 : 60 }));
    expect(roomsInUse(day, order, 200)).toEqual([
      { id: id(52), seats: 70 },
      { id: id(40), seats: 0 },
      { id: id(51), seats: 30 },
      { id: id(50), seats: 200 },
    ]);
  });
});

describe('names in texts', () => {
  it.each([
    ['Förbättringsresan i Malmö', 'Nya resan i Lund'],
    ['Malmö kommun är värd. Malmös bästa dag.', 'Lunds kommun är värd. Lunds bästa dag.'],
    ['Stormalmö är något annat', 'Stormalmö är något annat'],
  ])('%s', (before, after) => {
    const names = [
      ['Förbättringsresan', 'Nya resan'],
      ['Malmö kommun', 'Lunds kommun'],
      ['Malmö', 'Lund'],
      ['', 'x'],
    ] as const;
    expect(renamed(before, names)).toBe(after);
  });

  it('get the year of the first new day, in place of the one they had', () => {
    const days = ['', '2028-03-01', '2027-11-05'];
    expect([nextName('Resan', days), nextName('Resan 2017', days), nextName('Resan', [''])]).toEqual([
      'Resan 2027',
      'Resan 2027',
      'Resan',
    ]);
  });

  it('exchanges two cities in one go, and reads no name as a pattern', () => {
    expect(
      renamed('A och B', [
        ['A', 'B'],
        ['B', 'A'],
      ]),
    ).toBe('B och A');
    expect(renamed('a+b (c)', [['a+b (c)', 'x']])).toBe('x');
  });
});
