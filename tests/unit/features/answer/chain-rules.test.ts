import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerStop, mandateWithin, planSeats, standingChain, stopFor } from '@/features/answer/chain-rules';
import type { ChainLink, SeatChain } from '@/features/answer/types';

const link = (number: number, who: string, ended: boolean): ChainLink => ({
  id: `${number}-${who}`,
  number,
  representativeId: who,
  name: who,
  emailCanonical: who,
  kind: 'delegate',
  mandate: 'decide',
  endedAt: ended ? new Date(0) : null,
});
const wants = (seatId: string, who: string) => ({
  seatId,
  emailCanonical: who,
  mandate: 'decide' as const,
  kind: 'substitute' as const,
});

describe('the chain of a seat', () => {
  it('who takes it back stands where they stood', () => {
    const chain = ['a', 'b', 'c', 'a', 'd'].map((who, i) => link(i + 1, who, i < 4));
    expect(standingChain(chain).map(({ name }) => name)).toEqual(['a', 'd']);
  });

  it('never loops, whatever came before', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c', 'd')), (people) => {
        const standing = standingChain(people.map((who, i) => link(i + 1, who, true))).map(({ name }) => name);
        expect(new Set(standing).size).toBe(standing.length);
        expect(standing.at(-1)).toBe(people.at(-1));
      }),
    );
  });

  it('a plan leaves one holder a seat and one seat a person, and touches nothing it was not asked to', () => {
    const people = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    fc.assert(
      fc.property(
        fc.uniqueArray(people, { maxLength: 3 }),
        fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), people), { maxLength: 4 }),
        fc.constantFrom('all' as const, 'named' as const),
        (holders, wanted, scope) => {
          const seats: SeatChain[] = [0, 1, 2].map((i) => {
            const who = holders[i];
            return { id: String(i), number: i + 1, roleAsked: '', chain: who ? [link(1, who, false)] : [] };
          });
          const planned = planSeats(
            seats,
            wanted.map(([seat, who]) => wants(String(seat), who)),
            { scope, because: 'withdrawn' },
          );
          if (!planned.ok) return;
          const now = new Map<string, string>(holders.map((who, i) => [String(i), who]));
          for (const { seatId } of planned.plan.ends) now.delete(seatId);
          for (const { seatId, emailCanonical } of planned.plan.starts) {
            expect(now.has(seatId)).toBe(false);
            now.set(seatId, emailCanonical);
          }
          expect(new Set(now.values()).size).toBe(now.size);
          for (const [seat, who] of wanted) expect(now.get(String(seat))).toBe(who);
          if (scope === 'all') expect(now.size).toBe(wanted.length);
        },
      ),
    );
  });
});

describe('trust 65, 67, 85: the last moment', () => {
  const at = { state: 'delivered', consultationState: 'open', startsAt: new Date(20_000) } as const;
  const last = new Date(10_000);
  const when = (ms: number) => ({ ...at, answerBy: last, now: new Date(ms) });

  it('T−1 ms is in time and T is not; what was said by phone may be entered until the meeting', () => {
    expect([answerStop(when(9_999), 'link'), answerStop(when(10_000), 'link')]).toEqual([null, 'tooLate']);
    expect([answerStop(when(10_000), 'phone'), answerStop(when(20_000), 'phone')]).toEqual([null, 'begun']);
    expect([stopFor(when(19_999)), stopFor(when(20_000))]).toEqual([null, 'begun']);
  });

  it('trust 38: revoked, cancelled and ended stop everything', () => {
    expect(stopFor({ ...when(1), state: 'revoked' })).toBe('revoked');
    expect(stopFor({ ...when(1), consultationState: 'cancelled' })).toBe('cancelled');
    expect(stopFor({ ...when(1), consultationState: 'held' })).toBe('closed');
  });
});

it('nobody gives a wider mandate than their own', () => {
  expect([
    mandateWithin('speak', 'decide'),
    mandateWithin('speak', 'speak'),
    mandateWithin('decide', 'listen'),
  ]).toEqual([false, true, true]);
});
