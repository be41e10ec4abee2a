import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  audiences,
  countSessions,
  filterFromQuery,
  filterFromSegments,
  filterSlots,
  fullSessions,
  hasFilter,
  pickText,
  queryFromFilter,
  roomsOf,
  themes,
} from '@/features/programme/rules';
import type { ProgrammeFilter, ProgrammeSession, ProgrammeSlot } from '@/features/programme/types';

const session = (id: string, change: Partial<ProgrammeSession> = {}): ProgrammeSession => ({
  id,
  seminarSlug: id,
  title: { text: id, lang: 'sv' },
  theme: 'participation',
  audiences: ['managers'],
  language: 'sv',
  room: { id: 'r1', name: 'Sal 1', capacity: 10, position: 1 },
  speakers: [],
  capacity: 10,
  seatsLeft: 3,
  ...change,
});
const slot = (id: string, sessions: ProgrammeSession[]): ProgrammeSlot => ({
  id,
  kind: sessions.length > 0 ? 'seminars' : 'lunch',
  name: { text: id, lang: 'sv' },
  description: null,
  startsAt: new Date('2027-05-04T08:00:00Z'),
  endsAt: new Date('2027-05-04T09:00:00Z'),
  room: null,
  people: [],
  sessions,
});
const none: ProgrammeFilter = { theme: null, audience: null };
const anyFilter = fc.record({
  theme: fc.constantFrom(null, ...themes),
  audience: fc.constantFrom(null, ...audiences),
});

describe('the filter in the address', () => {
  it('reads in its own language', () => {
    const filter: ProgrammeFilter = { theme: 'participation', audience: 'managers' };
    expect(queryFromFilter(filter, 'sv')).toEqual({ tema: 'delaktighet', malgrupp: 'chefer' });
    expect(queryFromFilter(filter, 'en')).toEqual({ theme: 'participation', audience: 'managers' });
  });

  it('comes back as it went out, in both languages', () => {
    fc.assert(
      fc.property(anyFilter, fc.constantFrom('sv' as const, 'en' as const), (filter, locale) => {
        const query = new URLSearchParams(queryFromFilter(filter, locale));
        expect(filterFromQuery(query, locale)).toEqual(filter);
      }),
    );
  });

  it.each(['', 'tema=', 'tema=nonsens', 'tema=constructor', 'tema=__proto__', 'theme=participation', 'utm_source=x'])(
    'passes over %s',
    (query) => {
      expect(hasFilter(filterFromQuery(new URLSearchParams(query), 'sv'))).toBe(false);
    },
  );

  it('takes only known segments of the internal address', () => {
    expect(filterFromSegments('all', 'unions')).toEqual({ theme: null, audience: 'unions' });
    expect(filterFromSegments('all', 'all')).toEqual(none);
    expect(filterFromSegments('toString', 'all')).toBeNull();
    expect(filterFromSegments('participation', 'everyone')).toBeNull();
  });
});

describe('the filtered programme', () => {
  const slots = [
    slot('1', [session('a'), session('b', { theme: 'conditions', audiences: ['unions', 'managers'] })]),
    slot('2', []),
    slot('3', [session('c', { theme: 'conditions', audiences: [] })]),
  ];

  it('keeps every slot of the day and the sessions that pass', () => {
    const filtered = filterSlots(slots, { theme: 'conditions', audience: 'managers' });
    expect(filtered.map(({ sessions }) => sessions.map(({ id }) => id))).toEqual([['b'], [], []]);
    expect(countSessions(filtered)).toBe(1);
  });

  it('is the whole programme without a filter, and never more with one', () => {
    expect(filterSlots(slots, none)).toEqual(slots);
    fc.assert(fc.property(anyFilter, (filter) => countSessions(filterSlots(slots, filter)) <= countSessions(slots)));
  });
});

it('puts the rooms in the order of the venue, each once', () => {
  const room = (id: string, position: number) => ({ id, name: id, capacity: 1, position });
  const slots = [slot('1', [session('a', { room: room('z', 0) }), session('b', { room: room('y', 2) })])];
  const later = slot('2', [session('c', { room: room('y', 2) }), session('d', { room: room('x', 1) })]);
  expect(roomsOf([...slots, later]).map(({ id }) => id)).toEqual(['z', 'x', 'y']);
});

it('counts full sessions', () => {
  expect(fullSessions(slot('1', [session('a', { seatsLeft: 0 }), session('b')]))).toBe(1);
});

it.each([
  ['sv', 'en', 'en', { text: 'en', lang: 'en' }],
  ['sv', null, 'en', { text: 'sv', lang: 'sv' }],
  ['sv', '', 'en', { text: 'sv', lang: 'sv' }],
  ['sv', 'en', 'sv', { text: 'sv', lang: 'sv' }],
  ['', null, 'sv', null],
  [null, 'en', 'sv', null],
] as const)('picks from %o and %o for %s', (sv, en, locale, expected) => {
  expect(pickText(sv, en, locale)).toEqual(expected);
});
