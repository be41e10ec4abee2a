import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createPace } from '@/lib/pace';

it('lets two a second through and saves up no more than one second', () => {
  const pace = createPace(2, 0);
  expect(pace.room(0)).toBe(1);
  pace.take(1, 0);
  expect([pace.room(0), pace.waitMs(0), pace.room(500)]).toEqual([0, 500, 1]);
  expect(pace.room(6 * 3_600_000)).toBe(2);
});

it('never lets more through than the rate and one burst, whatever the rhythm of asking', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.2, max: 50, noNaN: true }),
      fc.array(fc.integer({ min: 0, max: 3_000 }), { minLength: 1, maxLength: 60 }),
      (rate, gaps) => {
        const pace = createPace(rate, 0);
        let now = 0;
        let sent = 0;
        for (const gap of gaps) {
          now += gap;
          const room = Math.max(0, pace.room(now));
          pace.take(room, now);
          sent += room;
        }
        return sent <= (rate * now) / 1_000 + Math.max(1, rate) + 1e-6;
      },
    ),
  );
});

it('slows down when there are more workers', () => {
  const pace = createPace(10, 0);
  pace.take(1, 0);
  pace.setRate(1);
  expect(pace.waitMs(0)).toBe(1_000);
});
