import type { RecordState } from '@/generated/prisma/enums';

/** What a consultation's first screen counts. Revoked invitations are left out everywhere. */
export type OverviewCounts = {
  /** By the database's clock. */
  now: Date;
  prepared: number;
  /** Sent, whatever came after. */
  mailed: number;
  answered: number;
  /** Sent, without an answer. */
  waiting: number;
  bounced: number;
  moreTime: number;
  /** Key organisations where nobody who comes may decide. */
  keyWithoutMandate: number;
  seats: number;
  seatsHeld: number;
  attended: number;
  dispatchDrafts: number;
  /** Organisations that have handed in input, 'no view' too. */
  inputFrom: number;
  cards: number;
  recordState: RecordState | null;
  commentsUnanswered: number;
  commitmentsLate: number;
  commitmentsProposed: number;
  commitmentsDeclined: number;
  /** Drafts left out. */
  commitments: number;
  onTrack: number;
  atRisk: number;
  done: number;
  dropped: number;
  /** Accepted, and nobody has told how it goes. */
  untold: number;
};

export type ThemeCount = { id: string; nameSv: string; nameEn: string; cards: number };
