import { beforeAll, describe, expect, it } from 'vitest';
import { conferenceThatIs, mappedPaths } from '../factories/public-addresses';
import { expectNoAxeViolations, openPage } from '../setup/browser';

const paths = new Map<string, { sv: string; en: string }>();

beforeAll(async () => {
  const [open, full, past] = await Promise.all([
    conferenceThatIs('open'),
    conferenceThatIs('full'),
    conferenceThatIs('past'),
  ]);
  const both = (name: string, sv: string, en: string) => paths.set(name, { sv, en: `/en${en}` });
  for (const [state, { slug }] of Object.entries({ open, full, past })) {
    both(`conference, ${state}`, `/konferenser/${slug}`, `/conferences/${slug}`);
    both(`programme, ${state}`, `/konferenser/${slug}/program`, `/conferences/${slug}/programme`);
  }
  both(
    'programme, filtered',
    `/konferenser/${open.slug}/program?tema=villkor`,
    `/conferences/${open.slug}/programme?theme=conditions`,
  );
  const seminar = (await mappedPaths(new RegExp(`^/konferenser/${open.slug}/program/.`)))[0] ?? '';
  both('seminar', seminar, seminar.replace('/konferenser/', '/conferences/').replace('/program/', '/programme/'));
  const speaker = (await mappedPaths(/^\/talare\//))[0] ?? '';
  both('speaker', speaker, speaker.replace('/talare/', '/speakers/'));
  both('start', '/', '');
  both('conferences', '/konferenser', '/conferences');
  both('accessibility', '/tillganglighet', '/accessibility');
  both('report', '/tillganglighet/rapportera', '/accessibility/report');
  both('personal data', '/personuppgifter', '/personal-data');
});

const names = [
  'start',
  'conferences',
  'conference, open',
  'conference, full',
  'conference, past',
  'programme, open',
  'programme, full',
  'programme, past',
  'programme, filtered',
  'seminar',
  'speaker',
  'accessibility',
  'report',
  'personal data',
];

describe.each(['sv', 'en'] as const)('in %s', (locale) => {
  it.each(names)('%s: answers, passes axe, and is as wide as a phone of 320 px', async (name) => {
    const page = await openPage({ locale });
    const response = await page.goto(paths.get(name)?.[locale] ?? 'missing');
    expect(response?.status()).toBe(200);
    expect(await page.getAttribute('html', 'lang')).toBe(locale);
    expect(await page.locator('h1').count()).toBe(1);
    await expectNoAxeViolations(page);
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await expectNoAxeViolations(page);
    // What a page fetches ahead may fail too; it has come while axe was looking.
    await page.waitForLoadState('networkidle');
  });

  it('an address that leads nowhere says so with status 404, in its language', async () => {
    const page = await openPage({ locale });
    const response = await page.goto(locale === 'sv' ? '/finns/inte.png' : '/en/nowhere/at.all');
    expect(response?.status()).toBe(404);
    expect(await page.getAttribute('html', 'lang')).toBe(locale);
    await expectNoAxeViolations(page);
  });
});

describe('the way between languages', () => {
  it.each(names.filter((name) => name !== 'programme, filtered'))(
    '%s leads to the same page and back',
    async (name) => {
      const page = await openPage({ javaScript: false });
      const { sv = '', en = '' } = paths.get(name) ?? {};
      await page.goto(sv);
      await page.getByRole('link', { name: 'English' }).first().click();
      expect(new URL(page.url()).pathname).toBe(en);
      await page.getByRole('link', { name: 'Svenska' }).first().click();
      expect(new URL(page.url()).pathname).toBe(sv);
    },
  );

  it('is told to search engines', async () => {
    const page = await openPage({ javaScript: false });
    await page.goto(paths.get('conference, open')?.en ?? '');
    const alternate = async (lang: string) =>
      new URL((await page.getAttribute(`link[rel=alternate][hreflang="${lang}"]`, 'href')) ?? '').pathname;
    expect(await alternate('sv')).toBe(paths.get('conference, open')?.sv);
    expect(await alternate('en')).toBe(paths.get('conference, open')?.en);
    expect(await page.getAttribute('link[rel=canonical]', 'href')).toContain('/en/conferences/');
  });
});

describe('addresses that are tried (trust line 60)', () => {
  it.each([
    ['/konferenser/..%2farrangor', 404],
    ['/konferenser/%252e%252e/arrangor', 404],
    ['/KONFERENSER', 404],
    ['/konferenser/finns-inte/program', 404],
    ['/konferenser/finns-inte/program?tema=villkor', 404],
    ['/en/conferences/x/programme-view/constructor/all', 404],
  ])('%s → %i', async (path, status) => {
    const page = await openPage({ javaScript: false });
    expect((await page.goto(path))?.status()).toBe(status);
  });

  it('an upper-case slug is no conference', async () => {
    const page = await openPage({ javaScript: false });
    const { slug } = await conferenceThatIs('open');
    expect((await page.goto(`/konferenser/${slug.toUpperCase()}`))?.status()).toBe(404);
  });
});
