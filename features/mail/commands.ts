import 'server-only';
import { writeAudit } from '@/lib/audit';
import { db, inTransaction, pool, type Tx } from '@/lib/db';
import { canonicalEmail } from '@/lib/email-address';
import { bounceOf, type ResendEvent } from './webhook-schema';

/** A sign of life, by the database's clock. */
export async function recordHeartbeat(workerId: string): Promise<void> {
  await pool.query(
    `INSERT INTO worker_heartbeat (worker_id, at) VALUES ($1, clock_timestamp())
     ON CONFLICT (worker_id) DO UPDATE SET at = excluded.at`,
    [workerId],
  );
}

/** A worker that stops says so, and leaves its share of the pace to the others. */
export async function removeHeartbeat(workerId: string): Promise<void> {
  await pool.query(`DELETE FROM worker_heartbeat WHERE worker_id = $1`, [workerId]);
}

/** Rows whose time is over, at most a thousand of each kind a time so that no lock is held for long. */
const expired = [
  ['idempotency_key', `expires_at < clock_timestamp()`],
  ['sign_in_token', `expires_at < clock_timestamp()`],
  ['session', `expires_at < clock_timestamp()`],
  ['rate_limit', `expire < (extract(epoch FROM clock_timestamp()) * 1000)::bigint`],
  ['worker_heartbeat', `at < clock_timestamp() - interval '1 day'`],
] as const;

/** Deletes what has expired. Safe beside other workers: rows they are at are skipped. */
export async function deleteExpired(): Promise<void> {
  for (const [table, isOver] of expired) {
    await pool.query(
      `DELETE FROM ${table} WHERE ctid = ANY (ARRAY(SELECT ctid FROM ${table} WHERE ${isOver} LIMIT 1000 FOR UPDATE SKIP LOCKED))`,
    );
  }
}

export type RecordedEvent = 'handled' | 'repeated' | 'waiting';

/**
 * Keeps a provider's event once, by its own id, and does what it says in the same transaction: a bounce or a
 * complaint is written on the mail and its address gets no more mail. An event about a mail we do not know (yet) is
 * kept unhandled and tried again later, where a person can see it.
 */
export function recordResendEvent(event: ResendEvent): Promise<RecordedEvent> {
  return inTransaction(async (tx) => {
    const { count } = await tx.webhookEvent.createMany({
      data: [{ id: event.id, provider: 'resend', type: event.type, payload: event.facts }],
      skipDuplicates: true,
    });
    if (count === 0) return 'repeated';
    return (await applyEvent(tx, event)) ? 'handled' : 'waiting';
  });
}

/** Events that came before their mail was marked as sent. */
export async function handleWaitingEvents(): Promise<void> {
  const waiting = await db.webhookEvent.findMany({
    where: { provider: 'resend', handledAt: null, receivedAt: { gt: new Date(Date.now() - 24 * 3_600_000) } },
    orderBy: { receivedAt: 'asc' },
    take: 100,
    select: { id: true, type: true, payload: true },
  });
  for (const { id, type, payload } of waiting) {
    await inTransaction((tx) => applyEvent(tx, { id, type, facts: payload as ResendEvent['facts'] }));
  }
}

async function applyEvent(tx: Tx, event: ResendEvent): Promise<boolean> {
  const mail = event.facts.emailId
    ? await tx.outboxMail.findFirst({
        where: { providerId: event.facts.emailId },
        select: { id: true, toEmail: true, registrationId: true, conferenceId: true, bouncedAt: true },
      })
    : null;
  if (!mail) return false;
  const bounce = bounceOf(event);
  if (bounce && !mail.bouncedAt) await markBounced(tx, mail, bounce);
  if (event.type === 'email.delivered') {
    await tx.outboxMail.updateMany({ where: { id: mail.id, deliveredAt: null }, data: { deliveredAt: new Date() } });
  }
  await tx.webhookEvent.updateMany({ where: { id: event.id, handledAt: null }, data: { handledAt: new Date() } });
  return true;
}

type BouncedMail = { id: string; toEmail: string; registrationId: string | null; conferenceId: string | null };

async function markBounced(tx: Tx, mail: BouncedMail, bounce: { reason: string; suppress: boolean }): Promise<void> {
  await tx.outboxMail.updateMany({
    where: { id: mail.id, bouncedAt: null },
    data: { bouncedAt: new Date(), bounceReason: bounce.reason },
  });
  if (bounce.suppress) {
    const emailCanonical = canonicalEmail(mail.toEmail) ?? mail.toEmail;
    await tx.mailSuppression.createMany({ data: [{ emailCanonical, reason: bounce.reason }], skipDuplicates: true });
  }
  await writeAudit(tx, {
    actor: { kind: 'system' },
    action: 'mail.bounced',
    subjectType: mail.registrationId ? 'registration' : 'mail',
    subjectId: mail.registrationId ?? mail.id,
    conferenceId: mail.conferenceId,
    data: { reason: bounce.reason },
  });
}
