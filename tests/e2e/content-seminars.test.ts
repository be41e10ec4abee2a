// A tour's seminars: written by keyboard, changed by a city, read by those who may only read.
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import type { Role } from '@/lib/actor';
import type { OpenConference } from '../factories/conference';
import { expectNoAxeViolations, openPage, type PageOptions } from '../setup/browser';
import { expectNoSidewaysScroll, summaryLines } from '../setup/registration-page';
import { db } from '../setup/served-data';

const { openConference } = await import('../factories/conference');
const { personWith } = await import('../factories/people');
const { addSpeaker } = await import('../factories/public-programme');

const base = inject('baseUrl');
let here: OpenConference;
let tour: string;
let names: string[];

beforeAll(async () => {
  here = await openConference(db, { sessionsPerSlot: 2 });
  tour = (await db.series.findUniqueOrThrow({ where: { id: here.seriesId } })).slug;
  names = [`Åsa Prov ${tour}`, `Bo Prov ${tour}`];
  for (const name of names) await addSpeaker(db, name);
});

async function signedIn(role: Role, options?: PageOptions): Promise<Page> {
  const { sessionToken, userId } = await personWith(db, [role, here.id]);
  await db.roleGrant.create({ data: { userId, role, seriesId: here.seriesId } });
  const page = await openPage(options);
  await page.context().addCookies([{ name: 'fr_session', value: sessionToken, url: base }]);
  return page;
}

const press = async (page: Page, selector: string) => {
  await page.focus(selector);
  await page.keyboard.press('Enter');
};
const addPerson = async (page: Page, name: string) => {
  await page.focus('#add-name');
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
};
const order = (page: Page) => page.locator('section[aria-labelledby=role-speaker] li b').allTextContents();

describe('a seminar', () => {
  it('is written by keyboard only: mistakes keep everything, the look follows what is written, people keep their order', async () => {
    const page = await signedIn('programme');
    await page.goto(`/arrangor/turneer/${tour}/seminarier`);
    await expectNoAxeViolations(page);
    await press(page, 'main a >> text=Nytt seminarium');
    await page.waitForSelector('h1 >> text=Nytt seminarium');
    await expectNoAxeViolations(page);
    await page.focus('#titleSv');
    await page.keyboard.type('Möt barnet där det är');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Vi **lyssnar**. <img src=x onerror=alert(1)>');
    await page.focus('main summary >> nth=0');
    await page.keyboard.press('Enter');
    await page.waitForSelector('main .markdown strong >> text=lyssnar');
    expect(await page.locator('main .markdown img').count()).toBe(0);
    await page.focus('#maxParticipants');
    await page.keyboard.type('5');
    await page.focus('#minParticipants');
    await page.keyboard.type('9');
    await page.keyboard.press('Enter');
    expect(await summaryLines(page)).toEqual(['Fyll i fältet.']);
    expect(await page.inputValue('#abstractSv')).toContain('<img src=x');
    await expectNoAxeViolations(page);
    await page.selectOption('#theme', 'participation');
    await press(page, 'main form button[type=submit]');
    await page.waitForSelector('text=Högst antal kan inte vara lägre');
    await page.fill('#minParticipants', '4');
    await press(page, 'main form button[type=submit]');
    await page.waitForURL('**/seminarier/mot-barnet-dar-det-ar?done=created');
    await page.waitForSelector('[role=status] >> text=Seminariet är skapat');
    await expectNoAxeViolations(page);

    await addPerson(page, 'Finns Inte');
    await page.waitForSelector('text=Vi hittar ingen med det namnet');
    await expectNoAxeViolations(page);
    await page.fill('#add-name', '');
    await addPerson(page, names[0] as string);
    await page.waitForSelector('section[aria-labelledby=role-speaker] li');
    await addPerson(page, (names[1] as string).toUpperCase());
    await page.waitForSelector('section[aria-labelledby=role-speaker] li >> nth=1');
    expect(await order(page)).toEqual(names);
    await press(page, `section[aria-labelledby=role-speaker] li:has-text("Bo Prov") button:has-text("Flytta upp")`);
    await page.waitForSelector('section[aria-labelledby=role-speaker] li:first-child >> text=Bo Prov');
    expect(await order(page)).toEqual(names.toReversed());
    await expectNoAxeViolations(page);
  });

  it('without JavaScript: text and people are changed, a stale page is told so, and it is put away', async () => {
    const page = await signedIn('programme', { javaScript: false });
    const address = `/arrangor/turneer/${tour}/seminarier/seminarium-1-2`;
    await page.goto(address);
    await page.fill('#titleEn', 'Seminar 1.2');
    await page.click('main form button >> text="Spara"');
    await page.waitForURL('**?done=saved');
    await page.fill('#add-name', names[0] as string);
    await page.click('button >> text="Lägg till"');
    await page.waitForURL('**?done=people#people');
    expect(await order(page)).toEqual([names[0]]);
    await db.seminar.updateMany({ where: { seriesId: here.seriesId, slug: 'seminarium-1-2' }, data: { version: 99 } });
    await page.fill('#titleSv', 'Gammal flik');
    await page.click('main form button >> text="Spara"');
    await page.waitForSelector('[role=alert] >> text=Någon annan har ändrat');
    expect(await page.inputValue('#titleSv')).toBe('Gammal flik');
    await page.goto(address);
    await page.click('summary >> text=Lägg undan seminariet');
    await page.click('button >> text="Lägg undan"');
    await page.waitForURL('**?done=archived');
    await page.goto(`/arrangor/turneer/${tour}/seminarier?show=archived`);
    expect(await page.locator('tbody th a').allTextContents()).toEqual(['Seminarium 1.2']);
  });
});

describe('a city’s own words', () => {
  it('stand beside the tour’s, are marked everywhere, and are taken back field by field', async () => {
    const page = await signedIn('programme');
    const address = `/arrangor/konferenser/${here.slug}/seminarier`;
    await page.goto(`${address}/seminarium-1-1`);
    await expectNoAxeViolations(page);
    await page.fill('#titleSv', 'Eget i Luleå');
    await page.press('#titleSv', 'Enter');
    await page.waitForURL('**?done=savedLocally');
    await page.waitForSelector('h1 >> text=Eget i Luleå');
    expect(await page.textContent('main')).toContain('Turnén sägerSeminarium 1.1');
    await expectNoAxeViolations(page);
    await page.goto(address);
    const row = page.locator('tr', { hasText: 'Eget i Luleå' });
    expect(await row.textContent()).toMatch(/Ändrat sedan släppet.*Eget: rubrik på svenska/);
    expect(await page.textContent('main')).toMatch(/\d väntar på nästa släpp/);
    await expectNoAxeViolations(page);
    await page.goto(`/arrangor/turneer/${tour}/seminarier?show=local`);
    expect(await page.textContent('tbody')).toContain('Luleå · ändrat här');
    await page.click('tbody th a');
    await page.waitForSelector('text=Luleå har egna ord för rubrik på svenska');
    // The public still reads what was released.
    await page.goto(`/konferenser/${here.slug}/program/seminarium-1-1`);
    expect(await page.textContent('h1')).toBe('Seminarium 1.1');
    await page.goto(`${address}/seminarium-1-1`);
    await press(page, 'button:has-text("Använd turnéns igen")');
    await page.waitForURL('**?done=reset');
    await page.waitForSelector('h1 >> text=Seminarium 1.1');
  });
});

describe.each([
  ['sv', 1280, 'programme'],
  ['sv', 320, 'reader'],
  ['en', 1280, 'reader'],
  ['en', 320, 'programme'],
] as const)('every page in %s at %i px as %s', (locale, width, role) => {
  it('is clean for axe and fits the screen', async () => {
    const page = await signedIn(role, { locale, viewport: { width, height: 900 } });
    const [root, conferences, seminars, tours] =
      locale === 'sv'
        ? ['/arrangor', 'konferenser', 'seminarier', 'turneer']
        : ['/en/organiser', 'conferences', 'seminars', 'tours'];
    const paths = [
      `${root}/${tours}/${tour}/${seminars}`,
      `${root}/${tours}/${tour}/${seminars}?q=zzzz`,
      `${root}/${tours}/${tour}/${seminars}/seminarium-2-1`,
      `${root}/${conferences}/${here.slug}/${seminars}`,
      `${root}/${conferences}/${here.slug}/${seminars}/seminarium-2-1`,
    ];
    for (const path of paths) {
      await page.goto(path);
      await page.waitForSelector('h1');
      await expectNoAxeViolations(page);
      await expectNoSidewaysScroll(page);
      if (role === 'reader') expect(await page.locator('main form:not([method=get]) button').count(), path).toBe(0);
    }
  });
});
