import type { AnswerSource, CommitmentProgress, CommitmentState } from '@/generated/prisma/enums';

export type { CommitmentProgress, CommitmentState };

/** How a commitment stands, in one word: its state before it is accepted, then what was last told, or late by its date. */
export type Standing = 'draft' | 'proposed' | 'declined' | 'accepted' | CommitmentProgress;

/** A row of the list. Days are ISO dates ('2027-03-31'). */
export type CommitmentRow = {
  id: string;
  number: number;
  what: string;
  ownerOrganisation: string;
  ownerName: string;
  ownerEmail: string;
  dueOn: string;
  state: CommitmentState;
  progress: CommitmentProgress | null;
  toldAt: Date | null;
  standing: Standing;
};

/** What an owner told, once. */
export type ToldStatus = {
  number: number;
  progress: CommitmentProgress;
  text: string;
  evidence: string;
  evidenceUrl: string;
  reason: string;
  byName: string;
  source: AnswerSource;
  createdAt: Date;
};

/** A commitment with everything that belongs to it, for the organisers. */
export type CommitmentDetail = {
  id: string;
  number: number;
  state: CommitmentState;
  ownerOrganisationId: string;
  ownerOrganisation: string;
  ownerName: string;
  ownerEmail: string;
  locale: 'sv' | 'en';
  what: string;
  measure: string;
  dueOn: string;
  progress: CommitmentProgress | null;
  askedAt: Date | null;
  respondedAt: Date | null;
  respondedBy: string;
  responseReason: string;
  nextAskOn: string | null;
  version: number;
  cards: { id: string; number: number | null }[];
  statuses: ToldStatus[];
  mails: { id: string; toEmail: string; template: string; createdAt: Date; mailState: string | null }[];
};

/** What the page behind an owner's link shows: this one commitment, nothing of others. */
export type OwnCommitment = {
  id: string;
  state: CommitmentState;
  number: number;
  what: string;
  measure: string;
  dueOn: string;
  ownerOrganisation: string;
  ownerName: string;
  progress: CommitmentProgress | null;
  respondedAt: Date | null;
  respondedBy: string;
  responseReason: string;
  isAsked: boolean;
  version: number;
  cardNumbers: number[];
  statuses: ToldStatus[];
  consultation: {
    id: string;
    titleSv: string;
    titleEn: string;
    state: string;
    startsAt: Date | null;
    isMadeUp: boolean;
    contactName: string;
    contactEmail: string | null;
    contactPhone: string | null;
  };
};

/** Of one period: how many stood how. */
export type PeriodCount = { period: string; standing: Standing; count: number; caughtUp: boolean };

export type StandingCounts = Record<Standing, number>;

/** A card that was handed in, to be chosen by its number. */
export type CardToChoose = { id: string; number: number; problem: string; proposal: string };

/** A mail as its reader gets it. */
export type MailPreview = { locale: 'sv' | 'en'; subject: string; html: string };
