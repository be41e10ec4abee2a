// P: the exact statement of the hot path by a bare `pg` client on 4 connections, its arguments made beforehand. What the database
// alone can do, against which the command and the HTTP path are measured. Runs in its own process, as those do.
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { getBookableConference } from '@/features/registration/queries';
import { prepareRegistration } from '@/features/registration/register-row';
import { sessionsById } from '@/features/registration/rules';
import { env } from '@/lib/env';
import { inputOf } from './crowd';
import type { Order, Outcome } from './registering';

async function rowsFor({ world, from, count }: Order): Promise<string[]> {
  const conference = await getBookableConference(world.slug);
  if (!conference) throw new Error('the conference is not there');
  const known = sessionsById(conference);
  return Array.from({ length: count }, (_, i) => {
    const input = inputOf(world, from + i);
    const sessions = input.sessionIds.flatMap((id) => known.get(id) ?? []);
    const idempotency = { scope: 'api' as const, key: randomUUID(), onlyWhileActive: false, ttlSeconds: 86_400 };
    const context = {
      conference,
      source: 'api' as const,
      actor: { kind: 'public' as const },
      requestId: 'load',
      idempotency,
    };
    return JSON.stringify(prepareRegistration(input, context, sessions, undefined).row);
  });
}

async function carryOut(order: Order): Promise<Outcome> {
  const rows = await rowsFor(order);
  const outcome: Outcome = { outcome: true, answers: {}, seconds: 0 };
  const start = performance.now();
  await Promise.all(
    clients.map(async (client) => {
      for (let row = rows.pop(); row && performance.now() - start < order.durationMs; row = rows.pop()) {
        const answer = await client.query({
          name: 'p',
          text: 'SELECT register_participant($1::jsonb) AS answer',
          values: [row],
        });
        const reason = (answer.rows[0] as { answer: { outcome: string } }).answer.outcome;
        outcome.answers[reason] = (outcome.answers[reason] ?? 0) + 1;
      }
    }),
  );
  outcome.seconds = (performance.now() - start) / 1000;
  return outcome;
}

const clients = Array.from({ length: 4 }, () => new pg.Client({ connectionString: env.DATABASE_URL }));
await Promise.all(clients.map((client) => client.connect()));
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
process.send?.('ready');
