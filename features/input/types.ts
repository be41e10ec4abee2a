import type { AnswerSource, CardState, GovernanceLevel } from '@/generated/prisma/enums';

export type { AnswerSource, CardState, GovernanceLevel };

/** What a card says: the draft's fields and, as JSON, every revision and version of it. */
export type CardContent = {
  questionId: string;
  level: GovernanceLevel;
  addresseeOrganisationId: string | null;
  /** In words, where no organisation of the register is meant. */
  addresseeText: string;
  problem: string;
  proposal: string;
  evidenceUrl: string;
  contribution: string;
  ownCaseNumber: string;
  decidedBy: string;
  mayBeSecret: boolean;
  secretPart: string;
};

/** A card as it stands in the list of those who were handed in: the last version, never the draft. Times are UTC. */
export type SubmittedCard = CardContent & {
  id: string;
  number: number;
  version: number;
  submittedAt: Date;
  isLate: boolean;
  /** Null for a card of the meeting. */
  invitationId: string | null;
  organisationId: string | null;
  organisationName: string | null;
  addresseeName: string;
  groupId: string | null;
  position: number;
};

/** A theme of the consultation. */
export type Question = { id: string; nameSv: string; nameEn: string; questionSv: string; questionEn: string };

/** A card as its writers have it, with who saved it last. */
export type Draft = {
  id: string;
  state: CardState;
  number: number | null;
  /** What the next save must be based on. */
  revision: number;
  content: CardContent;
  /** The addressed organisation's name, or the words. */
  addressee: string;
  editedBy: string;
  editedAt: Date;
};

export type DraftInList = Draft & {
  /** What was handed in last; null while it never was. */
  lastVersion: { number: number; submissionVersion: number | null } | null;
  /** It says something else than what was handed in. */
  isChanged: boolean;
  withdrawnAt: Date | null;
  withdrawnReason: string;
};

export type Revision = { revision: number; createdAt: Date; by: string; byId: string | null };

/** One version of an organisation's input. */
export type SubmissionRow = {
  id: string;
  version: number;
  receiptNumber: number;
  submittedAt: Date;
  isLate: boolean;
  isNoView: boolean;
  submittedByName: string;
  source: AnswerSource;
};

export type SubmissionDetail = SubmissionRow & { content: string; sha256: string };

export type Option = { id: string; name: string };

/** An invited organisation and its latest version; null while it has handed in nothing. */
export type WhoAnswered = {
  invitationId: string;
  organisation: string;
  /** How many cards stand handed in. */
  cards: number;
  version: number | null;
  submittedAt: Date | null;
  isNoView: boolean;
};

/** A card as the organisers follow it: each version with its receipt, and what it hangs together with. */
export type CardHistory = {
  id: string;
  number: number;
  state: CardState;
  withdrawnAt: Date | null;
  withdrawnByName: string;
  withdrawnReason: string;
  invitationId: string | null;
  organisation: string | null;
  group: string | null;
  support: number;
  objections: number;
  hasOutcome: boolean;
  commitments: number[];
  versions: {
    number: number;
    content: CardContent;
    addressee: string;
    createdAt: Date;
    submission: (Omit<SubmissionRow, 'id' | 'isNoView'> & { sha256: string }) | null;
  }[];
};

/** What of the cards is wanted; what is not said is not asked for. */
export type SubmittedFilter = {
  questionId?: string;
  level?: GovernanceLevel;
  /** The organisation the card speaks to. */
  addresseeOrganisationId?: string;
  /** The organisation that handed it in. */
  organisationId?: string;
  isLate?: boolean;
  mayBeSecret?: boolean;
  /** Words to look for, in any order; the parts of words count too. */
  search?: string;
  cardId?: string;
};
