import type { OrganisationFilter } from './organiser-rules';
import type { Bilingual, RegistrationSource, RegistrationState, SeatState } from './types';

/** How a person's mails are, the worst first. */
export type MailStatus = 'bounced' | 'parked' | 'waiting' | 'sent' | 'none';

/** What the list and the export know of a person. Needs are not in it, nor anywhere else in these types. */
type PersonRow = {
  id: string;
  reference: string;
  name: string;
  email: string;
  organisationName: string;
  organisationKind: Exclude<OrganisationFilter, 'unlisted'> | null;
  countyName: string | null;
  municipalityCode: string | null;
  workRole: string | null;
  state: RegistrationState;
  source: RegistrationSource;
  /** Why this one was let in beyond the capacity. */
  overbookNote: string | null;
  createdAt: Date;
  cancelledAt: Date | null;
  mail: MailStatus;
};

/** One line of the list. */
export type RegistrationRow = PersonRow & { seats: number };

/** One line of the export. */
export type ExportRow = PersonRow & {
  /** Seminar title by slot id. */
  choices: Record<string, string>;
};

export type FilterOptions = {
  counties: { code: string; name: string }[];
  sessions: { id: string; startsAt: Date; endsAt: Date; titleSv: string; titleEn: string | null }[];
};

export type HeldSeat = {
  id: string;
  sessionId: string;
  state: SeatState;
  startsAt: Date;
  endsAt: Date;
  room: string;
  titleSv: string;
  titleEn: string | null;
  releasedAt: Date | null;
};

export type MailOfRegistration = {
  id: string;
  template: string;
  state: 'queued' | 'sending' | 'sent' | 'parked' | 'dropped';
  createdAt: Date;
  sentAt: Date | null;
  bouncedAt: Date | null;
};

export type HistoryEntry = {
  id: string;
  at: Date;
  action: string;
  /** 'user' with a name, 'registrant', 'system' or 'public'. */
  actorKind: string;
  actorName: string | null;
  reason: string | null;
  /** Names of the details that were corrected. */
  fields: string[];
  /** Seminars left, taken, and chosen at the beginning. */
  released: Bilingual[];
  taken: Bilingual[];
  chosen: Bilingual[];
};

/** Another registration of the same person, at another conference, that this one was moved from or to. */
export type Move = { direction: 'from' | 'to'; id: string; conferenceId: string; slug: string; city: string };

/** A registration as organisers see it. */
export type RegistrationDetail = {
  id: string;
  reference: string;
  name: string;
  email: string;
  organisationName: string;
  workRole: string | null;
  state: RegistrationState;
  source: RegistrationSource;
  createdAt: Date;
  cancelledAt: Date | null;
  version: number;
  locale: string;
  overbookNote: string | null;
  moves: Move[];
  seats: HeldSeat[];
  mails: MailOfRegistration[];
  history: HistoryEntry[];
};
