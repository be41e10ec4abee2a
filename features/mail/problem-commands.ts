import 'server-only';
import type { Actor } from '@/lib/actor';
import { writeAudit } from '@/lib/audit';
import { inTransaction, type Tx } from '@/lib/db';

type Context = { actor: Actor; requestId: string };
type MailRef = { id: string; conferenceId: string | null };

/** Sends a parked mail again, from the beginning. @returns false when it is not parked any more. */
export function releaseMail(mail: MailRef, context: Context): Promise<boolean> {
  return settle(mail, context, 'mail.released', async (tx) => {
    const { count } = await tx.outboxMail.updateMany({
      where: { id: mail.id, state: 'parked' },
      data: { state: 'queued', attempts: 0, firstAttemptAt: null, notBefore: new Date(), lastError: null },
    });
    return count;
  });
}

/** Gives a parked mail up; its text goes. @returns false when it is not parked any more. */
export function giveUpMail(mail: MailRef, context: Context): Promise<boolean> {
  return settle(mail, context, 'mail.given_up', async (tx) => {
    const { count } = await tx.outboxMail.updateMany({
      where: { id: mail.id, state: 'parked' },
      data: { state: 'dropped', lastError: 'given up', secret: null, rendered: null, keyId: null },
    });
    return count;
  });
}

function settle(
  mail: MailRef,
  { actor, requestId }: Context,
  action: string,
  work: (tx: Tx) => Promise<number>,
): Promise<boolean> {
  return inTransaction(async (tx) => {
    if ((await work(tx)) === 0) return false;
    await writeAudit(tx, {
      actor,
      action,
      subjectType: 'mail',
      subjectId: mail.id,
      conferenceId: mail.conferenceId,
      requestId,
    });
    return true;
  });
}

/** Lets an address have mail again. The log keeps why and for whom, not the address. @returns false when it was not blocked. */
export function liftSuppression(
  blocked: { emailCanonical: string; reason: string; conferenceId: string | null },
  { actor, requestId }: Context,
): Promise<boolean> {
  return inTransaction(async (tx) => {
    const { count } = await tx.mailSuppression.deleteMany({ where: { emailCanonical: blocked.emailCanonical } });
    if (count === 0) return false;
    const registration = await tx.registration.findFirst({
      where: {
        emailCanonical: blocked.emailCanonical,
        ...(blocked.conferenceId ? { conferenceId: blocked.conferenceId } : {}),
      },
      orderBy: { createdAt: 'desc' },
      select: { id: true },
    });
    await writeAudit(tx, {
      actor,
      action: 'mail.suppression_lifted',
      subjectType: registration ? 'registration' : 'mail',
      subjectId: registration?.id ?? 'address',
      conferenceId: blocked.conferenceId,
      requestId,
      data: { reason: blocked.reason },
    });
    return true;
  });
}
