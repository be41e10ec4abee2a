import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boardCells, boardColumns, boardCsv } from '@/features/board/export-rules';
import {
  badgesOf,
  boardViewFrom,
  figuresOf,
  isShown,
  lacksMandate,
  stateAfterAttendance,
  stateBefore,
} from '@/features/board/rules';
import {
  chairsOf,
  directions,
  moved,
  speakersOf,
  suggestedChairs,
  suggestedSpeakers,
  suggestions,
} from '@/features/board/seating-rules';
import type { BoardRow } from '@/features/board/types';
import { seatsAfter } from '@/features/invitation/seat-rules';

const holder = (name: string, mandate: 'decide' | 'speak' | 'listen' = 'speak') => ({
  ...{ name, mandate, title: 'chef', kind: 'representative' as const },
});

function row(id: string, names: (string | null)[], change: Partial<BoardRow> = {}): BoardRow {
  return {
    ...{ id, organisation: `Org ${id}`, kind: 'agency', roleAsked: 'generaldirektör', state: 'accepted', isKey: false },
    ...{ speakingOrder: null, answeredAt: null },
    seats: names.map((name, i) => ({
      ...{ id: `${id}${i}`, number: i + 1, attendance: 'expected', chair: null, version: 1 },
      holder: name ? holder(name) : null,
    })),
    ...change,
  };
}

describe('the board', () => {
  it('is red where a key organisation has nobody who may decide, whatever it has answered', () => {
    expect(lacksMandate(row('a', ['Anna'], { isKey: true }))).toBe(true);
    expect(lacksMandate(row('a', [null], { isKey: true, state: 'delivered' }))).toBe(true);
    expect(lacksMandate(row('a', ['Anna']))).toBe(false);
    const decides = row('a', ['Anna'], { isKey: true });
    decides.seats[0] = { ...decides.seats[0], holder: holder('Anna', 'decide') } as never;
    expect(lacksMandate(decides)).toBe(false);
  });

  it('counts people and seats, and shows what is asked for', () => {
    const rows = [row('a', ['Anna', null]), row('b', [null], { isKey: true, kind: 'union' }), row('c', ['Bo'])];
    expect(figuresOf(rows)).toMatchObject({ organisations: 3, coming: 2, people: 2, freeSeats: 2, withoutMandate: 1 });
    const shown = (query: Record<string, string>) =>
      rows.filter((one) => isShown(one, boardViewFrom(query))).map(({ id }) => id);
    expect(shown({ show: 'coming' })).toEqual(['a', 'c']);
    expect(shown({ show: 'noMandate' })).toEqual(['b']);
    expect(shown({ kind: 'union' })).toEqual(['b']);
    expect(shown({ show: 'free' })).toEqual(['a', 'b']);
    expect(shown({ show: '__proto__', kind: 'x' })).toEqual(['a', 'b', 'c']);
    expect(badgesOf(rows).map(({ name }) => name)).toEqual(['Anna', 'Bo']);
  });
});

const seatStates = fc.array(
  fc.record({ attendance: fc.constantFrom('expected', 'attended', 'absent'), isHeld: fc.boolean() }),
  { minLength: 1, maxLength: 6 },
);

describe('attendance', () => {
  it('is told when all who are expected are, and goes back to what was answered', () => {
    const seats = (...told: ('expected' | 'attended' | 'absent')[]) =>
      told.map((attendance) => ({ attendance, isHeld: true }));
    expect(stateAfterAttendance('accepted', seats('attended', 'expected'), 'accepted')).toBe('accepted');
    expect(stateAfterAttendance('accepted', seats('attended', 'absent'), 'accepted')).toBe('attended');
    expect(stateAfterAttendance('delegated', seats('absent', 'absent'), 'delegated')).toBe('absent');
    expect(stateAfterAttendance('attended', seats('expected', 'absent'), 'delegated')).toBe('delegated');
    expect(stateAfterAttendance('sent', [{ attendance: 'absent', isHeld: false }], 'sent')).toBe('absent');
    // Declined already: that nobody came is no news.
    expect(stateAfterAttendance('declined', [{ attendance: 'absent', isHeld: false }], 'sent')).toBe('declined');
    expect(stateBefore('delegated', { deliveredAt: null, isHeld: true })).toBe('delegated');
    expect(stateBefore(null, { deliveredAt: new Date(), isHeld: false })).toBe('delivered');
  });

  it('never leads anywhere but to a legal state, and telling and taking back ends where it began', () => {
    fc.assert(
      fc.property(fc.constantFrom('accepted', 'delegated', 'delivered', 'sent'), seatStates, (before, seats) => {
        const told = stateAfterAttendance(before, seats, before);
        expect([before, 'attended', 'absent']).toContain(told);
        const untold = seats.map((seat) => ({ ...seat, attendance: 'expected' as const }));
        const back = stateAfterAttendance(told, untold, before);
        // Somebody there without an answer cannot be: attended asks for a holder, who has one.
        expect([before, told]).toContain(back);
        if (before === 'accepted' || before === 'delegated') expect(back).toBe(before);
      }),
    );
  });
});

describe('seating', () => {
  const rows = [
    row('a', ['Anna', 'Arvid'], { organisation: 'Öland' }),
    row('b', ['Bo'], { organisation: 'Aneby', isKey: true, speakingOrder: 2 }),
    row('c', ['Cia'], { organisation: 'Boden', speakingOrder: 1 }),
    row('d', [null], { organisation: 'Tom' }),
  ];

  it('suggests key organisations first, by the alphabet and as they speak, each organisation together', () => {
    expect(suggestedChairs(rows, 'keyFirst')).toEqual(['b0', 'c0', 'a0', 'a1']);
    expect(suggestedChairs(rows, 'alphabetical')).toEqual(['b0', 'c0', 'a0', 'a1']);
    expect(suggestedChairs(rows, 'speaking')).toEqual(['c0', 'b0', 'a0', 'a1']);
    expect(suggestedSpeakers(rows, 'keyFirst')).toEqual(['b', 'c', 'a']);
    expect(speakersOf(rows).map(({ id }) => id)).toEqual(['c', 'b', 'a']);
  });

  it('keeps everybody in a chair of their own through any moves', () => {
    const start = chairsOf(rows).map(({ id }) => id);
    const move = fc.record({ id: fc.constantFrom(...start, 'stranger'), direction: fc.constantFrom(...directions) });
    fc.assert(
      fc.property(fc.array(move, { maxLength: 40 }), (moves) => {
        const order = moves.reduce((ids, { id, direction }) => moved(ids, id, direction), start);
        expect(order.toSorted()).toEqual(start.toSorted());
        for (const by of suggestions) expect(suggestedChairs(rows, by).toSorted()).toEqual(start.toSorted());
      }),
    );
    expect(moved(['a', 'b', 'c'], 'b', 'up')).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 'a', 'up')).toEqual(['a', 'b', 'c']);
    expect(moved(['a', 'b', 'c'], 'a', 'last')).toEqual(['b', 'c', 'a']);
  });
});

it('trust 54: the exported board holds formulas as text, a cell for each column and never needs', () => {
  const rows = [row('a', ['=1+1', null], { organisation: '@SUM(A1)', roleAsked: '-2+3' })];
  const same = (text: string) => text;
  const words = { head: same, kind: same, state: same, mandate: same, holding: same, attendance: same, yes: 'ja' };
  const told = { ...words, time: () => '' } as never;
  expect(boardCells(rows, told).map(({ length }) => length)).toEqual([boardColumns.length, boardColumns.length]);
  const csv = boardCsv(rows, told);
  expect(csv.startsWith('\uFEFForganisation;kind')).toBe(true);
  expect(csv).toContain("'@SUM(A1);agency;'-2+3;");
  expect(csv).toContain(";'=1+1;");
  expect(boardColumns.some((column) => /need|email|mail/.test(column))).toBe(false);
});

it('seats that are granted are never fewer than those used, numbered from 1 without a gap', () => {
  const seats = fc
    .array(fc.boolean(), { minLength: 1, maxLength: 20 })
    .map((used) => used.map((isUsed, i) => ({ id: `s${i}`, number: i + 1, isUsed })));
  fc.assert(
    fc.property(seats, fc.integer({ min: 1, max: 20 }), (before, granted) => {
      const plan = seatsAfter(before, granted);
      const used = before.filter(({ isUsed }) => isUsed);
      if (!plan) {
        expect(used.length).toBeGreaterThan(granted);
        return;
      }
      expect(used.some(({ id }) => plan.removed.includes(id))).toBe(false);
      const numbers = new Map(before.map(({ id, number }) => [id, number]));
      for (const id of plan.removed) numbers.delete(id);
      for (const { id, number } of plan.renumbered) {
        expect([...numbers].some(([other, taken]) => other !== id && taken === number)).toBe(false);
        numbers.set(id, number);
      }
      const after = [...numbers.values(), ...plan.added].sort((a, b) => a - b);
      expect(after).toEqual(Array.from({ length: granted }, (_, i) => i + 1));
    }),
  );
});
