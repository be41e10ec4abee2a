import { expect, it } from 'vitest';
import { conferenceThatIs } from '../factories/public-addresses';
import { openPage } from '../setup/browser';

const scriptsAtMost = 130_000;
const pageAtMost = 400_000;

type Weight = { scripts: number; all: number; shift: number };

/** Compressed bytes of a first visit, and how much the page moved under the reader's eyes. */
async function firstVisit(path: string): Promise<Weight> {
  const page = await openPage({ viewport: { width: 390, height: 800 } });
  const sizes: Promise<{ script: boolean; bytes: number }>[] = [];
  page.on('requestfinished', (request) => {
    const script = request.resourceType() === 'script';
    sizes.push(request.sizes().then(({ responseBodySize }) => ({ script, bytes: responseBodySize })));
  });
  await page.addInitScript(() => {
    const seen = globalThis as unknown as { shift: number };
    seen.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(path, { waitUntil: 'networkidle' });
  const loaded = await Promise.all(sizes);
  const sum = (each: typeof loaded) => each.reduce((total, { bytes }) => total + bytes, 0);
  return {
    scripts: sum(loaded.filter(({ script }) => script)),
    all: sum(loaded),
    shift: await page.evaluate(() => (globalThis as unknown as { shift: number }).shift),
  };
}

it.each(['start', 'conference', 'programme'])(
  '%s: scripts under 130 kB, under 400 kB in all, and it stands still',
  async (name) => {
    const { slug } = await conferenceThatIs('open');
    const path =
      { start: '/', conference: `/konferenser/${slug}`, programme: `/konferenser/${slug}/program` }[name] ?? '';
    // The densest form of a file is made after it was first asked for.
    await firstVisit(path);
    await expect
      .poll(async () => (await firstVisit(path)).scripts, { timeout: 30_000, interval: 1_000 })
      .toBeLessThanOrEqual(scriptsAtMost);
    const { all, shift } = await firstVisit(path);
    expect(all).toBeLessThanOrEqual(pageAtMost);
    expect(shift).toBeLessThanOrEqual(0.05);
  },
);
