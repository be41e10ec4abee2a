import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canStillManage, checkChoice, registrationStatus, seatChanges } from '@/features/registration/rules';
import type { BookableSession } from '@/features/registration/types';

const at = (minutes: number) => new Date(Date.UTC(2027, 4, 4, 8, minutes));
const session = (id: string, from: number, to: number): BookableSession => ({
  id,
  slotId: `slot-${from}`,
  title: { sv: id, en: null },
  room: 'Sal',
  speakers: [],
  startsAt: at(from),
  endsAt: at(to),
  capacity: 10,
  seatsLeft: 1,
});
const conference = {
  slots: [
    {
      id: 's1',
      kind: 'seminars' as const,
      name: { sv: 'Pass 1', en: null },
      startsAt: at(0),
      endsAt: at(60),
      sessions: [session('a', 0, 60), session('b', 0, 60)],
    },
    {
      id: 's2',
      kind: 'seminars' as const,
      name: { sv: 'Pass 2', en: null },
      startsAt: at(60),
      endsAt: at(120),
      sessions: [session('c', 60, 120)],
    },
  ],
};

describe('checkChoice', () => {
  it('takes one session in each slot, in time order', () => {
    const choice = checkChoice(conference, ['c', 'a']);
    expect(choice.ok && choice.sessions.map((s) => s.id)).toEqual(['a', 'c']);
  });
  it('takes none', () => expect(checkChoice(conference, [])).toEqual({ ok: true, sessions: [] }));
  it('refuses two at the same time', () =>
    expect(checkChoice(conference, ['b', 'a'])).toEqual({ ok: false, reason: 'slotConflict', sessions: ['b'] }));
  it('refuses another conference’s session', () =>
    expect(checkChoice(conference, ['x'])).toEqual({ ok: false, reason: 'unknownSession', sessions: ['x'] }));
});

describe('registrationStatus', () => {
  const open = { state: 'open' as const, endsAt: null as Date | null, opensAt: at(0), closesAt: at(60), seatsLeft: 1 };
  it.each([
    [open, -1, 'not_open'],
    [open, 0, 'open'],
    [open, 59, 'open'],
    [open, 60, 'closed'],
    [{ ...open, seatsLeft: 0 }, 30, 'full'],
    [{ ...open, state: 'published' as const }, 30, 'not_open'],
    [{ ...open, state: 'closed' as const }, 30, 'closed'],
    [{ ...open, state: 'archived' as const }, 30, 'closed'],
    [{ ...open, opensAt: null }, 30, 'closed'],
    [{ ...open, endsAt: at(30) }, 30, 'closed'],
  ])('%j at minute %i is %s', (facts, minute, status) => expect(registrationStatus(facts, at(minute))).toBe(status));
});

describe('canStillManage', () => {
  it('ends when the day begins', () => {
    expect(canStillManage({ state: 'open', startsAt: at(10) }, at(9))).toBe(true);
    expect(canStillManage({ state: 'open', startsAt: at(10) }, at(10))).toBe(false);
    expect(canStillManage({ state: 'archived', startsAt: null }, at(0))).toBe(false);
  });
});

describe('seatChanges', () => {
  it('turns what is held into what is wanted, touching nothing that is both', () => {
    const ids = fc.uniqueArray(fc.constantFrom<string[]>('a', 'b', 'c', 'd', 'e'));
    fc.assert(
      fc.property(ids, ids, (held, wanted) => {
        const { release, take } = seatChanges(held, wanted);
        const after = new Set([...held.filter((id) => !release.includes(id)), ...take]);
        expect(after).toEqual(new Set(wanted));
        expect([...release, ...take].some((id) => held.includes(id) && wanted.includes(id))).toBe(false);
      }),
    );
  });
});
