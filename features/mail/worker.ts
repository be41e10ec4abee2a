import 'server-only';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { log } from '@/lib/log';
import { chosenMailer } from '@/lib/mailer/choose';
import type { Mailer } from '@/lib/mailer/message';
import { createPace, type Pace } from '@/lib/pace';
import { claimMails } from './claim-commands';
import { deleteExpired, handleWaitingEvents, recordHeartbeat, removeHeartbeat } from './commands';
import { type Delivery, deliver } from './delivery';
import { freezeMails } from './freeze-commands';
import { countLiveWorkers } from './queries';
import { shareOfRate } from './rules';
import type { ClaimedMail, CrashPoint } from './types';

const heartbeatMs = 3_000;
const housekeepingMs = 60_000;
/** Sends at the same time; the last of them is kept free for sign-in links, also when a provider hangs. */
const slots = 8;
/** A stop waits this long for answers on their way; what is cut off is repeated under the same key after its lease. */
const stopWithinMs = 8_000;
const longestErrorWaitMs = 5_000;

export type WorkerOptions = {
  signal: AbortSignal;
  workerId: string;
  /** How often an empty queue is looked at. */
  pollMs?: number;
  mailer?: Mailer;
  /** For fault tests: called at each crash point. */
  at?: (point: CrashPoint) => Promise<void>;
};

type Running = Required<Pick<WorkerOptions, 'signal' | 'workerId' | 'pollMs'>> &
  Delivery & { pace: Pace; sending: Set<Promise<void>>; heldUntilMs: number };

/**
 * Sends the outbox until the signal aborts; then finishes what is on its way and returns. Any number of workers may
 * run against one database. It survives the database going away: it waits, with growing pauses, and goes on.
 */
export async function runWorker(options: WorkerOptions): Promise<void> {
  const running = start(options);
  const timers = [every(heartbeatMs, () => beat(running)), every(housekeepingMs, housekeeping)];
  await quietly(() => beat(running));
  log.info({ workerId: running.workerId, mailer: running.mailer.name }, 'worker started');
  let failures = 0;
  while (!running.signal.aborted) {
    try {
      await step(running);
      failures = 0;
    } catch (error) {
      failures += 1;
      log.warn({ err: error, failures }, 'the worker could not read its queue');
      await pause(Math.min(longestErrorWaitMs, 200 * 2 ** failures) * (0.5 + Math.random() / 2), running.signal);
    }
  }
  for (const timer of timers) clearInterval(timer);
  await finish(running);
}

function start({
  signal,
  workerId,
  pollMs = 500,
  mailer = chosenMailer(),
  at = async () => {},
}: WorkerOptions): Running {
  const pace = createPace(mailer.sendsPerSecond, performance.now());
  return { signal, workerId, pollMs, mailer, at, pace, sending: new Set(), heldUntilMs: 0 };
}

/** One look at the queue: sends what may be sent, else writes texts ahead, else waits. */
async function step(running: Running): Promise<void> {
  const now = performance.now();
  const free = slots - running.sending.size;
  const room = now < running.heldUntilMs ? 0 : Math.min(free, running.pace.room(now));
  if (free === 0) return void (await Promise.race(running.sending));
  const started = room > 0 ? await sendSome(running, free, room) : 0;
  if (started > 0) return;
  if ((await freezeMails(5)) > 0) return;
  const waitMs = Math.min(running.pollMs, room > 0 ? running.pollMs : running.pace.waitMs(now) || running.pollMs);
  await Promise.race([pause(waitMs, running.signal), ...running.sending]);
}

async function sendSome(running: Running, free: number, room: number): Promise<number> {
  await running.at('before_claim');
  const mails = await claimMails({
    claim: `${running.workerId}:${randomUUID()}`,
    limit: free > 1 ? Math.min(room, free - 1) : 1,
    highestLane: free > 1 ? 2 : 0,
  });
  running.pace.take(mails.length, performance.now());
  for (const mail of mails) track(running, sendOne(running, mail));
  return mails.length;
}

async function sendOne(running: Running, mail: ClaimedMail): Promise<void> {
  try {
    const { holdQueueMs } = await deliver(mail, running);
    if (holdQueueMs === 0) return;
    running.heldUntilMs = Math.max(running.heldUntilMs, performance.now() + holdQueueMs);
    log.error({ mailer: running.mailer.name, holdQueueMs }, 'the mail provider refuses for now: the queue waits');
  } catch (error) {
    // The row keeps its lease; when that ends, any worker takes it up again under the same key.
    log.warn({ mailId: mail.id, err: error }, 'a delivery was cut off');
  }
}

function track(running: Running, work: Promise<void>): void {
  const tracked = work.finally(() => running.sending.delete(tracked));
  running.sending.add(tracked);
}

async function beat({ workerId, pace, mailer }: Running): Promise<void> {
  await recordHeartbeat(workerId);
  pace.setRate(shareOfRate(mailer.sendsPerSecond, await countLiveWorkers()));
}

async function housekeeping(): Promise<void> {
  await handleWaitingEvents();
  await deleteExpired();
}

async function finish({ sending, workerId }: Running): Promise<void> {
  await Promise.race([Promise.allSettled([...sending]), sleep(stopWithinMs, undefined, { ref: false })]);
  await quietly(() => removeHeartbeat(workerId));
  log.info({ workerId, cutOff: sending.size }, 'worker stopped');
}

function every(ms: number, work: () => Promise<void>): NodeJS.Timeout {
  return setInterval(() => void quietly(work), ms);
}

async function quietly(work: () => Promise<void>): Promise<void> {
  await work().catch((error: unknown) => log.warn({ err: error }, 'the worker could not do its housekeeping'));
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => undefined);
}
