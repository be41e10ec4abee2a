import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  daysOf,
  endedQuarters,
  instantsOf,
  monthsAfter,
  quarterBefore,
  quarterOf,
} from '@/features/commitment/quarter-rules';
import {
  askingAfter,
  askStep,
  cardNumbersFrom,
  commitmentTransitions,
  isFinal,
  progresses,
  standingOf,
  stateAfter,
} from '@/features/commitment/rules';
import { newCommitmentSchema, ownStatusSchema } from '@/features/commitment/schema';
import { missingSnapshots } from '@/features/commitment/snapshot-rules';
import type { CommitmentProgress, CommitmentState } from '@/features/commitment/types';
import { isoDate } from '@/lib/time';

const day = fc
  .date({ min: new Date('1990-01-01T12:00:00Z'), max: new Date('2100-12-31T12:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('quarters (trust 68: the tests run 14 hours from UTC)', () => {
  it('hold every day once, in order, whatever the year and the season', () => {
    fc.assert(
      fc.property(day, (date) => {
        const period = quarterOf(date);
        const { first, after } = daysOf(period);
        expect(first <= date && date < after).toBe(true);
        expect(quarterOf(after) > period).toBe(true);
        expect(quarterBefore(quarterOf(after))).toBe(period);
        const { startsAt, endsAt } = instantsOf(period);
        expect([isoDate(startsAt), isoDate(endsAt)]).toEqual([first, after]);
        expect(isoDate(new Date(endsAt.getTime() - 1)) < after).toBe(true);
      }),
    );
  });

  it('follow each other without a gap', () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [since, until] = a < b ? [a, b] : [b, a];
        const periods = endedQuarters(since, until);
        expect(periods.every((period, i) => i === 0 || quarterBefore(period) === periods[i - 1])).toBe(true);
        expect(periods.includes(quarterOf(until))).toBe(false);
      }),
    );
  });

  it('know the year’s end, the leap day and the week 53', () => {
    expect(quarterOf('2026-12-31')).toBe('2026-Q4');
    expect(quarterOf('2027-01-01')).toBe('2027-Q1');
    expect(daysOf('2028-Q1')).toEqual({ first: '2028-01-01', after: '2028-04-01' });
    expect(instantsOf('2027-Q1').endsAt.toISOString()).toBe('2027-03-31T22:00:00.000Z');
    expect(instantsOf('2026-Q4').endsAt.toISOString()).toBe('2026-12-31T23:00:00.000Z');
    expect(monthsAfter('2027-11-30', 3)).toBe('2028-02-29');
    expect(monthsAfter('2028-02-29', 12)).toBe('2029-02-28');
  });
});

describe('how a commitment stands', () => {
  const accepted = { state: 'accepted' as const, progress: 'on_track' as const };

  it('is late the day after its date in Sweden, and not on the day (trust 68)', () => {
    expect(standingOf({ ...accepted, dueOn: '2028-02-29' }, '2028-02-29')).toBe('on_track');
    expect(standingOf({ ...accepted, dueOn: '2028-02-29' }, '2028-03-01')).toBe('late');
    expect(standingOf({ ...accepted, dueOn: '2026-12-31' }, isoDate(new Date('2026-12-31T22:59:59Z')))).toBe(
      'on_track',
    );
    expect(standingOf({ ...accepted, dueOn: '2026-12-31' }, isoDate(new Date('2026-12-31T23:00:00Z')))).toBe('late');
  });

  it('is never late when it is closed or nobody has said yes', () => {
    expect(standingOf({ state: 'closed', progress: 'done', dueOn: '2020-01-01' }, '2027-01-01')).toBe('done');
    expect(standingOf({ state: 'proposed', progress: null, dueOn: '2020-01-01' }, '2027-01-01')).toBe('proposed');
  });

  it('ends with done or dropped and with nothing else, whatever is told in whatever order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...progresses, 'reopen' as const)), (told) => {
        let state = 'accepted' as CommitmentState;
        let last = null as CommitmentProgress | null;
        for (const what of told) {
          if (what === 'reopen') {
            if (state === 'closed' && commitmentTransitions.closed.includes('accepted'))
              [state, last] = ['accepted', null];
            continue;
          }
          const next = stateAfter(state, what);
          if (next === null) expect(state).toBe('closed');
          else [state, last] = [next, what];
        }
        expect(state === 'closed').toBe(last !== null && isFinal(last));
      }),
    );
  });
});

describe('asking', () => {
  it('asks once for all the days that passed; the next is after today', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 2_000 }), fc.constantFrom(1, 3, 6, 12), (first, away, every) => {
        const today = new Date(Date.parse(first) + away * 86_400_000).toISOString().slice(0, 10);
        const step = askStep({ nextAskOn: first, askPendingOn: null, askReminders: 0 }, today, every);
        expect(step?.kind).toBe('ask');
        expect((step?.on ?? '') <= today && (step?.next.nextAskOn ?? '') > today).toBe(true);
        if (!step) return;
        expect(askStep(step.next, today, every)).toBeNull();
      }),
    );
  });

  it('reminds after 7 and 14 days, each once, and not after an answer', () => {
    const pending = { nextAskOn: '2027-07-01', askPendingOn: '2027-04-01', askReminders: 0 };
    expect(askStep(pending, '2027-04-07', 3)).toBeNull();
    const first = askStep(pending, '2027-04-08', 3);
    expect(first).toMatchObject({ kind: 'reminder', on: '2027-04-01', next: { askReminders: 1 } });
    expect(askStep({ ...pending, askReminders: 1 }, '2027-04-14', 3)).toBeNull();
    expect(askStep({ ...pending, askReminders: 1 }, '2027-04-15', 3)?.next.askReminders).toBe(2);
    expect(askStep({ ...pending, askReminders: 2 }, '2027-06-30', 3)).toBeNull();
    expect(askingAfter('accepted', '2027-04-10', 3)).toEqual({
      nextAskOn: '2027-07-10',
      askPendingOn: null,
      askReminders: 0,
    });
    expect(askingAfter('closed', '2027-04-10', 3).nextAskOn).toBeNull();
  });
});

describe('snapshots', () => {
  const made = new Date('2027-01-15T10:00:00Z');
  const commitment = {
    id: 'x',
    createdAt: made,
    state: 'closed' as const,
    progress: 'done' as const,
    dueOn: '2027-06-30',
    respondedAt: made,
    statuses: [
      { progress: 'at_risk' as const, createdAt: new Date('2027-03-31T21:59:59Z') },
      { progress: 'done' as const, createdAt: new Date('2027-07-02T10:00:00Z') },
    ],
    periods: [],
  };

  it('tell how it stood when the quarter ended in Sweden, and mark what is caught up', () => {
    const taken = missingSnapshots(commitment, new Date('2027-10-01T00:00:00Z'));
    expect(taken.map(({ period, state, detail }) => [period, state, detail.standing, detail.caughtUp])).toEqual([
      ['2027-Q1', 'accepted', 'at_risk', true],
      ['2027-Q2', 'accepted', 'late', true],
      ['2027-Q3', 'closed', 'done', false],
    ]);
  });

  it('are none of what was closed before the quarter began, nor of a draft', () => {
    expect(missingSnapshots(commitment, new Date('2028-06-01T00:00:00Z')).at(-1)?.period).toBe('2027-Q3');
    expect(missingSnapshots({ ...commitment, state: 'draft' }, new Date('2028-06-01T00:00:00Z'))).toEqual([]);
  });
});

describe('what is posted', () => {
  const key = '00000000-0000-4000-8000-000000000000';
  const told = {
    token: 't',
    progress: 'on_track',
    text: '',
    evidence: '',
    evidenceUrl: '',
    droppedReason: '',
    byName: 'Kim',
    formKey: key,
  };
  const fault = (change: object) => ownStatusSchema.safeParse({ ...told, ...change }).error?.issues[0];

  it('has evidence where it is done, and a reason where it is dropped', () => {
    expect(fault({})).toBeUndefined();
    expect(fault({ progress: 'done' })).toMatchObject({ path: ['evidence'], message: 'evidenceMissing' });
    expect(fault({ progress: 'done', evidenceUrl: 'https://example.se/rapport' })).toBeUndefined();
    expect(fault({ progress: 'dropped' })).toMatchObject({ path: ['droppedReason'], message: 'reasonMissing' });
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'ftp://example.se/x', '//example.se', 'https://'])(
    'trust 50: %s is no evidence',
    (evidenceUrl) => {
      expect(fault({ progress: 'done', evidenceUrl })?.path).toEqual(['evidenceUrl']);
    },
  );

  it('trust 44, 51, 52, 55: extra fields, huge and unreadable texts and personnummer are refused', () => {
    expect(fault({ state: 'closed' })).toBeDefined();
    expect(fault({ text: 'x'.repeat(1_000_000) })?.message).toBe('tooLong');
    expect(fault({ text: 'a\u0000b' })?.message).toBe('unreadable');
    expect(fault({ text: 'Barnet 811218-9876 fick vänta' })?.message).toBe('personnummer');
  });

  it('a day exists; cards are numbers', () => {
    const base = {
      consultationId: key,
      ownerOrganisationId: key,
      ownerName: '',
      ownerEmail: '',
      mailLanguage: 'sv',
      what: 'Något',
      measure: '',
      dueOn: '2028-02-29',
      cards: '7, 3 och 3',
    };
    expect(newCommitmentSchema.safeParse(base).data).toMatchObject({ cards: [3, 7], dueOn: '2028-02-29' });
    expect(newCommitmentSchema.safeParse({ ...base, dueOn: '2027-02-29' }).error?.issues[0]?.message).toBe('dayWrong');
    expect(newCommitmentSchema.safeParse({ ...base, cards: 'tre' }).error?.issues[0]?.message).toBe('cardsWrong');
    expect(cardNumbersFrom('')).toEqual([]);
  });
});
