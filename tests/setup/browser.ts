import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, expect, inject } from 'vitest';
import { launchChromium } from './chromium';

export type PageOptions = {
  locale?: 'sv' | 'en';
  /** Width and height in CSS pixels; 1280 × 900 unless told. */
  viewport?: { width: number; height: number };
  javaScript?: boolean;
};

const contexts: BrowserContext[] = [];
const complaints: string[] = [];

// At once, while the site finds its way to its new database: a browser takes as long to start.
const launched = launchChromium();
launched.catch(() => undefined);

/**
 * A new page in a context (cookies) of its own, closed after the test. Paths are relative to the served site: `page.goto('/')`.
 * An error in the page's console, an uncaught exception or a blocked script fails the test.
 */
export async function openPage(options: PageOptions = {}): Promise<Page> {
  const context = await (await launched).newContext({
    baseURL: inject('baseUrl'),
    locale: options.locale === 'en' ? 'en-GB' : 'sv-SE',
    timezoneId: 'Pacific/Kiritimati',
    viewport: options.viewport ?? { width: 1280, height: 900 },
    javaScriptEnabled: options.javaScript ?? true,
    reducedMotion: 'reduce',
  });
  contexts.push(context);
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  watch(page, options.javaScript ?? true);
  return page;
}

function watch(page: Page, javaScript: boolean): void {
  page.on('pageerror', (error) => complaints.push(`page error: ${error.message}`));
  page.on('console', (message) => {
    // A navigation that answers 4xx on purpose is reported by the browser as a failed resource; tests assert the status themselves.
    const expected = /Failed to load resource: the server responded with a status of 4\d\d/.test(message.text());
    if (message.type() === 'error' && !expected) complaints.push(`console: ${message.text()}`);
  });
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    // Where scripts are switched off, the browser reports those it does not fetch as held back by policy.
    const switchedOff = !javaScript && reason === 'csp' && request.resourceType() === 'script';
    if (!/ERR_ABORTED/.test(reason) && !switchedOff) complaints.push(`request failed: ${request.url()} ${reason}`);
  });
}

/** Takes what pages complained about so far: for the test that provokes it. */
export function takePageComplaints(): string[] {
  return complaints.splice(0);
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Violation = { id: string; help: string; nodes: { target: unknown[]; failureSummary?: string }[] };

/**
 * Finds what breaks a rule; runs in the page. Only that is worked out in full and sent back: a list of all that is well is longer than
 * the page, and to make and send it takes longer than to look.
 */
async function findViolations(): Promise<Violation[]> {
  type Axe = { run: (options: { resultTypes: string[] }) => Promise<{ violations: Violation[] }> };
  const { axe } = globalThis as unknown as { axe: Axe };
  return (await axe.run({ resultTypes: ['violations'] })).violations;
}

/** Fails with a readable list when axe finds anything against WCAG 2.2 AA or its best practices in the page as it is now. */
export async function expectNoAxeViolations(page: Page): Promise<void> {
  // A page that is reached without loading gets its title a moment after its address, and axe is quick.
  await expect.poll(() => page.title(), { interval: 20, timeout: 5_000 }).not.toBe('');
  // Evaluated from outside, so that the page's own policy needs no exception; once for each page that is loaded.
  if (!(await page.evaluate("'axe' in globalThis"))) await page.evaluate(axeSource);
  const found = (await page.evaluate(findViolations)).map(
    ({ id, help, nodes }) =>
      `${id}: ${help} (${nodes.map((node) => `${node.target.join(' ')} – ${node.failureSummary ?? ''}`).join('; ')})`,
  );
  expect(found, `axe on ${page.url()}`).toEqual([]);
}

afterEach(async () => {
  for (const context of contexts.splice(0)) await context.close();
  expect(takePageComplaints(), 'nothing may go wrong in the page').toEqual([]);
});

afterAll(async () => {
  await (await launched).close();
});
