// What holds for every page, whoever built it: pages are found by following the links from the start page.
import { expect, it } from 'vitest';
import { expectNoAxeViolations, openPage } from '../setup/browser';

const MOST_PAGES = 25;

/** Pages of one kind count once: '/konferenser/malmo' and '/konferenser/lulea' are alike. */
function kindOf(path: string): string {
  return path
    .replace(/^\/en(?=\/)/, '')
    .replace(/^(\/[^/]+\/)[^/]+/, '$1*')
    .replace(/^(\/[^/]+\/\*\/[^/]+\/)[^/]+/, '$1*');
}

it.each([
  ['sv', '/'],
  ['en', '/en'],
] as const)(
  'every kind of page in %s is whole, passes axe, and its policy blocks nothing of its own',
  { timeout: 240_000 },
  async (locale, start) => {
    const page = await openPage({ locale });
    const waiting = [start as string];
    const seen = new Set<string>();
    while (waiting.length > 0 && seen.size < MOST_PAGES) {
      const path = waiting.shift() ?? '';
      if (seen.has(kindOf(path))) continue;
      seen.add(kindOf(path));
      const response = await page.goto(path);
      const type = response?.headers()['content-type'] ?? '';
      expect(response?.status(), path).toBe(200);
      if (!type.startsWith('text/html')) continue;
      expect(await page.getAttribute('html', 'lang'), path).toBe(locale);
      expect(response?.headers()['content-security-policy'], path).toMatch(/script-src 'self'( 'sha256-[\w+/=]+')*;/);
      await expectNoAxeViolations(page);
      const links = await page.$$eval('a[href^="/"]:not([download])', (all) =>
        all.map((link) => link.getAttribute('href') ?? ''),
      );
      const ours = links
        .map((href) => href.split(/[?#]/)[0] ?? '')
        .filter((href) => /^\/en(\/|$)/.test(href) === (locale === 'en'));
      waiting.push(...ours.filter((href) => !/\.(ics|xml|json|png|svg)$|^\/api\//.test(href)));
    }
    expect(seen.size).toBeGreaterThan(5);
  },
);

it('a page that does not exist says so calmly', async () => {
  const page = await openPage();
  const response = await page.goto('/finns-inte');
  expect(response?.status()).toBe(404);
  await expectNoAxeViolations(page);
});
