// What a page costs the visitor: compressed JavaScript over an empty Next page, all bytes, and how it feels at a quarter of the speed.
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../setup/chromium';
import type { Ground } from './ground';
import { pagesOf } from './pages';
import type { Figure } from './report';
import { startSite } from './site';
import { median } from './statistics';
import { createWorld } from './world';

const repeats = 5;
const throttle = 4;
const settleMs = 1_000;

type Visit = { scriptBytes: number; allBytes: number; lcpMs: number; shift: number; blockedMs: number };

/** Weighs the public pages and the form page beside the empty one. */
export async function weightPart({ pool, databaseUrl, ports: [port] }: Ground): Promise<Figure[]> {
  const world = await createWorld(pool, { capacity: 400, sessionCapacity: 40 });
  const site = await startSite(databaseUrl, port);
  const browser = await launchChromium();
  try {
    const { 'seats left (JSON)': _json, ...pages } = pagesOf(world.slug);
    const all = { empty: '/dev/hello', ...pages, form: `/konferenser/${world.slug}/anmalan` };
    const seen = new Map<string, Visit[]>();
    for (let i = 0; i <= repeats; i++) {
      for (const [name, path] of Object.entries(all)) {
        const measured = await visit(browser, `${site.url}${path}`);
        // The first visit makes the page.
        if (i > 0) seen.set(name, [...(seen.get(name) ?? []), measured]);
      }
    }
    return figures(new Map([...seen].map(([name, visits]) => [name, typical(visits)])));
  } finally {
    await browser.close();
    await site.end();
  }
}

function typical(visits: readonly Visit[]): Visit {
  const of = (key: keyof Visit) => median(visits.map((each) => each[key]));
  return {
    scriptBytes: of('scriptBytes'),
    allBytes: of('allBytes'),
    lcpMs: of('lcpMs'),
    shift: of('shift'),
    blockedMs: of('blockedMs'),
  };
}

function figures(seen: Map<string, Visit>): Figure[] {
  const empty = seen.get('empty')?.scriptBytes ?? Number.NaN;
  const ours = [...seen].filter(([name]) => name !== 'empty');
  const open = ours.filter(([name]) => name !== 'form');
  const form = seen.get('form')?.scriptBytes ?? Number.NaN;
  const worst = (from: readonly (readonly [string, Visit])[], key: keyof Visit) =>
    from.reduce((most, each) => (each[1][key] > most[1][key] ? each : most));
  const [heaviest, lcp, shift, blocked] = (['allBytes', 'lcpMs', 'shift', 'blockedMs'] as const).map((key) =>
    worst(ours, key),
  ) as [[string, Visit], [string, Visit], [string, Visit], [string, Visit]];
  const [script, scriptVisit] = worst(open, 'scriptBytes');
  return [
    { name: 'JavaScript of an empty Next page, compressed', value: kB(empty), unit: 'kB' },
    {
      name: 'JavaScript of a public page / empty page',
      value: scriptVisit.scriptBytes / empty,
      bar: { atMost: 1.1 },
      note: `${script}, ${kB(scriptVisit.scriptBytes)} kB`,
    },
    {
      name: 'JavaScript of the form page / empty page',
      value: form / empty,
      bar: { atMost: 1.5 },
      note: `${kB(form)} kB`,
    },
    {
      name: 'page weight in all, the heaviest',
      value: kB(heaviest[1].allBytes),
      unit: 'kB',
      bar: { atMost: 400 },
      note: heaviest[0],
    },
    {
      name: `LCP at ${throttle} × CPU throttle, the slowest page`,
      value: lcp[1].lcpMs / 1000,
      unit: 's',
      bar: { atMost: 2.5 },
      note: lcp[0],
    },
    {
      name: `CLS at ${throttle} × CPU throttle, the worst page`,
      value: shift[1].shift,
      bar: { atMost: 0.05 },
      note: shift[0],
    },
    {
      name: `TBT at ${throttle} × CPU throttle, the worst page`,
      value: blocked[1].blockedMs,
      unit: 'ms',
      bar: { atMost: 200 },
      note: blocked[0],
    },
  ];
}

function kB(bytes: number): number {
  return Math.round(bytes / 1000);
}

/** One first visit with an empty cache, until nothing has moved for a while. */
async function visit(browser: Browser, url: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'sv-SE' });
  try {
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: throttle });
    await page.addInitScript(observe);
    const bytes = countBytes(page);
    const response = await page.goto(url, { waitUntil: 'load' });
    if (response?.status() !== 200) throw new Error(`${url} answered ${response?.status()}`);
    await page.waitForTimeout(settleMs);
    const felt = (await page.evaluate('globalThis.felt')) as Pick<Visit, 'lcpMs' | 'shift' | 'blockedMs'>;
    return { ...(await bytes()), ...felt };
  } finally {
    await context.close();
  }
}

/** Collects sizes as they came over the wire, headers included. */
function countBytes(page: Page): () => Promise<Pick<Visit, 'scriptBytes' | 'allBytes'>> {
  const sizes: Promise<{ script: boolean; bytes: number }>[] = [];
  page.on('requestfinished', (request) => {
    const script = request.resourceType() === 'script';
    sizes.push(request.sizes().then((size) => ({ script, bytes: size.responseBodySize + size.responseHeadersSize })));
  });
  return async () => {
    const all = await Promise.all(sizes);
    const sum = (of: typeof all) => of.reduce((total, { bytes }) => total + bytes, 0);
    return { scriptBytes: sum(all.filter(({ script }) => script)), allBytes: sum(all) };
  };
}

// Runs in the page before anything else: largest paint, shifts without input, and what long tasks block beyond 50 ms.
const observe = `
  globalThis.felt = { lcpMs: 0, shift: 0, blockedMs: 0 };
  const watch = (type, note) => new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  watch('largest-contentful-paint', (entry) => { felt.lcpMs = entry.startTime; });
  watch('layout-shift', (entry) => { if (!entry.hadRecentInput) felt.shift += entry.value; });
  watch('longtask', (entry) => { felt.blockedMs += Math.max(0, entry.duration - 50); });
`;
