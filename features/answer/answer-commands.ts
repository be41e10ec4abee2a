import 'server-only';
import type { HoldingKind, Mandate } from '@/features/invitation/types';
import { canonicalEmail } from '@/lib/email-address';
import { answerStop, holderOf, mayAnswer, planSeats } from './chain-rules';
import { changeOnce, makeChange, type NamedPerson } from './change-commands';
import type {
  AnswerContext,
  AnswerInput,
  ChangeOutcome,
  ChangeRefusal,
  PersonInput,
  SeatChain,
  Standing,
  Wanted,
} from './types';

export type AnswerOptions = {
  /** The number of the last answer that the page showed, 0 for none; null where it does not matter (entered by the organiser). */
  seen: number | null;
  /** The number of the answer that whoever answers has been told of since and answers on top of. */
  onTopOf?: number | null;
  /** The organisation's own diarienummer; undefined leaves it as it is. */
  ownCaseNumber?: string | undefined;
};

/**
 * Answers for an organisation, in one transaction with the invitation's row held: state and deadline by the database's clock, the seats'
 * chains, the answer's own row, who is told. The same form again is the same receipt ('again'); an answer on top of one that was not
 * seen is refused with it ('stale'), nothing lost.
 */
export function answerInvitation(
  invitationId: string,
  input: AnswerInput,
  { seen, onTopOf = null, ownCaseNumber }: AnswerOptions,
  context: AnswerContext,
): Promise<ChangeOutcome> {
  return changeOnce(invitationId, context, async (tx, standing) => {
    const stop = answerStop(standing, context.source);
    if (stop) return { ok: false, reason: stop };
    const { last } = standing;
    if (last && seen !== null && last.number !== seen && last.number !== onTopOf)
      return { ok: false, reason: 'stale', last };
    if (!mayAnswer(standing.state, input.kind)) return { ok: false, reason: 'closed' };
    const named = peopleOf(standing, input);
    if (!named.ok) return named;
    const planned = planSeats(
      standing.seats,
      named.people.map(({ wanted }) => wanted),
      {
        scope: input.kind === 'delegated' ? 'named' : 'all',
        because: input.kind === 'declined' ? 'declined' : 'withdrawn',
      },
    );
    if (!planned.ok) return planned;
    return makeChange(tx, standing, context, {
      kind: input.kind,
      state: input.kind,
      reason: input.kind === 'declined' ? input.reason : '',
      people: named.people,
      plan: planned.plan,
      ownCaseNumber,
    });
  });
}

type Refused = { ok: false; reason: ChangeRefusal; seatId?: string };

/** Who is named for which seat. */
function peopleOf({ seats }: Standing, input: AnswerInput): { ok: true; people: NamedPerson[] } | Refused {
  if (input.kind === 'delegated') {
    const { seatId, mandate, ...person } = input.seat;
    return { ok: true, people: [namedFor(seatId, person, mandate, 'delegate')] };
  }
  if (input.kind !== 'accepted') return { ok: true, people: [] };
  if (input.seats.length === 0) return { ok: false, reason: 'nobodyNamed' };
  const people: NamedPerson[] = [];
  for (const { seatId, email, mandate, ...person } of input.seats) {
    if (email) people.push(namedFor(seatId, { ...person, email }, mandate, 'representative'));
    else {
      const kept = keptHolder(seats, seatId, person.name);
      if (!kept) return { ok: false, reason: 'addressMissing', seatId };
      people.push({
        ...person,
        email: null,
        wanted: { seatId, emailCanonical: kept, mandate, kind: 'representative' },
      });
    }
  }
  return { ok: true, people };
}

/** The address of the holder who goes on, where the name is still theirs. */
function keptHolder(seats: readonly SeatChain[], seatId: string, name: string): string | null {
  const seat = seats.find(({ id }) => id === seatId);
  const holder = seat ? holderOf(seat) : null;
  return holder && holder.name.toLocaleLowerCase('sv') === name.toLocaleLowerCase('sv') ? holder.emailCanonical : null;
}

/** A person as they were written, for a seat. */
export function namedFor(seatId: string, person: PersonInput, mandate: Mandate, kind: HoldingKind): NamedPerson {
  const wanted: Wanted = { seatId, emailCanonical: canonicalEmail(person.email) ?? person.email, mandate, kind };
  return { ...person, wanted };
}
