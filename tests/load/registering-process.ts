// A process that registers people through the command itself, as a page, the API or an organiser does. Started by processes.ts;
// each order that comes over the channel is answered with what happened.
import { randomUUID } from 'node:crypto';
import { registerParticipant } from '@/features/registration/commands';
import { getRecentBookableConference } from '@/features/registration/queries';
import { pool } from '@/lib/db';
import { Unavailable } from '@/lib/result';
import { inputOf } from './crowd';
import type { Order, Outcome } from './registering';

async function registerOne({ world, sessionIds }: Order, n: number): Promise<string> {
  const conference = await getRecentBookableConference(world.slug);
  if (!conference) return 'notFound';
  const outcome = await registerParticipant(inputOf(world, n, sessionIds), {
    conference,
    source: 'api',
    actor: { kind: 'public' },
    requestId: 'load',
    idempotency: { scope: 'api', key: randomUUID(), onlyWhileActive: false, ttlSeconds: 86_400 },
  });
  return outcome.ok ? 'confirmed' : outcome.reason;
}

/** Count first, insert after: what trust line 1 forbids. Kept here to prove that the race can see it. */
async function registerUnsafely({ world, unsafeCapacity = 0 }: Order): Promise<string> {
  const { rows } = await pool.query<{ n: string }>(
    'SELECT count(*) AS n FROM unsafe_registration WHERE conference_id = $1',
    [world.conferenceId],
  );
  if (Number(rows[0]?.n) >= unsafeCapacity) return 'conferenceFull';
  await pool.query('INSERT INTO unsafe_registration (conference_id) VALUES ($1)', [world.conferenceId]);
  return 'confirmed';
}

async function attempt(order: Order, n: number, outcome: Outcome) {
  const reason = await (order.unsafeCapacity === undefined ? registerOne(order, n) : registerUnsafely(order)).catch(
    (error: unknown) =>
      error instanceof Unavailable ? 'unavailable' : `error: ${error instanceof Error ? error.message : 'unknown'}`,
  );
  outcome.answers[reason] = (outcome.answers[reason] ?? 0) + 1;
}

async function carryOut(order: Order): Promise<Outcome> {
  const outcome: Outcome = { outcome: true, answers: {}, seconds: 0 };
  const pauseMs = order.startAtMs - Date.now();
  if (pauseMs > 0) await new Promise((resolve) => setTimeout(resolve, pauseMs));
  const start = performance.now();
  let n = order.from;
  const oneAfterAnother = async () => {
    while (n < order.from + order.count && performance.now() - start < order.durationMs)
      await attempt(order, n++, outcome);
  };
  await Promise.all(Array.from({ length: order.concurrency }, oneAfterAnother));
  outcome.seconds = (performance.now() - start) / 1000;
  return outcome;
}

process.on('message', (order: Order) => {
  carryOut(order).then(
    (outcome) => process.send?.(outcome),
    (error: unknown) => {
      process.stderr.write(String(error));
      process.exit(1);
    },
  );
});
process.once('disconnect', () => process.exit(0));
await pool.query('SELECT 1');
process.send?.('ready');
