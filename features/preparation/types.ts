import type { ConsultationHead } from '@/features/consultation/types';

export type Signatory = { id: string; name: string; titleSv: string; titleEn: string };

/** A consultation as its settings show it, with what its changes touch. Times are UTC. */
export type ConsultationSettings = ConsultationHead & {
  invitationSv: string;
  invitationEn: string;
  placeAddress: string;
  meetingUrl: string | null;
  contactName: string;
  contactEmail: string | null;
  contactPhone: string | null;
  statusEveryMonths: number;
  calendarSequence: number;
  cancelledReason: string;
  version: number;
  signatories: Signatory[];
};

/** How far a consultation has come: what the consequences of a change are told from. */
export type Reached = {
  /** By the database's clock. */
  now: Date;
  questions: number;
  agenda: number;
  /** Invitations that have been sent, the revoked left out. */
  mailed: number;
  answered: number;
  /** People who hold a seat now. */
  attendees: number;
};

export type AgendaItem = {
  id: string;
  startsAt: Date;
  endsAt: Date;
  titleSv: string;
  titleEn: string;
  descriptionSv: string;
  descriptionEn: string;
  presenter: string;
};

export type Question = {
  id: string;
  key: string | null;
  nameSv: string;
  nameEn: string;
  questionSv: string;
  questionEn: string;
  /** True where cards or groups stand under it, drafts too: it cannot go. */
  inUse: boolean;
};
