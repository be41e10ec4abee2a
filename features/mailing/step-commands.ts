import 'server-only';
import { setTimeout as sleep } from 'node:timers/promises';
import { programmeChangeMail } from '@/features/schedule/change-mail-queries';
import { db, errorCode, inTransaction, isUnavailable, type Tx } from '@/lib/db';
import { log } from '@/lib/log';
import { enqueueMails, lanes, type OutgoingMail } from '@/lib/outbox';
import { beginDue, bySystem } from './begin-commands';
import { auditMailing } from './draft-commands';
import { getMailFacts, listPersonFacts } from './facts-queries';
import { messageFor } from './message-rules';
import { getMailing } from './queries';
import { fireReminders } from './reminder-commands';
import { batchSize, changeBatchSize, mostQueued } from './rules';
import { segmentOf } from './schema';
import type { Mailing, Person } from './types';

/**
 * Moves every mailing one step: begins what is due, hands the next recipients over to the outbox, ends what has left.
 * Everything of a step is one transaction, so that a worker may die at any point; any number of workers may step at once.
 * @returns whether anything moved.
 */
export async function stepMailings(): Promise<boolean> {
  const begun = (await fireReminders()) + (await beginDue());
  const sending = await db.mailing.findMany({
    where: { state: 'sending' },
    orderBy: { startedAt: 'asc' },
    select: { id: true },
  });
  let moved = begun > 0;
  for (const { id } of sending) moved = (await stepAlone(id)) || moved;
  return moved;
}

/** One mailing that cannot go on must not keep the others waiting. */
async function stepAlone(id: string): Promise<boolean> {
  try {
    return await inTransaction((tx) => stepOne(tx, id));
  } catch (error) {
    if (isUnavailable(error)) throw error;
    log.error({ mailingId: id, err: error }, 'a mailing cannot be moved on');
    return false;
  }
}

const restMs = 1_000;

/** Steps until the signal aborts, beside the loop that sends. It survives the database going away. */
export async function runMailings(signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const moved = await stepMailings().catch((error: unknown) => {
      log.warn({ err: error }, 'the mailings could not be moved on');
      return false;
    });
    await sleep(moved ? restMs / 10 : restMs, undefined, { signal }).catch(() => undefined);
  }
}

async function stepOne(tx: Tx, id: string): Promise<boolean> {
  // One worker at a time; whoever pauses or stops waits for this batch and then meets all of it.
  const [held] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM mailing WHERE id = ${id}::uuid AND state = 'sending' FOR NO KEY UPDATE SKIP LOCKED`;
  const mailing = held ? await getMailing(id, tx) : null;
  if (!mailing) return false;
  const queued = await tx.outboxMail.count({ where: { mailingId: id, state: { in: ['queued', 'sending'] } } });
  const most = mailing.kind === 'programme_change' ? changeBatchSize : batchSize;
  const batch = await nextRecipients(tx, mailing, Math.min(most, mostQueued - queued));
  if (batch.length > 0) {
    await handOver(tx, mailing, batch);
    return true;
  }
  if (queued > 0) return false;
  return end(tx, mailing);
}

type Waiting = Person & { id: string; isCancelled: boolean; isSuppressed: boolean };

async function nextRecipients(tx: Tx, { id }: Mailing, limit: number): Promise<Waiting[]> {
  if (limit <= 0) return [];
  return tx.$queryRaw<Waiting[]>`
    SELECT r.id, r.email_canonical AS "emailCanonical", r.to_email AS "toEmail", r.name, r.locale, r.registration_id AS "registrationId",
           r.speaker_id AS "speakerId", coalesce(x.state = 'cancelled', false) AS "isCancelled", u.email_canonical IS NOT NULL AS "isSuppressed"
      FROM mailing_recipient r LEFT JOIN registration x ON x.id = r.registration_id LEFT JOIN mail_suppression u ON u.email_canonical = r.email_canonical
     WHERE r.mailing_id = ${id}::uuid AND r.outbox_mail_id IS NULL AND r.skipped_because IS NULL ORDER BY r.id LIMIT ${limit}`;
}

/** Writes the messages of some recipients into the outbox, or why they get none: a cancelled place, a blocked address. */
async function handOver(tx: Tx, mailing: Mailing, batch: readonly Waiting[]): Promise<void> {
  const toCancelled = segmentOf(mailing.segment).state === 'cancelled';
  const reasonOf = (one: Waiting) =>
    one.isSuppressed ? 'suppressed' : one.isCancelled && !toCancelled ? 'cancelled' : null;
  for (const reason of ['suppressed', 'cancelled'] as const) {
    const ids = batch.filter((one) => reasonOf(one) === reason).map(({ id }) => id);
    if (ids.length > 0)
      await tx.mailingRecipient.updateMany({ where: { id: { in: ids } }, data: { skippedBecause: reason } });
  }
  const people = batch.filter((one) => reasonOf(one) === null);
  if (people.length === 0) return;
  const make = mailing.kind === 'programme_change' ? changeMailsFor : mailsFor;
  await enqueueMails(tx, await make(tx, mailing, people));
  await tx.$executeRaw`
    UPDATE mailing_recipient r SET outbox_mail_id = m.id FROM outbox_mail m
     WHERE r.id = ANY (${people.map(({ id }) => id)}::uuid[]) AND m.dedupe_key = 'mailing:' || r.mailing_id || ':' || r.email_canonical`;
}

async function mailsFor(tx: Tx, mailing: Mailing, people: readonly Waiting[]): Promise<OutgoingMail[]> {
  const conference = await getMailFacts(mailing.conferenceId, tx);
  if (!conference) throw new Error(`mailing ${mailing.id} has no conference`);
  const facts = await listPersonFacts(mailing.conferenceId, people, tx);
  return people.map((person) => {
    const own = facts.get(person) ?? { reference: null, organisation: null, sessions: [] };
    const { locale, payload } = messageFor(
      mailing,
      { person, facts: own, isCancelled: person.isCancelled },
      conference,
    );
    return {
      dedupeKey: dedupeKey(mailing, person.emailCanonical),
      template: 'mailing',
      lane: lanes.mailing,
      conferenceId: mailing.conferenceId,
      registrationId: person.registrationId,
      mailingId: mailing.id,
      toEmail: person.toEmail,
      locale,
      payload,
    };
  });
}

/** Each one's own changes, with their day as it is now. Who has no registration any more gets none, nor what nobody can read. */
async function changeMailsFor(tx: Tx, mailing: Mailing, people: readonly Waiting[]): Promise<OutgoingMail[]> {
  const mails: OutgoingMail[] = [];
  for (const { id, emailCanonical } of people) {
    const mail = await changeMailOrReason(tx, mailing, id);
    if (typeof mail === 'string')
      await tx.mailingRecipient.updateMany({ where: { id }, data: { skippedBecause: mail } });
    else mails.push({ ...mail, dedupeKey: dedupeKey(mailing, emailCanonical), mailingId: mailing.id });
  }
  return mails;
}

async function changeMailOrReason(tx: Tx, mailing: Mailing, recipientId: string): Promise<OutgoingMail | string> {
  try {
    return (await programmeChangeMail(tx, mailing.id, recipientId)) ?? 'cancelled';
  } catch (error) {
    if (errorCode(error) !== null) throw error;
    log.error({ mailingId: mailing.id, recipientId, err: error }, 'a message of a programme change cannot be written');
    return 'cannot be written';
  }
}

const dedupeKey = ({ id }: Mailing, emailCanonical: string) => `mailing:${id}:${emailCanonical}`;

async function end(tx: Tx, mailing: Mailing): Promise<boolean> {
  await tx.mailing.updateMany({
    where: { id: mailing.id, state: 'sending' },
    data: { state: 'sent', endedAt: new Date(), version: { increment: 1 } },
  });
  const sent = await tx.outboxMail.count({ where: { mailingId: mailing.id, state: 'sent' } });
  await auditMailing(tx, bySystem, { ...mailing, action: 'mailing.sent', data: { sent } });
  return true;
}
