import type { OrganisationFilter } from './organiser-rules';
import type { RegistrationSource, RegistrationState, SeatState } from './types';

/** How a person's mails are, the worst first. */
export type MailStatus = 'bounced' | 'parked' | 'waiting' | 'sent' | 'none';

/** One line of the list. Needs are not in it, nor anywhere else in these types. */
export type RegistrationRow = {
  id: string;
  reference: string;
  name: string;
  email: string;
  organisationName: string;
  state: RegistrationState;
  createdAt: Date;
  seats: number;
  mail: MailStatus;
};

/** One line of the export. */
export type ExportRow = Omit<RegistrationRow, 'seats' | 'mail'> & {
  workRole: string | null;
  organisationKind: Exclude<OrganisationFilter, 'unlisted'> | null;
  countyName: string | null;
  municipalityCode: string | null;
  cancelledAt: Date | null;
  /** Seminar title by slot id. */
  choices: Record<string, string>;
};

export type FilterOptions = {
  counties: { code: string; name: string }[];
  sessions: { id: string; startsAt: Date; endsAt: Date; titleSv: string; titleEn: string | null }[];
};

export type HeldSeat = {
  id: string;
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
};

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
  seats: HeldSeat[];
  mails: MailOfRegistration[];
  history: HistoryEntry[];
};
