import 'server-only';
import { db, isUnavailable, withRetry } from '@/lib/db';
import { canonicalEmail } from '@/lib/email-address';
import { log } from '@/lib/log';
import type { Mailer, MailFailure } from '@/lib/mailer/message';
import { type FrozenMail, frozenMessage } from './freeze-commands';
import { beginAttempt, dropMail, markSent, parkMail, putBack, retryMail } from './outcome-commands';
import { dropReason, expiryOf, isReplaySafe, judgeFailure } from './rules';
import type { Attempted, ClaimedMail, CrashPoint } from './types';

export type Delivery = {
  mailer: Mailer;
  /** Called where a crash would hurt most; does nothing outside the fault tests. */
  at: (point: CrashPoint) => Promise<void>;
};

/** What the loop must know of a delivery: whether the whole queue has to wait. */
export type DeliveryReport = { holdQueueMs: number };

const nothingToHold: DeliveryReport = { holdQueueMs: 0 };

/** Takes one claimed mail as far as it gets: dropped, parked, sent or back in the queue. */
export async function deliver(mail: ClaimedMail, delivery: Delivery): Promise<DeliveryReport> {
  await delivery.at('after_claim');
  if (await isSettledUnsent(mail, delivery.mailer)) return nothingToHold;
  const frozen = await writeOrPark(mail);
  const attempt = frozen && (await beginAttempt(mail, frozen.sealed));
  if (!frozen || !attempt) return nothingToHold;
  await delivery.at('before_send');
  const outcome = await delivery.mailer.send(mail.id, frozen.message);
  await delivery.at('after_answer');
  if (!outcome.ok) return afterFailure(mail, attempt, outcome.failure, delivery.mailer);
  const marking = keepTrying(() => markSent(mail, outcome.providerId));
  await delivery.at('mid_commit');
  await marking;
  await delivery.at('after_mark');
  return nothingToHold;
}

async function isSettledUnsent(mail: ClaimedMail, mailer: Mailer): Promise<boolean> {
  const emailCanonical = canonicalEmail(mail.toEmail) ?? mail.toEmail;
  const suppression = await db.mailSuppression.findUnique({ where: { emailCanonical }, select: { reason: true } });
  const expiresAt = expiryOf(mail.payload, mail.createdAt);
  const { superseded, withdrawn } = mail;
  const drop = dropReason({ suppressed: suppression !== null, superseded, withdrawn, expiresAt }, mail.claimedAt);
  if (drop) {
    await dropMail(mail, drop);
    return true;
  }
  if (mail.isAnswerMissing && !mailer.deduplicates)
    return park(mail, 'answer lost: the worker stopped during the send');
  if (!isReplaySafe(mail.firstAttemptAt, mail.claimedAt)) return park(mail, 'too old to repeat under the same key');
  return false;
}

async function writeOrPark(mail: ClaimedMail): Promise<FrozenMail | null> {
  try {
    return await frozenMessage(mail);
  } catch (error) {
    // The database went away, not the mail: its lease ends and it is taken up again.
    if (isUnavailable(error)) throw error;
    log.error({ mailId: mail.id, template: mail.template, err: error }, 'a mail cannot be written');
    await parkMail(mail, 'cannot be written');
    return null;
  }
}

async function afterFailure(
  mail: ClaimedMail,
  { attempts, firstAttemptAt }: Attempted,
  failure: MailFailure,
  mailer: Mailer,
): Promise<DeliveryReport> {
  const verdict = judgeFailure({
    failure,
    attempts,
    firstAttemptAt,
    now: new Date(),
    deduplicates: mailer.deduplicates,
    jitter: Math.random(),
  });
  log.warn({ mailId: mail.id, template: mail.template, attempts, verdict }, 'a mail was not sent');
  if (verdict.kind === 'parked') await parkMail(mail, verdict.reason);
  if (verdict.kind === 'retry') await retryMail(mail, verdict.reason, verdict.afterMs);
  if (verdict.kind !== 'holdQueue') return nothingToHold;
  await putBack(mail, verdict.reason, verdict.afterMs);
  return { holdQueueMs: verdict.afterMs };
}

async function park(mail: ClaimedMail, reason: string): Promise<boolean> {
  log.warn({ mailId: mail.id, template: mail.template, reason }, 'a mail is parked');
  await parkMail(mail, reason);
  return true;
}

/** The provider has taken the mail: writing that down is worth a few tries before the lease runs out and it is asked again. */
async function keepTrying(work: () => Promise<boolean>): Promise<void> {
  for (const waitMs of [200, 1_000, 4_000]) {
    try {
      await withRetry(work);
      return;
    } catch (error) {
      log.warn({ err: error }, 'a sent mail could not be marked yet');
      await new Promise((resolve) => setTimeout(resolve, waitMs));
    }
  }
  await work();
}
