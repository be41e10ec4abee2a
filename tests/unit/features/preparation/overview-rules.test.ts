import { describe, expect, it } from 'vitest';
import { decisions, stopOf } from '@/features/consultation/overview-rules';
import type { OverviewCounts } from '@/features/consultation/overview-types';
import { inListOrder } from '@/features/consultation/rules';

const now = new Date('2027-01-10T12:00:00Z');
const days = (n: number) => new Date(now.getTime() + n * 86_400_000);
const none: OverviewCounts = {
  now,
  prepared: 0,
  mailed: 3,
  answered: 0,
  waiting: 0,
  bounced: 0,
  moreTime: 0,
  keyWithoutMandate: 0,
  seats: 0,
  seatsHeld: 0,
  attended: 0,
  dispatchDrafts: 0,
  inputFrom: 0,
  cards: 0,
  recordState: null,
  commentsUnanswered: 0,
  commitmentsLate: 0,
  commitmentsProposed: 0,
  commitmentsDeclined: 0,
  commitments: 0,
  onTrack: 0,
  atRisk: 0,
  done: 0,
  dropped: 0,
  untold: 0,
};
const open = { state: 'open' as const, answerBy: days(9), inputBy: days(20) };

describe('what needs a decision', () => {
  it('is told with the most urgent first, and where it is decided; what is nought is not told', () => {
    expect(decisions(open, none)).toEqual([]);
    const found = decisions(open, {
      ...none,
      bounced: 1,
      waiting: 4,
      dispatchDrafts: 2,
      keyWithoutMandate: 1,
      commitmentsLate: 3,
    });
    expect(found.map(({ kind, count, tone }) => [kind, count, tone])).toEqual([
      ['bounced', 1, 'ling'],
      ['keyWithoutMandate', 1, 'ling'],
      ['waiting', 4, 'calm'],
      ['commitmentsLate', 3, 'ling'],
      ['dispatchDrafts', 2, 'calm'],
    ]);
    expect(found[2]).toMatchObject({
      days: 9,
      pathname: '/organiser/consultations/[slug]/invitations',
      query: { state: 'waiting' },
    });
    expect(decisions({ ...open, answerBy: days(-1) }, { ...none, waiting: 4 })).toMatchObject([
      { kind: 'waitingLate', days: 0, tone: 'sun' },
    ]);
  });

  it('of invitations only while it is open, of key organisations only when somebody has been written to', () => {
    expect(
      decisions({ ...open, state: 'held' }, { ...none, waiting: 4, bounced: 1, commentsUnanswered: 2 }),
    ).toMatchObject([{ kind: 'comments' }]);
    expect(decisions(open, { ...none, mailed: 0, keyWithoutMandate: 2 })).toEqual([]);
  });
});

describe('the line', () => {
  it.each([
    ['prepare', { ...open, state: 'draft' as const }, none],
    ['invite', open, { ...none, mailed: 0 }],
    ['answers', open, none],
    ['input', { ...open, answerBy: days(-1) }, none],
    ['meeting', { ...open, answerBy: days(-2), inputBy: days(-1) }, none],
    ['record', { ...open, state: 'held' as const }, { ...none, recordState: 'commenting' as const }],
    ['followUp', { ...open, state: 'held' as const }, { ...none, recordState: 'adjusted' as const }],
    ['followUp', { ...open, state: 'archived' as const }, none],
    [null, { ...open, state: 'cancelled' as const }, none],
  ])('stands at %s', (stop, consultation, counts) => {
    expect(stopOf(consultation, counts)).toBe(stop);
  });

  it('the coming stand first, the next at the top, then the past, the latest first', () => {
    const at = (n: number | null) => ({ startsAt: n === null ? null : days(n) });
    const order = inListOrder([at(-300), at(40), at(null), at(5), at(-2)], now).map(
      ({ startsAt }) => startsAt && (startsAt.getTime() - now.getTime()) / 86_400_000,
    );
    expect(order).toEqual([5, 40, null, -2, -300]);
  });
});
