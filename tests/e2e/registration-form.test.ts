import { beforeEach, describe, expect, it } from 'vitest';
import type { OpenConference } from '../factories/conference';
import { expectNoAxeViolations, openPage } from '../setup/browser';
import {
  arrived,
  expectNoSidewaysScroll,
  fillIn,
  mailsTo,
  nextPerson,
  radioOf,
  send,
  summaryLines,
} from '../setup/registration-page';
import { db } from '../setup/served-data';

const { openConference } = await import('../factories/conference');

let conference: OpenConference;
const sv = () => `/konferenser/${conference.slug}/anmalan`;
const en = () => `/en/conferences/${conference.slug}/registration`;
const session = (slot: number, n: number) => conference.sessions[slot]?.[n];
const registrations = () =>
  db.registration.findMany({
    where: { conferenceId: conference.id },
    include: { seats: { where: { state: 'confirmed' } } },
  });

beforeEach(async () => {
  conference = await openConference(db, { capacity: 20, sessionCapacity: 2 });
});

describe('the journey', () => {
  it('by mouse in Swedish: mistakes are told and kept, then the receipt and the mail say the same', async () => {
    const page = await openPage();
    await page.goto(sv());
    await expectNoAxeViolations(page);
    await page.fill('#name', 'Anna Öberg');
    await radioOf(page, session(0, 1)).check();
    await send(page);
    await page.locator('main [role=alert]').first().waitFor();
    expect(await summaryLines(page)).toEqual([
      'Skriv din e-postadress, till exempel namn@kommun.se',
      'Skriv var du arbetar',
    ]);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('alert');
    await expectNoAxeViolations(page);
    await page.click('main [role=alert] a >> nth=0');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('email');
    expect([await page.inputValue('#name'), await radioOf(page, session(0, 1)).isChecked()]).toEqual([
      'Anna Öberg',
      true,
    ]);

    const me = nextPerson({ name: 'Anna Öberg' });
    await fillIn(page, me);
    await page.fill('#food', 'ALLERGI-KANARIE-7731');
    await radioOf(page, session(1, 0)).check();
    expect(await page.locator('aside li').allInnerTexts()).toEqual([
      expect.stringContaining('Inledning'),
      expect.stringContaining('Seminarium 1.2'),
      expect.stringContaining('Seminarium 2.1'),
    ]);
    await send(page);
    await arrived(page);
    expect(await page.locator('h1').textContent()).toBe('Du är anmäld till Luleå');
    await expectNoAxeViolations(page);
    expect(await page.content()).not.toContain('KANARIE');

    const [stored] = await registrations();
    expect([stored?.name, stored?.locale, stored?.seats.map((s) => s.sessionId).sort()]).toEqual([
      'Anna Öberg',
      'sv',
      [session(0, 1), session(1, 0)].sort(),
    ]);
    const [mail] = await mailsTo(me.email);
    expect(mail?.text).toContain(stored?.reference);
    expect(mail?.text).toContain(new URL(page.url()).pathname);
    expect(`${mail?.text}${mail?.html}`).not.toContain('KANARIE');
  });

  it('by keyboard only, in English', async () => {
    const page = await openPage({ locale: 'en' });
    await page.goto(en());
    await expectNoAxeViolations(page);
    const me = nextPerson();
    const tabTo = async (id: string) => {
      for (let i = 0; i < 60; i++) {
        if ((await page.evaluate(() => document.activeElement?.id)) === id) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`the keyboard does not reach #${id}`);
    };
    await tabTo('name');
    await page.keyboard.type(me.name);
    await tabTo('email');
    await page.keyboard.type(me.email);
    await tabTo('organisation');
    await page.keyboard.type('Nowhere in any list AB');
    await tabTo('role');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    const [slot] = await db.slot.findMany({
      where: { conferenceId: conference.id, kind: 'seminars' },
      orderBy: { startsAt: 'asc' },
    });
    expect(await page.evaluate(() => document.activeElement?.id)).toBe(`slot-${slot?.id}-1`);
    await tabTo('other');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await arrived(page);
    expect(await page.locator('h1').textContent()).toBe('You are registered for Luleå');
    const [stored] = await registrations();
    expect([stored?.organisationName, stored?.locale, stored?.seats.map((s) => s.sessionId)]).toEqual([
      'Nowhere in any list AB',
      'en',
      [session(0, 1)],
    ]);
  });

  it('at 320 px nothing lies sideways, and the organisation is found in the list', async () => {
    const page = await openPage({ viewport: { width: 320, height: 700 } });
    await page.goto(sv());
    await expectNoSidewaysScroll(page);
    await db.organisation.upsert({
      where: { name: 'Västerviks kommun' },
      update: {},
      create: { kind: 'municipality', name: 'Västerviks kommun', nameShort: 'Västervik' },
    });
    const me = nextPerson();
    await page.fill('#name', me.name);
    await page.fill('#email', me.email);
    await page
      .locator('button[aria-label*="Visa organisationer"], button:has-text("Visa organisationer")')
      .first()
      .waitFor();
    await page.click('#organisation');
    await page.keyboard.type('väster');
    await page.locator('[role=option]').first().waitFor();
    await expectNoAxeViolations(page);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const organisation = await page.inputValue('#organisation');
    expect(organisation.toLowerCase()).toContain('väster');
    await send(page);
    await arrived(page);
    await expectNoSidewaysScroll(page);
    expect((await registrations())[0]?.organisationName).toBe(organisation);
  });

  it('without JavaScript: mistakes are told and kept, then the receipt', async () => {
    const page = await openPage({ javaScript: false });
    await page.goto(sv());
    expect(await page.locator('#organisation-list option').count()).toBeGreaterThan(0);
    await page.fill('#name', 'Åsa <script>alert(1)</script>');
    await page.fill('#access', 'Hörselslinga\npå rad två');
    await radioOf(page, session(1, 2)).check();
    await send(page);
    await page.locator('main [role=alert]').first().waitFor();
    expect(await summaryLines(page)).toEqual([
      'Skriv din e-postadress, till exempel namn@kommun.se',
      'Skriv var du arbetar',
    ]);
    expect([
      await page.inputValue('#name'),
      await page.inputValue('#access'),
      await radioOf(page, session(1, 2)).isChecked(),
    ]).toEqual(['Åsa <script>alert(1)</script>', 'Hörselslinga\npå rad två', true]);
    const me = nextPerson();
    await page.fill('#email', me.email);
    await page.fill('#organisation', me.organisation);
    await send(page);
    const token = await arrived(page);
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(await page.locator('main').textContent()).toContain('Åsa <script>alert(1)</script>');
    expect((await registrations()).map((r) => r.seats.map((s) => s.sessionId))).toEqual([[session(1, 2)]]);
  });
});

it('carries at most half as much JavaScript again as an empty page of Next', async () => {
  const page = await openPage({ javaScript: false });
  await page.goto(sv());
  const sources = await page.$$eval('script[src]:not([nomodule])', (scripts) =>
    scripts.map((script) => script.getAttribute('src')),
  );
  let bytes = 0;
  for (const source of new Set(sources)) {
    const answer = await page.request.get(source as string, { headers: { 'accept-encoding': 'br' } });
    bytes += Number(answer.headers()['content-length']);
  }
  expect(bytes).toBeGreaterThan(100_000);
  expect(bytes).toBeLessThanOrEqual(1.5 * 135_000);
});
