import { setTimeout as sleep } from 'node:timers/promises';
import { runWorker } from '@/features/mail/worker';
import { db, pool } from '@/lib/db';
import type { Mailer } from '@/lib/mailer/message';
import { resendMailer } from '@/lib/mailer/resend';
import type { FakeResend } from '../fakes/resend-server';

/** Our real adapter against the stand-in, without a pace and with a short time limit. */
export function fastMailer(resend: FakeResend, changes: Partial<Mailer> = {}): Mailer {
  const real = resendMailer({ apiKey: resend.apiKey, baseUrl: resend.url, timeoutMs: 600 });
  return { ...real, sendsPerSecond: 1_000, ...changes };
}

/** Runs real workers until `done`, or for five seconds. */
export async function work(mailer: Mailer, done: () => Promise<boolean> | boolean, workers = 1): Promise<void> {
  const stop = new AbortController();
  const running = Array.from({ length: workers }, (_, i) =>
    runWorker({ signal: stop.signal, workerId: `test-${i}`, pollMs: 10, mailer }),
  );
  for (const end = Date.now() + 5_000; Date.now() < end && !(await done()); ) await sleep(10);
  stop.abort();
  await Promise.all(running);
}

export async function nothingWaits(): Promise<boolean> {
  return (await db.outboxMail.count({ where: { state: { in: ['queued', 'sending'] } } })) === 0;
}

/** Ends every backoff, as time would. */
export async function makeDue(): Promise<void> {
  await pool.query(`UPDATE outbox_mail SET not_before = clock_timestamp() WHERE state = 'queued'`);
}

export function mailRowOf(id: string) {
  return db.outboxMail.findUniqueOrThrow({ where: { id } });
}
