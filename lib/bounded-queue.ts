import { Unavailable } from '@/lib/result';

type Options = { concurrency: number; maxWaitMs: number; maxLength: number };
type Waiter = { enter: () => void; refuse: (reason: Unavailable) => void; since: number };

/**
 * A line before the database: at most `concurrency` at work, and nobody is let into the line who would wait longer
 * than `maxWaitMs` at today's pace. Those are told at once to come back (503, Retry-After), which keeps the line
 * moving for the rest instead of letting everyone time out.
 */
export function createBoundedQueue({ concurrency, maxWaitMs, maxLength }: Options) {
  const waiting: Waiter[] = [];
  const startedAt = new Set<number>();
  let atWork = 0;
  /** Moving average of one piece of work, in ms. */
  let averageMs = 2;

  /** The pace, or how long the oldest work has taken so far when that is worse: a database that hangs has no pace. */
  function paceMs(): number {
    const oldest = startedAt.values().next().value;
    return oldest === undefined ? averageMs : Math.max(averageMs, performance.now() - oldest);
  }

  function admit(): Promise<void> {
    if (atWork < concurrency) {
      atWork++;
      return Promise.resolve();
    }
    const expectedMs = ((waiting.length + 1) * paceMs()) / concurrency;
    if (waiting.length >= maxLength || expectedMs > maxWaitMs) return Promise.reject(comeBack(expectedMs));
    return new Promise((enter, refuse) => waiting.push({ enter, refuse, since: performance.now() }));
  }

  /** Lets the next one in who has not already waited too long. */
  function letNextIn() {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const waitedMs = performance.now() - next.since;
      if (waitedMs <= maxWaitMs * 2) return next.enter();
      next.refuse(comeBack(waitedMs));
    }
    atWork--;
  }

  return {
    /** Runs work when its turn comes. @throws Unavailable when the line is too long. */
    async run<T>(work: () => Promise<T>): Promise<T> {
      await admit();
      const start = performance.now();
      startedAt.add(start);
      try {
        return await work();
      } finally {
        startedAt.delete(start);
        averageMs = averageMs * 0.9 + (performance.now() - start) * 0.1;
        letNextIn();
      }
    },
    /** How many stand in line. */
    get length() {
      return waiting.length;
    },
  };
}

function comeBack(expectedMs: number): Unavailable {
  return new Unavailable(Math.min(30, Math.max(1, Math.ceil(expectedMs / 1000))));
}
