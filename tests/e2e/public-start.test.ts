import pg from 'pg';
import { expect, inject, it } from 'vitest';
import { conferenceThatIs } from '../factories/public-addresses';
import { openPage } from '../setup/browser';

const stop = '.tour-stop';

it('shows the tour in time order with one button for each day that can be visited, without JavaScript', async () => {
  const page = await openPage({ javaScript: false, viewport: { width: 360, height: 740 } });
  await page.goto('/');
  const days = await page
    .locator(`${stop} time`)
    .evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''));
  expect(days.length).toBeGreaterThan(2);
  expect(days).toEqual([...days].sort());
  const full = await conferenceThatIs('full');
  expect(await page.locator(stop, { hasText: full.city }).innerText()).toMatch(/fullt/i);
  const drafts = page.locator(stop, { hasText: 'Datum kommer' });
  expect(await drafts.count()).toBeGreaterThan(0);
  expect(await drafts.first().getByRole('link').count()).toBe(0);
  for (const open of await page
    .locator(stop)
    .filter({ has: page.getByRole('link', { name: /^Anmäl dig/ }) })
    .all()) {
    expect(await open.getByRole('link').count()).toBe(2);
  }
});

it('leads to the form of the next stop', async () => {
  const page = await openPage();
  await page.goto('/');
  await page
    .locator(stop)
    .getByRole('link', { name: /^Anmäl dig/ })
    .first()
    .click();
  await page.waitForURL(/\/konferenser\/[^/]+\/anmalan$/);
});

it('opens its menu on a phone without JavaScript', async () => {
  const page = await openPage({ javaScript: false, viewport: { width: 320, height: 700 } });
  await page.goto('/');
  await page.locator('summary', { hasText: 'Meny' }).click();
  await page.getByRole('link', { name: 'Konferenser', exact: true }).click();
  expect(new URL(page.url()).pathname).toBe('/konferenser');
});

it('lets the keyboard jump over the menu', async () => {
  const page = await openPage();
  await page.goto('/konferenser');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Hoppa till innehållet');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
});

it('shows a published change within seconds, and in the meantime what it had', async () => {
  const { slug, city } = await conferenceThatIs('open');
  const client = new pg.Client(inject('servedDatabaseUrl'));
  await client.connect();
  const page = await openPage({ javaScript: false });
  const shown = async () => {
    await page.goto(`/konferenser/${slug}`);
    return page.locator('h1').innerText();
  };
  const rename = (to: string) =>
    client.query(
      'WITH changed AS (UPDATE conference SET city = $2 WHERE slug = $1) UPDATE content_revision SET revision = revision + 1',
      [slug, to],
    );
  try {
    expect(await shown()).toBe(city);
    await rename('Ny stad');
    await expect.poll(shown, { timeout: 5_000, interval: 300 }).toBe('Ny stad');
  } finally {
    await rename(city);
    await client.end();
  }
});

it('takes the seats of this moment from the small JSON', async () => {
  const { slug } = await conferenceThatIs('open');
  const page = await openPage();
  await page.route(`**/api/seats/${slug}`, (route) => route.fulfill({ json: { seatsLeft: 1, sessions: {} } }));
  await page.goto(`/konferenser/${slug}`);
  await page.getByText('1 plats kvar').first().waitFor();
});

it('answers seats briefly cached, and 404 for what is not public', async () => {
  const { slug } = await conferenceThatIs('open');
  const answer = await fetch(`${inject('baseUrl')}/api/seats/${slug}`);
  expect(answer.headers.get('cache-control')).toBe('public, max-age=2');
  expect(await answer.json()).toEqual({ seatsLeft: expect.any(Number), sessions: expect.any(Object) });
  expect((await fetch(`${inject('baseUrl')}/api/seats/finns-inte`)).status).toBe(404);
});
