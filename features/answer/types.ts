import type { AnswerKind, AnswerSource, HoldingKind, InvitationState, Mandate } from '@/features/invitation/types';
import type { ConsultationState } from '@/generated/prisma/enums';
import type { Actor } from '@/lib/actor';

/** A link of a seat's chain: who held or holds it. */
export type ChainLink = {
  id: string;
  number: number;
  representativeId: string;
  name: string;
  emailCanonical: string;
  kind: HoldingKind;
  mandate: Mandate;
  endedAt: Date | null;
};

/** A granted seat with its chain in order. */
export type SeatChain = { id: string; number: number; roleAsked: string; chain: ChainLink[] };

/** Somebody named for a seat. */
export type Wanted = { seatId: string; emailCanonical: string; mandate: Mandate; kind: HoldingKind };

export type EndReason = 'replaced' | 'withdrawn' | 'declined';

/** What becomes of the seats: who leaves, then who comes. */
export type SeatPlan = {
  ends: { link: ChainLink; seatId: string; because: EndReason }[];
  starts: (Wanted & { number: number; takesBack: boolean })[];
};

/** Who answered last and when: told to somebody whose page was older. */
export type LastAnswer = { number: number; kind: AnswerKind; madeByName: string; createdAt: Date };

/** An invitation as it stands while its row is held; `now` is the database's clock. */
export type Standing = {
  id: string;
  consultationId: string;
  consultationState: ConsultationState;
  state: InvitationState;
  seatsGranted: number;
  email: string;
  secondEmail: string | null;
  locale: string;
  roleAsked: string;
  organisation: string;
  answerBy: Date | null;
  startsAt: Date | null;
  now: Date;
  last: LastAnswer | null;
  seats: SeatChain[];
};

/** A person as they were written in a form. */
export type PersonInput = { name: string; title: string; email: string };

export type AnswerInput =
  /** A seat without an address keeps its holder, who must have the same name. */
  | {
      kind: 'accepted';
      seats: { seatId: string; name: string; title: string; email: string | null; mandate: Mandate }[];
    }
  | { kind: 'delegated'; seat: PersonInput & { seatId: string; mandate: Mandate } }
  | { kind: 'declined'; reason: string }
  | { kind: 'in_writing' };

/** Who changes something, and how it came to us. */
export type AnswerContext = {
  actor: Actor;
  source: AnswerSource;
  /** The organiser who entered it, for phone, letter and mail. */
  enteredById: string | null;
  madeByName: string;
  madeByEmail: string;
  /** The form's own key: the same form twice is one answer. */
  formKey: string;
  requestId: string;
};

/** Why a change is not made. Each is a message under the page's `errors`. */
export type ChangeRefusal =
  | 'notFound'
  | 'revoked'
  | 'cancelled'
  | 'closed'
  | 'tooLate'
  | 'begun'
  | 'stale'
  | 'unknownSeat'
  | 'sameTwice'
  | 'holdsAnother'
  | 'addressMissing'
  | 'nobodyNamed'
  | 'notYours'
  | 'widerMandate'
  | 'noAnswerYet'
  | 'notAgain';

export type ChangeOutcome =
  | { ok: true; number: number; again: boolean }
  | { ok: false; reason: ChangeRefusal; last?: LastAnswer; seatId?: string };
