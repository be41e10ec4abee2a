import 'server-only';
import type { Encrypted } from '@/lib/crypto';
import { pool } from '@/lib/db';
import { inFlight, leaseSeconds } from './rules';
import type { Attempted, ClaimedMail } from './types';

/**
 * How a claimed mail goes on. Every write is a compare-and-set on the claim: a worker that slept past its lease
 * changes nothing. None of them is open while a provider is called.
 */

const claimed = `id = $1 AND locked_by = $2 AND state = 'sending'`;

async function settle(mail: ClaimedMail, assignments: string, values: unknown[]): Promise<boolean> {
  const { rowCount } = await pool.query(
    `UPDATE outbox_mail SET locked_by = NULL, locked_until = NULL, ${assignments} WHERE ${claimed}`,
    [mail.id, mail.claim, ...values],
  );
  return rowCount === 1;
}

/**
 * Writes down, before the provider hears of it, that an attempt begins, with the message frozen beside it.
 * @returns null when the lease is over: somebody else has the mail now, and it must not be sent.
 */
export async function beginAttempt(mail: ClaimedMail, frozen: Encrypted | null): Promise<Attempted | null> {
  const { rows } = await pool.query<Attempted>(
    `UPDATE outbox_mail SET attempts = attempts + 1, first_attempt_at = coalesce(first_attempt_at, clock_timestamp()),
       last_error = '${inFlight}', locked_until = clock_timestamp() + make_interval(secs => $3),
       rendered = coalesce($4, rendered), key_id = coalesce($5, key_id), secret = NULL
     WHERE ${claimed} AND locked_until > clock_timestamp()
     RETURNING attempts, first_attempt_at AS "firstAttemptAt"`,
    [mail.id, mail.claim, leaseSeconds, frozen && Buffer.from(frozen.bytes), frozen?.keyId ?? null],
  );
  return rows[0] ?? null;
}

/** Sent: the provider's id is kept for its webhooks, the text and its secrets are not. */
export function markSent(mail: ClaimedMail, providerId: string): Promise<boolean> {
  return settle(
    mail,
    `state = 'sent', sent_at = clock_timestamp(), provider_id = $3, last_error = NULL, secret = NULL, rendered = NULL, key_id = NULL`,
    [providerId],
  );
}

/** Not sent and not to be: the reason stays, the text does not. */
export function dropMail(mail: ClaimedMail, reason: string): Promise<boolean> {
  return settle(mail, `state = 'dropped', last_error = $3, secret = NULL, rendered = NULL, key_id = NULL`, [reason]);
}

/** Left for a person; the frozen text stays so that it can still be sent. */
export function parkMail(mail: ClaimedMail, reason: string): Promise<boolean> {
  return settle(mail, `state = 'parked', last_error = $3`, [reason]);
}

/** Back in the queue after an attempt that may or may not have arrived: the attempt counts. */
export function retryMail(mail: ClaimedMail, reason: string, afterMs: number): Promise<boolean> {
  return settle(
    mail,
    `state = 'queued', last_error = $3, not_before = clock_timestamp() + make_interval(secs => $4 / 1000.0)`,
    [reason, afterMs],
  );
}

/** Back in the queue as if never tried: the provider certainly did not take it, so its window has not begun. */
export function putBack(mail: ClaimedMail, reason: string, afterMs: number): Promise<boolean> {
  return settle(
    mail,
    `state = 'queued', last_error = $3, not_before = clock_timestamp() + make_interval(secs => $4 / 1000.0),
     attempts = $5, first_attempt_at = $6`,
    [reason, afterMs, mail.attempts, mail.firstAttemptAt],
  );
}
