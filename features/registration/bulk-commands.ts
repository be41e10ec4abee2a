import 'server-only';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Actor } from '@/lib/actor';
import { writeAudit } from '@/lib/audit';
import { findUserActor } from '@/lib/auth/session';
import { db, inTransaction, isUnavailable, type Tx } from '@/lib/db';
import { log } from '@/lib/log';
import type { Result } from '@/lib/result';
import { type BulkAction, outcomeOf } from './bulk-rules';
import { resendIn } from './link-commands';
import { cancelIn } from './manage-commands';
import { filterSql, orderSql } from './organiser-queries';
import type { ListView } from './organiser-rules';
import { canChangeRegistrations } from './policy';

type Start = {
  conferenceId: string;
  actor: Extract<Actor, { kind: 'user' }>;
  action: BulkAction;
  /** The filter with its order, or the rows ticked in it. */
  view: ListView;
  reason: string | null;
  /** How many the organiser was shown and said yes to. */
  expected: number;
  requestId: string;
};

/**
 * Writes down what is to be done to whom; the worker does it.
 * @returns 'countChanged' with the number now when it is not the number that was said yes to: somebody registered or cancelled meanwhile.
 */
export function startBulkJob(
  start: Start,
): Promise<Result<{ jobId: string }, 'countChanged' | 'nothing', { count: number }>> {
  const { conferenceId, actor, action, view, reason, expected, requestId } = start;
  return inTransaction(async (tx) => {
    const job = await tx.bulkJob.create({
      data: { conferenceId, createdById: actor.userId, action, reason },
      select: { id: true },
    });
    const count = await tx.$executeRaw`
      INSERT INTO bulk_job_item (job_id, registration_id, position)
      SELECT ${job.id}::uuid, r.id, row_number() OVER (ORDER BY ${orderSql(view.order)})
        FROM registration r LEFT JOIN organisation o ON o.id = r.organisation_id WHERE ${filterSql(conferenceId, view)}`;
    if (count === 0 || count !== expected) {
      await tx.bulkJob.delete({ where: { id: job.id } });
      return { ok: false, reason: count === 0 ? 'nothing' : 'countChanged', count };
    }
    await writeAudit(tx, {
      actor,
      action: 'registrations.bulk_started',
      subjectType: 'bulk_job',
      subjectId: job.id,
      conferenceId,
      requestId,
      data: { action, count, ...(reason ? { reason } : {}) },
    });
    return { ok: true, jobId: job.id };
  });
}

/** Stops a job: what is done stays done, what waits is left. @returns false when it had ended already. */
export async function stopBulkJob(stop: { jobId: string; conferenceId: string; actor: Actor; requestId: string }) {
  const { jobId, conferenceId, actor, requestId } = stop;
  return inTransaction(async (tx) => {
    const { count } = await tx.bulkJob.updateMany({
      where: { id: jobId, conferenceId, state: 'running' },
      data: { state: 'stopped', endedAt: new Date() },
    });
    if (count === 0) return false;
    const subject = { subjectType: 'bulk_job', subjectId: jobId, conferenceId };
    await writeAudit(tx, { actor, action: 'registrations.bulk_stopped', requestId, ...subject });
    return true;
  });
}

type Running = { id: string; conferenceId: string; createdById: string; action: BulkAction; reason: string | null };

/** Rights are asked for again after this many. */
const batchSize = 20;

/**
 * Does the next few of the job that has waited longest. Any number of workers may: a registration is claimed by its row lock, and its
 * outcome is written in the transaction that did it, so that a crash does nothing twice.
 * @returns false when there was nothing to do just now.
 */
export async function workBulkJobs(): Promise<boolean> {
  const job = await db.bulkJob.findFirst({
    where: { state: 'running' },
    orderBy: { createdAt: 'asc' },
    select: { id: true, conferenceId: true, createdById: true, action: true, reason: true },
  });
  if (!job) return false;
  const actor = await findUserActor(job.createdById);
  if (!actor || !canChangeRegistrations(actor, job.conferenceId)) {
    await stopBulkJob({ jobId: job.id, conferenceId: job.conferenceId, actor: { kind: 'system' }, requestId: job.id });
    return true;
  }
  for (let done = 0; done < batchSize; done++) {
    if (await workOne(job, actor)) continue;
    await endJob(job.id);
    return done > 0;
  }
  return true;
}

type Item = { registrationId: string };

/** @returns false when nothing of the job waits that no other worker has in hand. */
async function workOne(job: Running, actor: Actor): Promise<boolean> {
  let claimed: string | null = null;
  try {
    return await inTransaction(async (tx) => {
      const [item] = await tx.$queryRaw<Item[]>`
        SELECT i.registration_id AS "registrationId" FROM bulk_job_item i JOIN bulk_job j ON j.id = i.job_id
         WHERE j.id = ${job.id}::uuid AND j.state = 'running' AND i.outcome IS NULL
         ORDER BY i.position LIMIT 1 FOR UPDATE OF i SKIP LOCKED`;
      if (!item) return false;
      claimed = item.registrationId;
      const context = { registrationId: claimed, actor, requestId: `bulk ${job.id}`, now: new Date(), token: null };
      const done = await (job.action === 'cancel'
        ? cancelIn(tx, { ...context, reason: job.reason })
        : resendIn(tx, context));
      await recordOutcome(tx, job.id, claimed, done.ok ? 'done' : outcomeOf(done.reason));
      return true;
    });
  } catch (error) {
    // A database out of reach is not this registration's fault: it waits for the next try.
    if (isUnavailable(error) || claimed === null) throw error;
    log.error({ err: error, jobId: job.id, registrationId: claimed }, 'one registration of a job failed');
    await recordOutcome(db, job.id, claimed, 'unexpected');
    return true;
  }
}

async function recordOutcome(tx: Tx, jobId: string, registrationId: string, outcome: string): Promise<void> {
  await tx.bulkJobItem.update({
    where: { jobId_registrationId: { jobId, registrationId } },
    data: { outcome, doneAt: new Date() },
    select: { jobId: true },
  });
}

/** Ends a job that has nothing left; one that another worker is still busy with is ended by that one. */
async function endJob(jobId: string): Promise<void> {
  await db.bulkJob.updateMany({
    where: { id: jobId, state: 'running', items: { none: { outcome: null } } },
    data: { state: 'done', endedAt: new Date() },
  });
}

const pollMs = 500;
const pauseAfterTroubleMs = 3_000;

/** Works off jobs until the signal aborts; survives the database going away. */
export async function runBulkJobs(signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    let waitMs = pollMs;
    try {
      if (await workBulkJobs()) waitMs = 0;
    } catch (error) {
      log.warn({ err: error }, 'the worker could not go on with what is done to many at once');
      waitMs = pauseAfterTroubleMs;
    }
    if (waitMs > 0) await sleep(waitMs, undefined, { signal }).catch(() => undefined);
  }
}
