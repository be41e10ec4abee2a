import { expect, it } from 'vitest';
import { measureMailCrashes } from '../load/mail-crash';

// trust.md 23-25. MAIL_KILLS and MAIL_FAULTS raise the counts; `npm run bench` runs 500.
const kills = Number(process.env.MAIL_KILLS ?? 12);
const faults = Number(process.env.MAIL_FAULTS ?? 60);

it('delivers every mail once, whatever point a worker is killed at and however the provider answers', async () => {
  const figures = await measureMailCrashes({ kills, faults });
  expect(figures).toMatchObject({ kills, faults, deliveredTwice: 0, lost: 0 });
  expect(figures.deliveredOnce + figures.parked).toBe(figures.keys);
  // The faults did bite: without the provider's idempotency there would have been second deliveries.
  expect(figures.repeatedSends).toBeGreaterThan(0);
});
