// The bar 'mails per dedupe key over N injected crashes and timeouts: exactly 1, or parked'.
// Needs DATABASE_URL of a migrated database of its own. As a script: MAIL_KILLS and MAIL_FAULTS say how many.
import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { crashPoints } from '@/features/mail/types';
import { runWorker } from '@/features/mail/worker';
import { db, pool } from '@/lib/db';
import { resendMailer } from '@/lib/mailer/resend';
import { queueMail } from '../factories/mail';
import { FakeResend, type Fault } from '../fakes/resend-server';

export type CrashFigures = {
  /** Worker processes killed with kill -9, over all points. */
  kills: number;
  /** Timeouts, resets and errors of the provider, half of the first two after it had taken the mail. */
  faults: number;
  keys: number;
  deliveredOnce: number;
  /** Must be 0. */
  deliveredTwice: number;
  /** Not delivered and waiting for a person. */
  parked: number;
  /** Neither delivered nor parked: must be 0. */
  lost: number;
  /** Sends that repeated a key the provider had already taken: without its idempotency each were a second mail. */
  repeatedSends: number;
};

const root = path.resolve(import.meta.dirname, '../..');
const mailsPerKill = 2;

/** Injects crashes and provider faults into a queue of mails, then lets one worker finish, and counts. */
export async function measureMailCrashes(options: { kills: number; faults: number }): Promise<CrashFigures> {
  const resend = await new FakeResend().start();
  try {
    const ids = await killWorkers(resend, options.kills);
    ids.push(...(await upsetProvider(resend, options.faults)));
    await drain(resend);
    return await count(resend, ids, options);
  } finally {
    await resend.stop();
  }
}

async function killWorkers(resend: FakeResend, kills: number): Promise<string[]> {
  const ids: string[] = [];
  for (let i = 0; i < kills; i += 2) {
    ids.push(...(await queueMany(mailsPerKill * 2)));
    // Two at a time: they also race each other for the queue.
    const pair = [i, i + 1].filter((n) => n < kills).map((n) => crashAt(n, resend));
    await Promise.all(pair);
    await letLeasesEnd();
  }
  return ids;
}

async function crashAt(n: number, resend: FakeResend): Promise<void> {
  const point = crashPoints[n % crashPoints.length] as string;
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', path.join(root, 'tests/load/mail-crash-child.ts'), point, resend.url, resend.apiKey],
    {
      cwd: root,
      env: {
        ...process.env,
        TSX_TSCONFIG_PATH: path.join(root, 'tsconfig.node.json'),
        NODE_OPTIONS: '',
        LOG_LEVEL: 'silent',
      },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  const complaints: string[] = [];
  child.stderr.on('data', (chunk) => complaints.push(String(chunk)));
  const signal = await diedOf(child);
  if (signal !== 'SIGKILL') throw new Error(`The worker did not crash at ${point}: ${complaints.join('')}`);
}

/** Mails keep coming until it has died: the other of the pair may have taken all there were. */
async function diedOf(child: ChildProcess): Promise<NodeJS.Signals | null> {
  const exit = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
  for (let waited = 0; child.exitCode === null && child.signalCode === null; waited += 1) {
    await Promise.race([exit, sleep(500)]);
    if (waited > 4) await letLeasesEnd();
    if (waited > 60) child.kill('SIGTERM');
  }
  return (await exit)[1];
}

async function upsetProvider(resend: FakeResend, faults: number): Promise<string[]> {
  const ids = await queueMany(Math.ceil(faults / 2));
  resend.faults = Array.from({ length: faults }, (_, i) => faultNumber(i));
  return ids;
}

function faultNumber(i: number): Fault {
  const accept = i % 2 === 0;
  if (i % 5 < 2) return { kind: 'hang', ms: 400, accept };
  if (i % 5 < 4) return { kind: 'reset', accept };
  return accept ? { kind: 'status', status: 500 } : { kind: 'status', status: 502, html: '<html>Bad gateway</html>' };
}

/** A worker without crashes until nothing waits; backoff and leases are shortened, not skipped. */
async function drain(resend: FakeResend): Promise<void> {
  const stop = new AbortController();
  const mailer = {
    ...resendMailer({ apiKey: resend.apiKey, baseUrl: resend.url, timeoutMs: 200 }),
    sendsPerSecond: 1_000,
  };
  const running = runWorker({ signal: stop.signal, workerId: 'drain', pollMs: 20, mailer });
  for (const end = Date.now() + 300_000; Date.now() < end && (await waiting()) > 0; ) {
    await pool.query(
      `UPDATE outbox_mail SET not_before = clock_timestamp() WHERE state = 'queued' AND not_before > clock_timestamp()`,
    );
    await sleep(50);
  }
  stop.abort();
  await running;
}

async function waiting(): Promise<number> {
  return db.outboxMail.count({ where: { state: { in: ['queued', 'sending'] } } });
}

/** Also the leases of the living: a worker that slept past its lease must do no harm either. */
async function letLeasesEnd(): Promise<void> {
  await pool.query(
    `UPDATE outbox_mail SET locked_until = clock_timestamp() - interval '1 second'
     WHERE state = 'sending' AND locked_until > clock_timestamp()`,
  );
}

async function queueMany(count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let i = 0; i < count; i += 1) ids.push(await queueMail({ toEmail: `crash-${randomUUID()}@example.com` }));
  return ids;
}

async function count(
  resend: FakeResend,
  ids: string[],
  options: { kills: number; faults: number },
): Promise<CrashFigures> {
  const deliveries = resend.deliveriesByKey();
  const parked = new Set(
    (await db.outboxMail.findMany({ where: { state: 'parked' }, select: { id: true } })).map(({ id }) => id),
  );
  const times = (id: string) => deliveries.get(id) ?? 0;
  return {
    ...options,
    keys: ids.length,
    deliveredOnce: ids.filter((id) => times(id) === 1).length,
    deliveredTwice: ids.filter((id) => times(id) > 1).length,
    parked: ids.filter((id) => times(id) === 0 && parked.has(id)).length,
    lost: ids.filter((id) => times(id) === 0 && !parked.has(id)).length,
    repeatedSends: resend.replayedSends,
  };
}

if (process.argv[1] === import.meta.filename) {
  const figures = await measureMailCrashes({
    kills: Number(process.env.MAIL_KILLS ?? 60),
    faults: Number(process.env.MAIL_FAULTS ?? 440),
  });
  const { kills, faults, keys, deliveredOnce, deliveredTwice, parked, lost, repeatedSends } = figures;
  console.log(
    `mails per dedupe key over ${kills + faults} injected crashes and timeouts (${kills} kill -9, ${faults} provider faults):`,
  );
  console.log(
    `  ${keys} keys, ${deliveredOnce} delivered once, ${deliveredTwice} twice, ${parked} parked, ${lost} lost; ${repeatedSends} repeated sends`,
  );
  console.log(JSON.stringify(figures));
  await db.$disconnect();
  await pool.end();
  process.exitCode = deliveredTwice + lost === 0 ? 0 : 1;
}
