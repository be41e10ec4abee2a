import ICAL from 'ical.js';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { conferenceThatIs, mappedPaths } from '../factories/public-addresses';
import { openPage } from '../setup/browser';

let slug = '';
beforeAll(async () => {
  ({ slug } = await conferenceThatIs('open'));
});

const sessions = '.programme-session';

describe.each([true, false])('with JavaScript: %s', (javaScript) => {
  it('the filter stands in the address, narrows the programme, and is taken off again', async () => {
    const page = await openPage({ javaScript });
    await page.goto(`/konferenser/${slug}/program`);
    const all = await page.locator(sessions).count();
    await page.getByRole('link', { name: 'Delaktighet och medskapande' }).click();
    await page.waitForURL(/\?tema=delaktighet$/);
    await page.getByText(/seminari(um|er) passar ditt val/).waitFor();
    const some = await page.locator(sessions).count();
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(all);
    await page.getByRole('link', { name: 'Chef', exact: true }).click();
    await page.waitForURL(/\?tema=delaktighet&malgrupp=chefer$/);
    await page.getByRole('link', { name: 'Visa alla seminarier' }).click();
    await page.waitForURL(/\/program$/);
    await expect.poll(() => page.locator(sessions).count()).toBe(all);
  });
});

it('an address with a filter can be shared, in English too', async () => {
  const page = await openPage({ javaScript: false, locale: 'en' });
  await page.goto(`/en/conferences/${slug}/programme?theme=conditions`);
  expect(await page.locator('a[aria-current]', { hasText: 'Good conditions' }).count()).toBe(1);
  expect(await page.getAttribute('link[rel=canonical]', 'href')).toMatch(/\/programme$/);
});

it('is a grid of rooms on a wide screen and a list by time on a narrow one', async () => {
  const page = await openPage({ javaScript: false });
  await page.goto(`/konferenser/${slug}/program`);
  const lefts = async () =>
    new Set(
      await page.locator(sessions).evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().left))),
    );
  expect((await lefts()).size).toBeGreaterThan(2);
  await page.setViewportSize({ width: 360, height: 740 });
  expect((await lefts()).size).toBe(1);
});

it('is printed on two pages at most', async () => {
  const page = await openPage({ javaScript: false });
  await page.goto(`/konferenser/${slug}/program`);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 99).toBeLessThanOrEqual(2);
});

it('leads to a seminar, from there to its speaker, and back to the city', async () => {
  const page = await openPage();
  await page.goto(`/konferenser/${slug}/program`);
  const first = page.locator(`${sessions} a`).first();
  const title = await first.innerText();
  await first.click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await page.locator('a[href^="/talare/"]').first().click();
  await page.waitForURL(/\/talare\//);
  await page.locator('main a[href*="/program"]').first().click();
  await page.waitForURL(/\/program/);
});

it('is fed to calendars with one event for the day and one for each session', async () => {
  const answer = await fetch(`${inject('baseUrl')}/api/conferences/${slug}/calendar.ics`);
  expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  const calendar = new ICAL.Component(ICAL.parse(await answer.text()));
  const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
  const page = await openPage({ javaScript: false });
  await page.goto(`/konferenser/${slug}/program`);
  expect(events).toHaveLength((await page.locator(sessions).count()) + 1);
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  expect(events.every(({ startDate }) => startDate.zone.tzid === 'Europe/Stockholm')).toBe(true);
});

it('every address of the site map answers', async () => {
  const paths = await mappedPaths(/./);
  const sample = [...new Set(paths)].filter((_, i) => i % Math.ceil(paths.length / 40) === 0);
  const answers = await Promise.all(
    sample.map(async (path) => [path, (await fetch(`${inject('baseUrl')}${path}`)).status]),
  );
  expect(answers.filter(([, status]) => status !== 200)).toEqual([]);
});

it('the picture for sharing is drawn here', async () => {
  const page = await openPage({ javaScript: false });
  await page.goto(`/konferenser/${slug}`);
  const picture = new URL((await page.getAttribute('meta[property="og:image"]', 'content')) ?? '');
  const answer = await fetch(`${inject('baseUrl')}${picture.pathname}`);
  expect(answer.headers.get('content-type')).toBe('image/png');
  const png = Buffer.from(await answer.arrayBuffer());
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  expect((await fetch(`${inject('baseUrl')}/api/og/sv/finns-inte`)).status).toBe(404);
});
