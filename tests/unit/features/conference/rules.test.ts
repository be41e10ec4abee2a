import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inTimeOrder, nextStop, seatsInWords, stageOf, webAddress } from '@/features/conference/rules';
import type { PublicStop, StageFacts, TourStop } from '@/features/conference/types';

const at = (day: number) => new Date(Date.UTC(2027, 4, day, 8));
const now = at(10);
const open: StageFacts = {
  state: 'open',
  startsAt: at(20),
  endsAt: new Date(at(20).getTime() + 8 * 3_600_000),
  opensAt: at(1),
  closesAt: at(18),
  seatsLeft: 5,
};

describe('the stage of a conference', () => {
  it.each<[string, Partial<StageFacts>, string]>([
    ['inside the window with seats', {}, 'open'],
    ['no seats left', { seatsLeft: 0 }, 'full'],
    ['the window opens now', { opensAt: now }, 'open'],
    ['the window opens in a millisecond', { opensAt: new Date(now.getTime() + 1) }, 'not_open'],
    ['the window closes now', { closesAt: now }, 'closed'],
    ['the window closes in a millisecond', { closesAt: new Date(now.getTime() + 1) }, 'open'],
    ['published, whatever the window', { state: 'published' }, 'not_open'],
    ['closed by an organiser inside the window', { state: 'closed' }, 'closed'],
    ['a draft with everything set', { state: 'draft' }, 'draft'],
    ['a draft of a day gone by', { state: 'draft', endsAt: at(2) }, 'draft'],
    ['ended, though still open', { startsAt: at(9), endsAt: now }, 'past'],
    ['archived without a day', { state: 'archived', startsAt: null, endsAt: null }, 'past'],
  ])('%s', (_, change, stage) => {
    expect(stageOf({ ...open, ...change }, now)).toBe(stage);
  });
});

describe('seats in words', () => {
  it.each([
    [400, 400, 'many'],
    [41, 400, 'many'],
    [40, 400, 'few'],
    [11, 40, 'many'],
    [10, 40, 'few'],
    [1, 40, 'few'],
    [0, 40, 'full'],
    [-1, 40, 'full'],
    [1, 1, 'few'],
  ])('%i of %i is %s', (left, capacity, level) => {
    expect(seatsInWords(left, capacity).level).toBe(level);
  });

  it('says full exactly when nothing is left, and never a number below one with few', () => {
    fc.assert(
      fc.property(fc.integer({ min: -5, max: 2_000 }), fc.integer({ min: 1, max: 2_000 }), (left, capacity) => {
        const { level, count } = seatsInWords(left, capacity);
        expect(level === 'full').toBe(left <= 0);
        if (level === 'few') expect(count).toBe(left);
      }),
    );
  });
});

const stop = (key: string, startsAt: Date | null, stage: PublicStop['stage'] = 'open'): TourStop => ({
  key,
  slug: key,
  city: key,
  name: key,
  stage,
  startsAt,
  opensAt: null,
  venueName: null,
  seatsLeft: 1,
  capacity: 1,
  filmCount: 0,
});
const draft = (key: string): TourStop => ({ key, city: key, stage: 'draft' });

describe('stops on the line', () => {
  it('stand in time order; one without a day stays after the one before it', () => {
    const stops = [stop('c', at(3)), draft('x'), stop('a', at(1)), draft('y')];
    expect(inTimeOrder(stops).map(({ key }) => key)).toEqual(['a', 'y', 'c', 'x']);
  });

  it('lead to the first that is neither past nor a draft', () => {
    expect(nextStop([draft('x'), stop('a', at(1), 'past'), stop('c', at(3), 'full'), stop('b', at(2))])?.key).toBe('b');
    expect(nextStop([draft('x'), stop('a', at(1), 'past')])).toBeNull();
    expect(nextStop([])).toBeNull();
  });
});

it.each([
  ['https://film.example/1', 'https://film.example/1'],
  ['javascript:alert(1)', null],
  [' https://film.example', null],
  ['data:text/html,x', null],
  ['//film.example', null],
  [null, null],
])('a film at %o is linked as %o (trust line 50)', (url, expected) => {
  expect(webAddress(url)).toBe(expected);
});
