import type { MailFailure } from '@/lib/mailer/message';

/**
 * What happens to a mail after an attempt. Resend keeps an idempotency key for 24 hours; we stop repeating by
 * ourselves an hour before, because after that the same key would be a second delivery (trust lines 24-26).
 */

export const replayWindowMs = 23 * 3_600_000;
/** A claim must outlive the longest call to a provider (20 s) and the writing around it. */
export const leaseSeconds = 60;
/** What stands as a mail's last error while an attempt is on its way; found after a lease has ended, it says the answer is missing. */
export const inFlight = 'in flight';
/** Waits between attempts. Together, jitter included, they stay under the window; after the last the mail is parked. */
export const backoffSeconds = [10, 30, 60, 300, 900, 1_800, 3_600, 7_200, 14_400, 21_600, 18_000] as const;
/** A refused key or sign-in concerns every mail: the queue waits, and somebody mends the settings. */
const pauseSeconds = 300;
const longestThrottleSeconds = 3_600;
const shortestThrottleSeconds = 1;

export type FailureClass = 'retry' | 'throttled' | 'paused' | 'permanent' | 'unknown';

/** What a provider's answer, or the lack of one, means for the mail. */
export function classifyFailure(failure: MailFailure): FailureClass {
  if (failure.kind === 'notSent') return 'retry';
  if (failure.kind === 'noAnswer') return 'unknown';
  const { status, name } = failure;
  if (status === 401 || status === 403) return 'paused';
  if (status === 429) return 'throttled';
  if (name === 'concurrent_idempotent_requests') return 'retry';
  if (status === 408 || status === 425 || status >= 500) return 'retry';
  return 'permanent';
}

export type Attempt = {
  failure: MailFailure;
  /** This attempt's number, from 1. */
  attempts: number;
  firstAttemptAt: Date;
  now: Date;
  /** Whether the provider makes one delivery of repeated sends. */
  deduplicates: boolean;
  /** 0 ≤ jitter < 1, so that mails that failed together do not come back together. */
  jitter: number;
};

export type Verdict =
  | { kind: 'parked'; reason: string }
  | { kind: 'retry'; afterMs: number; reason: string }
  /** The mail was certainly not taken: it goes back as if never tried, and the whole queue waits. */
  | { kind: 'holdQueue'; afterMs: number; reason: string };

/** The next step for a mail whose attempt did not succeed. */
export function judgeFailure(attempt: Attempt): Verdict {
  const { failure, deduplicates } = attempt;
  const kind = classifyFailure(failure);
  const reason = failure.kind === 'answered' ? `${failure.status} ${failure.name}` : `${failure.kind} ${failure.name}`;
  if (kind === 'permanent') return { kind: 'parked', reason };
  if (kind === 'paused') return { kind: 'holdQueue', afterMs: pauseSeconds * 1_000, reason };
  if (kind === 'throttled') return { kind: 'holdQueue', afterMs: throttleMs(failure), reason };
  if (kind === 'unknown' && !deduplicates) return { kind: 'parked', reason: `answer lost: ${reason}` };
  return retryOrPark(attempt, reason);
}

/** True when a repeated send under the same key is still one delivery. */
export function isReplaySafe(firstAttemptAt: Date | null, now: Date): boolean {
  return firstAttemptAt === null || now.getTime() - firstAttemptAt.getTime() < replayWindowMs;
}

/** Why a mail must not be sent at all; null when it may. The names are what the organiser reads in its history. */
export function dropReason(
  mail: { suppressed: boolean; superseded: boolean; withdrawn: string | null; expiresAt: Date | null },
  now: Date,
): string | null {
  if (mail.suppressed) return 'suppressed address';
  if (mail.superseded) return 'superseded';
  if (mail.withdrawn) return mail.withdrawn;
  return mail.expiresAt !== null && mail.expiresAt <= now ? 'expired' : null;
}

/** When a message stops making sense: a sign-in link after its minutes. Null when it never does. */
export function expiryOf(payload: unknown, createdAt: Date): Date | null {
  const minutes = payload instanceof Object && 'expiresInMinutes' in payload ? payload.expiresInMinutes : null;
  return typeof minutes === 'number' ? new Date(createdAt.getTime() + minutes * 60_000) : null;
}

/** This worker's part of what the provider takes from all of us. */
export function shareOfRate(sendsPerSecond: number, liveWorkers: number): number {
  return sendsPerSecond / Math.max(1, liveWorkers);
}

function throttleMs(failure: MailFailure): number {
  const asked = (failure.kind === 'answered' && failure.retryAfterSeconds) || shortestThrottleSeconds;
  return Math.min(Math.max(asked, shortestThrottleSeconds), longestThrottleSeconds) * 1_000;
}

function retryOrPark({ attempts, firstAttemptAt, now, jitter }: Attempt, reason: string): Verdict {
  const wait = backoffSeconds[attempts - 1];
  if (wait === undefined) return { kind: 'parked', reason: `gave up: ${reason}` };
  const afterMs = Math.round(wait * 1_000 * (1 + jitter / 10));
  const tooLate = !isReplaySafe(firstAttemptAt, new Date(now.getTime() + afterMs));
  return tooLate ? { kind: 'parked', reason: `gave up: ${reason}` } : { kind: 'retry', afterMs, reason };
}
