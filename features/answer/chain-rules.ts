import { invitationTransitions, mandates } from '@/features/invitation/rules';
import type { AnswerSource, InvitationState, Mandate } from '@/features/invitation/types';
import type { Result } from '@/lib/result';
import type { ChainLink, ChangeRefusal, EndReason, SeatChain, SeatPlan, Standing, Wanted } from './types';

/** Who holds a seat now; null while nobody does. */
export function holderOf(seat: Pick<SeatChain, 'chain'>): ChainLink | null {
  return seat.chain.find(({ endedAt }) => endedAt === null) ?? null;
}

/**
 * The chain as it counts: whoever takes a seat back stands where they stood before, and those who came between are gone from it. So a
 * person is in it once at most, and it never turns back on itself.
 */
export function standingChain<L extends Pick<ChainLink, 'representativeId'>>(chain: readonly L[]): L[] {
  const standing: L[] = [];
  for (const link of chain) {
    const before = standing.findIndex(({ representativeId }) => representativeId === link.representativeId);
    if (before >= 0) standing.length = before;
    standing.push(link);
  }
  return standing;
}

/**
 * What it takes for the wanted to hold their seats. With `scope` 'all' every seat that nobody is named for is given up, else the others
 * stay as they are. A holder with the same address and mandate stays. Nobody sits on two seats, and no seat is made.
 * @returns 'unknownSeat' for a seat that is not of this invitation, 'sameTwice' for one person or seat named twice, 'holdsAnother' for
 * somebody who holds another seat that they keep.
 */
export function planSeats(
  seats: readonly SeatChain[],
  wanted: readonly Wanted[],
  { scope, because }: { scope: 'all' | 'named'; because: EndReason },
): Result<{ plan: SeatPlan }, 'unknownSeat' | 'sameTwice' | 'holdsAnother'> {
  const bySeat = new Map(wanted.map((one) => [one.seatId, one]));
  const people = new Set(wanted.map(({ emailCanonical }) => emailCanonical));
  if (wanted.some(({ seatId }) => !seats.some(({ id }) => id === seatId))) return { ok: false, reason: 'unknownSeat' };
  if (bySeat.size < wanted.length || people.size < wanted.length) return { ok: false, reason: 'sameTwice' };
  const plan: SeatPlan = { ends: [], starts: [] };
  for (const seat of seats) {
    const next = bySeat.get(seat.id);
    const holder = holderOf(seat);
    if (!next && scope === 'named') {
      if (holder && people.has(holder.emailCanonical)) return { ok: false, reason: 'holdsAnother' };
      continue;
    }
    if (holder && next && holder.emailCanonical === next.emailCanonical && holder.mandate === next.mandate) continue;
    if (holder) plan.ends.push({ link: holder, seatId: seat.id, because: next ? 'replaced' : because });
    if (next) plan.starts.push(linkAfter(seat, next, holder));
  }
  return { ok: true, plan };
}

/** The next link of a chain: somebody who stood in it before stands there as the same again. */
function linkAfter(seat: SeatChain, next: Wanted, holder: ChainLink | null): SeatPlan['starts'][number] {
  const before = standingChain(seat.chain).find(({ emailCanonical }) => emailCanonical === next.emailCanonical);
  const number = Math.max(0, ...seat.chain.map((link) => link.number)) + 1;
  return {
    ...next,
    kind: before?.kind ?? next.kind,
    number,
    takesBack: before !== undefined && before.id !== holder?.id,
  };
}

/** True when `wanted` lets somebody do no more than `own`: nobody gives away more than they have. */
export function mandateWithin(own: Mandate, wanted: Mandate): boolean {
  return mandates.indexOf(wanted) >= mandates.indexOf(own);
}

type Moment = Pick<Standing, 'state' | 'consultationState' | 'answerBy' | 'startsAt' | 'now'>;

/** Why nothing can be changed any more; null while something can. `now` is the database's. */
export function stopFor(at: Moment): Extract<ChangeRefusal, 'revoked' | 'cancelled' | 'closed' | 'begun'> | null {
  if (at.state === 'revoked') return 'revoked';
  if (at.consultationState === 'cancelled') return 'cancelled';
  if (at.consultationState !== 'open') return 'closed';
  return at.startsAt && at.now >= at.startsAt ? 'begun' : null;
}

/**
 * Whether a whole answer is taken: by link and code until its last moment, T itself not included; what came by phone, letter or mail may
 * be entered later, since it was said before.
 */
export function answerStop(at: Moment, source: AnswerSource): ChangeRefusal | null {
  const stop = stopFor(at);
  if (stop) return stop;
  const isTyped = source === 'link' || source === 'code';
  return isTyped && at.answerBy && at.now >= at.answerBy ? 'tooLate' : null;
}

/** Whether an invitation may go to the state an answer leads to; the same answer again is no change of state. */
export function mayAnswer(from: InvitationState, to: InvitationState): boolean {
  return from === to || invitationTransitions[from].includes(to);
}
