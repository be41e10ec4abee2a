import { type Child, nextMessage, startScript } from './processes';
import type { World } from './world';

/** Register people `from`, `from + 1`, … until `count` are done or the time is up, `concurrency` at a time. */
export type Order = {
  world: World;
  from: number;
  count: number;
  durationMs: number;
  concurrency: number;
  /** Wall clock at which to begin, so that several processes begin together. */
  startAtMs: number;
  /** Everyone asks for these instead of the usual spread. */
  sessionIds?: string[];
  /** Present: the unsafe variant with this many places. */
  unsafeCapacity?: number;
};

export type Outcome = { outcome: true; answers: Record<string, number>; seconds: number };

const isReady = (message: unknown): message is 'ready' => message === 'ready';
const isOutcome = (message: unknown): message is Outcome => message instanceof Object && 'outcome' in message;

/** Starts processes that register through the command, against one database. */
export async function startRegistering(databaseUrl: string, count: number): Promise<Child[]> {
  const env = { DATABASE_URL: databaseUrl, AUTH_SECRET: 'secret-of-the-load-tests-0123456789', LOG_LEVEL: 'silent' };
  const children = Array.from({ length: count }, () => startScript('tests/load/registering-process.ts', env));
  await Promise.all(children.map((child) => nextMessage(child, isReady)));
  return children;
}

/** Gives each process its order and waits for all; they begin at the same moment. */
export function registerWith(
  children: Child[],
  orderFor: (index: number) => Omit<Order, 'startAtMs'>,
): Promise<Outcome[]> {
  const startAtMs = Date.now() + 30;
  return Promise.all(
    children.map((child, index) => {
      const answer = nextMessage(child, isOutcome);
      child.process.send({ ...orderFor(index), startAtMs } satisfies Order);
      return answer;
    }),
  );
}

/** The answers of several processes, added up. */
export function totalAnswers(outcomes: readonly Outcome[]): Record<string, number> {
  const total: Record<string, number> = {};
  for (const { answers } of outcomes) {
    for (const [reason, count] of Object.entries(answers)) total[reason] = (total[reason] ?? 0) + count;
  }
  return total;
}
