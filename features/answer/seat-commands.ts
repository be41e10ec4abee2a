import 'server-only';
import type { InvitationState, Mandate } from '@/features/invitation/types';
import { namedFor } from './answer-commands';
import { answerStop, holderOf, mandateWithin, planSeats, stopFor } from './chain-rules';
import { changeOnce, makeChange } from './change-commands';
import type { AnswerContext, ChangeOutcome, ChangeRefusal, PersonInput, SeatChain, Standing } from './types';

export type Substitute = PersonInput & { mandate: Mandate };

/**
 * Somebody else takes over a seat, until the meeting starts and after the last day to answer too. Whoever acts by a personal link names
 * somebody for their own seat only, with no wider mandate than their own.
 */
export function nameSubstitute(
  invitationId: string,
  seatId: string,
  { mandate, ...person }: Substitute,
  context: AnswerContext,
): Promise<ChangeOutcome> {
  return changeOnce(invitationId, context, async (tx, standing) => {
    const seat = standing.seats.find(({ id }) => id === seatId);
    const refusal = substituteRefusal(standing, seat, mandate, context);
    if (refusal) return { ok: false, reason: refusal };
    const named = namedFor(seatId, person, mandate, 'substitute');
    const planned = planSeats(standing.seats, [named.wanted], { scope: 'named', because: 'replaced' });
    if (!planned.ok) return planned;
    if (planned.plan.starts.length === 0) return { ok: false, reason: 'notAgain' };
    return makeChange(tx, standing, context, {
      kind: 'substituted',
      state: standing.state,
      reason: '',
      people: [named],
      plan: planned.plan,
    });
  });
}

const coming: readonly InvitationState[] = ['accepted', 'delegated'];

function substituteRefusal(
  standing: Standing,
  seat: SeatChain | undefined,
  mandate: Mandate,
  context: AnswerContext,
): ChangeRefusal | null {
  // Whoever receives people at the door names who came instead, also when the meeting has begun and others are ticked off.
  const isAtDoor = context.actor.kind === 'user';
  const stop = stopFor(standing);
  if (stop && !(isAtDoor && stop === 'begun')) return stop;
  if (!seat) return 'unknownSeat';
  const comes: readonly InvitationState[] = isAtDoor ? [...coming, 'attended', 'absent'] : coming;
  if (!comes.includes(standing.state)) return 'noAnswerYet';
  const holder = holderOf(seat);
  if (context.actor.kind === 'representative') {
    if (holder?.representativeId !== context.actor.representativeId) return 'notYours';
    if (!mandateWithin(holder.mandate, mandate)) return 'widerMandate';
  }
  // A seat that nobody has had is answered for, not taken over: until the last day to answer.
  return seat.chain.length === 0 && !isAtDoor ? answerStop(standing, context.source) : null;
}

/** A holder gives their seat back until the meeting starts; nobody comes instead until somebody is named. */
export function giveBackSeat(invitationId: string, seatId: string, context: AnswerContext): Promise<ChangeOutcome> {
  return changeOnce(invitationId, context, async (tx, standing) => {
    const stop = stopFor(standing);
    if (stop) return { ok: false, reason: stop };
    const seat = standing.seats.find(({ id }) => id === seatId);
    const holder = seat ? holderOf(seat) : null;
    if (!seat || !holder) return { ok: false, reason: 'unknownSeat' };
    if (context.actor.kind === 'representative' && holder.representativeId !== context.actor.representativeId)
      return { ok: false, reason: 'notYours' };
    return makeChange(tx, standing, context, {
      kind: 'withdrawn',
      state: standing.state,
      reason: '',
      people: [],
      plan: { ends: [{ link: holder, seatId, because: 'withdrawn' }], starts: [] },
    });
  });
}
