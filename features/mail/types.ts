import type { Locale } from '@/lib/time';

/** What it takes to write a message: the outbox row's props, with its secrets still sealed. */
export type UnwrittenMail = {
  id: string;
  dedupeKey: string;
  template: string;
  registrationId: string | null;
  locale: Locale;
  toEmail: string;
  payload: Record<string, unknown>;
  keyId: string | null;
  secret: Uint8Array | null;
  rendered: Uint8Array | null;
  createdAt: Date;
};

/** An outbox row that this claim alone may send until its lease ends. */
export type ClaimedMail = UnwrittenMail & {
  /** The name of this very claim: every later write is refused when the row has been claimed by another since. */
  claim: string;
  attempts: number;
  firstAttemptAt: Date | null;
  /** True when an earlier attempt began and nobody wrote down how it ended: the worker died or lost the database. */
  isAnswerMissing: boolean;
  /** True when a later message about the same registration has been sent already. */
  superseded: boolean;
  /** Why a message to many must not reach this one: 'stopped', 'cancelled'; null when it may. */
  withdrawn: string | null;
  /** The database's clock at the claim. */
  claimedAt: Date;
};

export type Attempted = { attempts: number; firstAttemptAt: Date };

/** Where a crash is injected in tests, in the order a mail passes them. */
export const crashPoints = [
  'before_claim',
  'after_claim',
  'before_send',
  'after_answer',
  'mid_commit',
  'after_mark',
] as const;
export type CrashPoint = (typeof crashPoints)[number];

export type DevMailMessage = {
  id: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  attachments: { filename: string; contentType: string; content: string }[];
  createdAt: string;
};
