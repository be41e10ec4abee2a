import { describe, expect, it } from 'vitest';
import { byTour, fillState, percentTaken, stopRemark } from '@/features/conference/organiser-rules';
import type { ConferenceFigures } from '@/features/conference/organiser-types';

const now = new Date('2026-11-22T12:00:00Z');
const days = (n: number) => new Date(now.getTime() + n * 86_400_000);

const calm: ConferenceFigures = {
  id: 'c',
  slug: 'lulea',
  city: 'Luleå',
  nameSv: 'L',
  nameEn: 'L',
  state: 'open',
  startsAt: days(60),
  endsAt: days(60.3),
  opensAt: days(-10),
  closesAt: days(50),
  capacity: 100,
  taken: 10,
  sessions: 6,
  fullSessions: 0,
  cancelled: 0,
  waitingMails: 3,
  parkedMails: 0,
  bouncedMails: 0,
  series: { slug: 't', nameSv: 'T', nameEn: 'T', archived: false },
};

describe('stopRemark', () => {
  it.each([
    [{}, { kind: 'open' }],
    [
      { startsAt: days(8), endsAt: days(8.3) },
      { kind: 'days', days: 8 },
    ],
    [
      { startsAt: days(0.1), endsAt: days(0.4) },
      { kind: 'days', days: 1 },
    ],
    [{ startsAt: days(-0.1), endsAt: days(0.2) }, { kind: 'today' }],
    [{ startsAt: days(-1), endsAt: days(-0.5) }, { kind: 'done' }],
    [{ taken: 100 }, { kind: 'full' }],
    [{ state: 'draft', startsAt: null, endsAt: null }, { kind: 'draft' }],
    [{ state: 'draft', startsAt: days(8), taken: 100 }, { kind: 'draft' }],
    [{ state: 'archived', startsAt: null, endsAt: null }, { kind: 'done' }],
    [{ state: 'closed' }, { kind: 'closed' }],
    [{ state: 'published', capacity: 0, taken: 0 }, { kind: 'published' }],
  ] as [Partial<ConferenceFigures>, object][])('%j', (change, remark) => {
    expect(stopRemark({ ...calm, ...change }, now)).toEqual(remark);
  });
});

describe('fill', () => {
  it.each([
    [10, 10, 'full', 100],
    [10, 7, 'few', 70],
    [100, 90, 'few', 90],
    [100, 89, 'many', 89],
    [0, 0, 'full', 0],
    [10, 12, 'full', 100],
  ])('%i seats, %i taken: %s', (capacity, taken, state, percent) => {
    expect(fillState({ capacity, taken })).toBe(state);
    expect(percentTaken({ capacity, taken })).toBe(percent);
  });

  it('groups conferences by tour, in their order', () => {
    const other = { ...calm, series: { ...calm.series, slug: 'u' } };
    expect(byTour([calm, other, calm]).map((t) => t.conferences.length)).toEqual([2, 1]);
  });
});
