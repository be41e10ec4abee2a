import type { Actor } from '@/lib/actor';
import type { Locale } from '@/lib/time';

export type RegistrationState = 'confirmed' | 'cancelled';
export type SeatState = 'confirmed' | 'waiting' | 'offered' | 'released';
export type RegistrationSource = 'form' | 'api' | 'organiser' | 'demo';

/** A text in both languages; en is null where nobody has translated it. */
export type Bilingual = { sv: string; en: string | null };

/** The needs a form can ask for. */
export type NeedsKind = 'food' | 'access' | 'other';

export type BookableSession = {
  id: string;
  slotId: string;
  title: Bilingual;
  room: string;
  speakers: string[];
  startsAt: Date;
  endsAt: Date;
  capacity: number;
  seatsLeft: number;
};

/** A slot of the day; sessions is empty for a plenary, a lunch or a break. */
export type BookableSlot = {
  id: string;
  kind: 'seminars' | 'plenary' | 'break' | 'lunch';
  name: Bilingual;
  startsAt: Date;
  endsAt: Date;
  sessions: BookableSession[];
};

/** What the form, the action and the API need of a conference. Never a draft. */
export type BookableConference = {
  id: string;
  slug: string;
  name: Bilingual;
  city: string;
  state: 'published' | 'open' | 'closed' | 'archived';
  startsAt: Date | null;
  endsAt: Date | null;
  opensAt: Date | null;
  closesAt: Date | null;
  capacity: number;
  seatsLeft: number;
  venueName: string | null;
  venueAddress: string | null;
  contactEmail: string | null;
  contactPhone: string | null;
  /** Only these are asked for and stored. */
  needsAsked: NeedsKind[];
  slots: BookableSlot[];
};

export type OrganisationOption = { id: string; name: string; kind: string; municipalityCode: string | null };

/** One chosen session as the receipt, the API and the mail show it. Times are ISO 8601 in UTC. */
export type ChosenSession = {
  id: string;
  title: string;
  room: string;
  speakers: string[];
  startsAt: string;
  endsAt: string;
};

/** The answer to a registration; kept encrypted so that the same request gets it again. */
export type Receipt = {
  reference: string;
  manageUrl: string;
  status: 'confirmed';
  sessions: ChosenSession[];
};

export type RegisterObstacle =
  | 'conferenceFull'
  | 'seminarFull'
  | 'alreadyRegistered'
  | 'slotConflict'
  | 'registrationClosed'
  | 'unknownSession'
  | 'idempotencyKeyReused';

export type Idempotency = {
  scope: 'form' | 'api';
  /** The form's browser key or the client's Idempotency-Key; stored hashed together with conference. */
  key: string;
  /** A form's key ends with its registration; an API client's lasts its time whatever happens. */
  onlyWhileActive: boolean;
  ttlSeconds: number;
};

export type RegisterContext = {
  conference: BookableConference;
  source: RegistrationSource;
  actor: Actor;
  requestId: string;
  idempotency?: Idempotency;
  /** An organiser may register someone outside the window (never beyond capacity). */
  onBehalf?: boolean;
};

/** How full a session is, as organisers see it: `taken` may be beyond `capacity`, knowingly. */
export type SeatFigures = { id: string; taken: number; capacity: number; roomCapacity: number };

/** An organiser's knowing step beyond the capacity: who, and why. */
export type Overbooking = { note: string; actor: Actor; requestId: string };

export type RegisterOutcome =
  | { ok: true; replayed: boolean; sameRequest: boolean; receipt: Receipt }
  | { ok: false; reason: RegisterObstacle; sessions?: string[] };

/** One's own registration, as its link shows it. */
export type OwnRegistration = {
  id: string;
  reference: string;
  name: string;
  email: string;
  organisationName: string;
  workRole: string | null;
  locale: Locale;
  state: RegistrationState;
  version: number;
  /** SEQUENCE of the calendar invitation as it was last mailed. */
  calendarSequence: number;
  createdAt: Date;
  cancelledAt: Date | null;
  hasNeeds: boolean;
  conference: BookableConference;
  /** The ids of the sessions held now. */
  sessionIds: string[];
};

export type ManageObstacle =
  | 'notFound'
  | 'cancelled'
  | 'tooLate'
  | 'stale'
  | 'seminarFull'
  | 'slotConflict'
  | 'unknownSession';
