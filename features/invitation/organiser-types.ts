import type { ConsultationState, OrganisationKind } from '@/generated/prisma/enums';
import type {
  AnswerKind,
  AnswerSource,
  ExtensionState,
  HoldingKind,
  InvitationState,
  Mandate,
  SeatAttendance,
} from './types';

export type { OrganisationKind };

/** Where the mails of one address stand: counted by their outbox rows. */
export type MailCounts = { waiting: number; sent: number; bounced: number; stopped: number };

/** A row of the organisers' list. */
export type InvitationRow = {
  id: string;
  organisation: string;
  kind: OrganisationKind;
  roleAsked: string;
  addressedName: string;
  state: InvitationState;
  isKey: boolean;
  seatsGranted: number;
  seatsHeld: number;
  /** Who gave the last answer, as they said, and how. */
  answeredBy: string | null;
  answeredAt: Date | null;
  source: AnswerSource | null;
  wantsMoreTime: boolean;
  /** The newest mail to each address. */
  mails: MailCounts;
};

/** Whose an invitation is: for the rights and the ways back. */
export type InvitationPlace = {
  id: string;
  consultationId: string;
  slug: string;
  consultationState: ConsultationState;
  organisation: string;
};

export type ChainLink = {
  number: number;
  name: string;
  title: string;
  email: string;
  kind: HoldingKind;
  mandate: Mandate;
  madeByName: string;
  createdAt: Date;
  endedAt: Date | null;
  endedBecause: string | null;
};

export type SeatDetail = {
  id: string;
  number: number;
  roleAsked: string;
  attendance: SeatAttendance;
  /** From the first holder to the last. */
  chain: ChainLink[];
};

export type AnswerRow = {
  number: number;
  kind: AnswerKind;
  reason: string;
  madeByName: string;
  madeByEmail: string;
  source: AnswerSource;
  enteredBy: string | null;
  createdAt: Date;
};

export type ExtensionRow = {
  id: string;
  state: ExtensionState;
  wantedBy: Date;
  reason: string;
  askedByName: string;
  askedByEmail: string;
  askedAt: Date;
  grantedUntil: Date | null;
  decidedBy: string | null;
  decidedAt: Date | null;
  decision: string;
};

/** planned: in a draft that nobody has released. skipped: left out, for a reason. */
export type MailState = 'planned' | 'queued' | 'sending' | 'sent' | 'parked' | 'dropped' | 'bounced' | 'skipped';

export type MailRow = {
  id: string;
  /** Its template, or what the dispatch was: 'dispatch-reminder'. */
  template: string;
  addressKind: string;
  toEmail: string;
  state: MailState;
  /** When it left, came back or was promised, whatever is the latest. */
  at: Date;
  bounceReason: string | null;
  skippedBecause: string | null;
};

/** One invitation with everything the organisers keep of it. */
export type InvitationDetail = InvitationPlace & {
  organisationId: string;
  kind: OrganisationKind;
  state: InvitationState;
  roleAsked: string;
  seatsGranted: number;
  addressedName: string;
  addressedTitle: string;
  email: string;
  secondEmail: string | null;
  locale: string;
  isKey: boolean;
  ownCaseNumber: string;
  answerBy: Date | null;
  sentAt: Date | null;
  deliveredAt: Date | null;
  bouncedAt: Date | null;
  answeredAt: Date | null;
  revokedAt: Date | null;
  note: string;
  version: number;
  seats: SeatDetail[];
  answers: AnswerRow[];
  extensions: ExtensionRow[];
  mails: MailRow[];
};

/** What the form of a new invitation knows of an organisation in the register. */
export type OrganisationChoice = {
  id: string;
  name: string;
  /** Of the head or their staff; empty when the register has none. */
  email: string;
  registrator: string;
};

/** A request for more time that nobody has decided. */
export type WaitingExtension = {
  id: string;
  invitationId: string;
  organisation: string;
  wantedBy: Date;
  askedByName: string;
  askedAt: Date;
};
