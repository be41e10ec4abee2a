import { describe, expect, it } from 'vitest';
import { createBoundedQueue } from '@/lib/bounded-queue';
import { Unavailable } from '@/lib/result';

/** Work that ends when told. */
function held() {
  let release = () => {};
  const done = new Promise<void>((resolve) => {
    release = resolve;
  });
  return { work: () => done, release: () => release() };
}

describe('bounded queue', () => {
  it('lets only so many work at once, in the order they came', async () => {
    const queue = createBoundedQueue({ concurrency: 2, maxWaitMs: 10_000, maxLength: 100 });
    let atWork = 0;
    let most = 0;
    const order: number[] = [];
    await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        queue.run(async () => {
          order.push(i);
          most = Math.max(most, ++atWork);
          await Promise.resolve();
          atWork--;
        }),
      ),
    );
    expect(most).toBe(2);
    expect(order).toEqual(Array.from({ length: 20 }, (_, i) => i));
    expect(queue.length).toBe(0);
  });

  it('sends away who does not fit in the line, at once', async () => {
    const queue = createBoundedQueue({ concurrency: 1, maxWaitMs: 10_000, maxLength: 1 });
    const first = held();
    const running = queue.run(first.work);
    const waiting = queue.run(async () => 'second');
    await expect(queue.run(async () => 'third')).rejects.toBeInstanceOf(Unavailable);
    first.release();
    await running;
    expect(await waiting).toBe('second');
  });

  it('goes on after work that failed', async () => {
    const queue = createBoundedQueue({ concurrency: 1, maxWaitMs: 1_000, maxLength: 10 });
    await expect(queue.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await queue.run(async () => 'next')).toBe('next');
  });
});
