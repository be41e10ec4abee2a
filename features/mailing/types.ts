import type { RecipientDetails } from '@/features/schedule/schema';
import type { Locale } from '@/lib/time';
import type { Segment } from './schema';

export type MailingState = 'draft' | 'scheduled' | 'sending' | 'paused' | 'stopped' | 'sent';
export type MailingKind = 'message' | 'programme_change' | 'reminder';

/** The four texts of a message; English may be empty, then everyone gets the Swedish. */
export type MailingTexts = { subjectSv: string; bodySv: string; subjectEn: string; bodyEn: string };

export type Mailing = MailingTexts & {
  id: string;
  kind: MailingKind;
  conferenceId: string;
  state: MailingState;
  segment: unknown;
  version: number;
  scheduledFor: Date | null;
  startedAt: Date | null;
  endedAt: Date | null;
  createdAt: Date;
  reminderRuleId: string | null;
};

/** How many, and whom a message does not go to. */
export type SegmentCount = {
  /** Addresses that get it. */
  recipients: number;
  /** Addresses that the provider has told us not to write to. */
  suppressed: number;
  /** People whose address is there already: one message each. */
  duplicates: number;
  /** Speakers without an address, and minors, whom nothing is mailed to. */
  withoutAddress: number;
  /** Cancelled registrations that would else be in it. */
  cancelled: number;
  /** Of the recipients, how many read English. */
  english: number;
};

export type Person = {
  emailCanonical: string;
  toEmail: string;
  name: string;
  locale: 'sv' | 'en';
  registrationId: string | null;
  speakerId: string | null;
};

/** Numbers of a mailing, counted from its rows. */
export type Progress = {
  state: MailingState;
  total: number;
  waiting: number;
  sent: number;
  bounced: number;
  parked: number;
  dropped: number;
  skipped: number;
};

export const recipientStates = ['waiting', 'sent', 'bounced', 'parked', 'dropped', 'skipped'] as const;
export type RecipientState = (typeof recipientStates)[number];

export type RecipientRow = {
  id: string;
  name: string;
  toEmail: string;
  registrationId: string | null;
  state: RecipientState;
  /** Why it was not sent, or how it bounced. */
  reason: string | null;
  at: Date | null;
  outboxMailId: string | null;
};

export type MailingListItem = Progress & {
  id: string;
  kind: MailingKind;
  subjectSv: string;
  subjectEn: string;
  createdAt: Date;
  scheduledFor: Date | null;
  startedAt: Date | null;
  endedAt: Date | null;
  createdBy: string | null;
};

/** A text with a placeholder that is wrong: the field and what it is. */
export type TextProblems = { fields: Record<string, string>; names: string };

export type StateChange = 'pause' | 'resume' | 'stop' | 'unschedule';

export type SegmentOptions = {
  sessions: { id: string; startsAt: Date; endsAt: Date; titleSv: string; titleEn: string | null }[];
  counties: { code: string; name: string }[];
  municipalities: { code: string; name: string }[];
};

export type ChangeRecipient = {
  id: string;
  name: string;
  toEmail: string;
  details: unknown;
  skippedBecause: string | null;
};

export type Preview = {
  number: number;
  person: Pick<Person, 'name'>;
  locale: Locale;
  subject: string;
  html: string;
  text: string;
};

type View = { mailing: Mailing; canWrite: boolean };

/** One of those a programme change is drafted for, with what changes for them. */
export type ChangeShown = Omit<ChangeRecipient, 'details'> & { changes: RecipientDetails['changes'] };

/** A mailing as its page shows it: to be written, a programme change to be looked at, or on its way and after. */
export type MailingView =
  | (View & {
      kind: 'message';
      preview: Preview | null;
      segment: Segment;
      options: SegmentOptions;
      count: SegmentCount;
    })
  | (View & { kind: 'change'; preview: Preview | null; recipients: ChangeShown[]; going: number })
  | (View & {
      kind: 'sent';
      progress: Progress;
      filter: RecipientState | null;
      page: number;
      pageCount: number;
      rows: RecipientRow[];
    });

/** What is looked at before sending. Without a segment: a programme change, whose recipients are drafted. */
export type Review = {
  kind: 'review';
  mailing: Mailing;
  segment: Segment | null;
  options: SegmentOptions | null;
  count: SegmentCount;
  names: string[];
  previews: Preview[];
};
