import 'server-only';
import { setTimeout as sleep } from 'node:timers/promises';
import { Prisma } from '@/generated/prisma/client';
import { actorId } from '@/lib/actor';
import { writeAudit } from '@/lib/audit';
import { databaseNow } from '@/lib/database-clock';
import { db, inTransaction, isUnavailable, type Tx } from '@/lib/db';
import { log } from '@/lib/log';
import type { Result } from '@/lib/result';
import { isoDate, toStockholm } from '@/lib/time';
import { promiseCommitmentMail } from './mail-commands';
import { audit, dateOf, type WriteContext } from './row-commands';
import { type AskStep, askStep } from './rules';
import { takeSnapshots } from './snapshot-commands';

/** Owners are asked from nine in the morning, Swedish time. */
const asksFromHour = 9;

/** Says whether owners are asked by themselves from now on: the words were looked at by whoever arms it. */
export function armAsking(
  consultationId: string,
  isOn: boolean,
  { actor, requestId, now }: WriteContext,
): Promise<Result<object, 'notFound' | 'cancelled'>> {
  return inTransaction(async (tx) => {
    const [held] = await tx.$queryRaw<{ state: string; isOn: boolean }[]>`
      SELECT state::text AS state, ask_owners_armed_at IS NOT NULL AS "isOn" FROM consultation WHERE id = ${consultationId}::uuid FOR NO KEY UPDATE`;
    if (!held) return { ok: false, reason: 'notFound' };
    if (isOn && held.state === 'cancelled') return { ok: false, reason: 'cancelled' };
    if (held.isOn === isOn) return { ok: true };
    await tx.consultation.update({
      where: { id: consultationId },
      data: { askOwnersArmedAt: isOn ? now : null, askOwnersArmedById: isOn ? actorId(actor) : null },
      select: { id: true },
    });
    const action = isOn ? 'commitment.asking_armed' : 'commitment.asking_disarmed';
    await writeAudit(tx, {
      actor,
      requestId,
      action,
      subjectType: 'consultation',
      subjectId: consultationId,
      consultationId,
    });
    return { ok: true };
  });
}

type Candidate = {
  id: string;
  consultationId: string;
  nextAskOn: string | null;
  askPendingOn: string | null;
  askReminders: number;
  everyMonths: number;
};

/** Those who may have to be asked or reminded on this day, of consultations that are followed up and armed; the first due first. */
function listCandidates(tx: Tx | typeof db, today: string, only: string | null): Promise<Candidate[]> {
  return tx.$queryRaw<Candidate[]>`
    SELECT c.id, c.consultation_id AS "consultationId", to_char(c.next_ask_on, 'YYYY-MM-DD') AS "nextAskOn",
           to_char(c.ask_pending_on, 'YYYY-MM-DD') AS "askPendingOn", c.ask_reminders AS "askReminders", k.status_every_months AS "everyMonths"
      FROM commitment c JOIN consultation k ON k.id = c.consultation_id
     WHERE c.state = 'accepted' AND c.owner_email <> '' AND k.state IN ('open', 'held') AND k.ask_owners_armed_at IS NOT NULL
       AND (c.next_ask_on <= ${today}::date OR (c.ask_pending_on <= ${today}::date - 7 AND c.ask_reminders < 2))
       AND (${only}::uuid IS NULL OR c.id = ${only}::uuid)
     ORDER BY least(c.next_ask_on, c.ask_pending_on), c.number LIMIT 200 ${only === null ? Prisma.empty : Prisma.sql`FOR NO KEY UPDATE OF c SKIP LOCKED`}`;
}

/**
 * Asks and reminds whoever is due. Any number of workers may do it at once: the row is held, and the day is part of the dedupe key.
 * @returns how many mails were promised.
 */
export async function askOwners(now: Date): Promise<number> {
  if (toStockholm(now).hour < asksFromHour) return 0;
  const today = isoDate(now);
  let asked = 0;
  for (const { id } of await listCandidates(db, today, null)) if (await askAlone(id, today, now)) asked++;
  return asked;
}

/** One that cannot be asked must not keep the others waiting. */
async function askAlone(id: string, today: string, now: Date): Promise<boolean> {
  try {
    return await inTransaction((tx) => askOne(tx, id, today, now));
  } catch (error) {
    if (isUnavailable(error)) throw error;
    log.error({ commitmentId: id, err: error }, 'the owner of a commitment cannot be asked');
    return false;
  }
}

async function askOne(tx: Tx, id: string, today: string, now: Date): Promise<boolean> {
  const [candidate] = await listCandidates(tx, today, id);
  const step = candidate ? askStep(candidate, today, candidate.everyMonths) : null;
  if (!candidate || !step) return false;
  await tx.commitment.update({
    where: { id },
    data: {
      askedAt: now,
      nextAskOn: dateOf(step.next.nextAskOn),
      askPendingOn: dateOf(step.next.askPendingOn),
      askReminders: step.next.askReminders,
    },
    select: { id: true },
  });
  await promiseCommitmentMail(tx, { id, kind: step.kind, dedupeKey: dedupeKey(id, step) });
  const action = step.kind === 'ask' ? 'commitment.asked' : 'commitment.reminded';
  await audit(tx, { actor: { kind: 'system' }, requestId: null, now }, candidate, action, { day: step.on });
  return true;
}

const dedupeKey = (id: string, { kind, on, next }: AskStep) =>
  kind === 'ask' ? `commitment-ask:${id}:${on}` : `commitment-ask:${id}:${on}:${next.askReminders}`;

/** One round of the worker: the snapshots of quarters that have ended, then the asking. By the database's clock. */
export async function stepCommitments(): Promise<void> {
  const now = await databaseNow(db);
  await takeSnapshots(now);
  await askOwners(now);
}

const restMs = 60_000;

/** Follows the commitments up until the signal aborts. It survives the database going away. */
export async function runCommitments(signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await stepCommitments().catch((error: unknown) =>
      log.warn({ err: error }, 'the commitments could not be followed up'),
    );
    await sleep(restMs, undefined, { signal }).catch(() => undefined);
  }
}
