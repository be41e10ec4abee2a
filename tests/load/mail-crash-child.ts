// A real worker process that kills itself, as kill -9 does, at the point it is told. Started by mail-crash.ts.
import { setTimeout as sleep } from 'node:timers/promises';
import type { CrashPoint } from '@/features/mail/types';
import { runWorker } from '@/features/mail/worker';
import { resendMailer } from '@/lib/mailer/resend';

const [point, baseUrl, apiKey] = process.argv.slice(2) as [CrashPoint, string, string];

async function at(reached: CrashPoint): Promise<void> {
  if (reached !== point) return;
  // The commit is on its way to the server: cut it off before, during or after.
  if (point === 'mid_commit') await sleep(Math.random() * 3);
  process.kill(process.pid, 'SIGKILL');
  await new Promise(() => undefined);
}

await runWorker({
  signal: new AbortController().signal,
  workerId: `crash-${process.pid}`,
  pollMs: 20,
  mailer: { ...resendMailer({ apiKey, baseUrl, timeoutMs: 2_000 }), sendsPerSecond: 1_000 },
  at,
});
