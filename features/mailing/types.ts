import type { Placeholder } from '@/emails/placeholder-names';

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

/** What the placeholders of a message may be, by whom it is for. */
export type Allowed = readonly Placeholder[];
