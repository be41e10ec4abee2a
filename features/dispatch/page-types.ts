import type { Reader } from './message-rules';
import type { AddressKind, DispatchKind, DispatchState, DispatchWords, SkipReason } from './types';

export type DispatchCounts = {
  /** To whom it goes, or went. */
  recipients: number;
  skipped: number;
  sent: number;
  delivered: number;
  bounced: number;
  /** Parked or dropped: somebody must look. */
  failed: number;
  /** Of the invitations it went to: those that have answered. */
  answered: number;
};

export type DispatchRow = DispatchCounts & {
  id: string;
  kind: DispatchKind;
  state: DispatchState;
  subjectSv: string;
  subjectEn: string;
  createdAt: Date;
  releasedAt: Date | null;
  isAutomatic: boolean;
  by: string | null;
};

export type Dispatch = DispatchWords & {
  id: string;
  consultationId: string;
  kind: DispatchKind;
  state: DispatchState;
  version: number;
  createdAt: Date;
  reviewedAt: Date | null;
  releasedAt: Date | null;
};

export type Recipient = {
  id: string;
  invitationId: string | null;
  organisation: string;
  name: string;
  addressKind: AddressKind;
  toEmail: string;
  skippedBecause: SkipReason | null;
  /** Where the mail is: null before it is handed over. */
  mail: 'queued' | 'sending' | 'sent' | 'parked' | 'dropped' | null;
  deliveredAt: Date | null;
  bouncedAt: Date | null;
  reason: string | null;
  /** The invitation's state now. */
  invitationState: string | null;
};

export type Preview = {
  number: number;
  count: number;
  toEmail: string;
  organisation: string;
  locale: 'sv' | 'en';
  subject: string;
  html: string;
  text: string;
};

export type Reminder = DispatchWords & {
  id: string;
  consultationId: string;
  daysBefore: number;
  toSecond: boolean;
  enabled: boolean;
  armedAt: Date | null;
  armedById: string | null;
  doneAt: Date | null;
  version: number;
};

export type SentByRule = { reminderId: string; sent: number; lastAt: Date };

/** A dispatch as the list shows it. */
export type ListedDispatch = DispatchRow & { subject: string };

/** What the page of a dispatch shows. */
export type LoadedDispatch = {
  dispatch: Dispatch;
  counts: { total: number; going: number; waiting: number };
  page: number;
  pageCount: number;
  recipients: Recipient[];
  preview: Preview | null;
  canWrite: boolean;
  /** As its heading shows it. */
  subject: string;
};

/** A rule of the plan as its page shows it: when it comes for most, and what it has sent. */
export type ShownReminder = Reminder & { at: Date | null; sent: SentByRule | null };

/** Everything a letter says, but for the consultation's own facts. */
export type LetterRow = Reader & {
  consultationId: string;
  slug: string;
  addressedName: string;
  addressedTitle: string;
  postalAddress: string;
  /** The words of the invitation's newest dispatch, the released first; null while there is none. */
  words: DispatchWords | null;
  letterSv: string;
  letterEn: string;
};
