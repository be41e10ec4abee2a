// The organisers' grid: by keyboard alone, by mouse, by finger and without scripts; two people at once; conflicts where they are.
import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import type { Role } from '@/lib/actor';
import type { OpenConference } from '../factories/conference';
import { expectNoAxeViolations, openPage, type PageOptions } from '../setup/browser';
import { db } from '../setup/served-data';

const { openConference } = await import('../factories/conference');
const { personWith } = await import('../factories/people');
const { getProgrammeDocument } = await import('@/features/schedule/draft-queries');

const base = inject('baseUrl');
let empty: OpenConference;
let full: OpenConference;
const gridOf = ({ slug }: OpenConference, query = '') => `/arrangor/konferenser/${slug}/schema${query}`;

beforeAll(async () => {
  full = await openConference(db, { slots: 2, sessionsPerSlot: 3 });
  empty = await openConference(db, { slots: 0, sessionsPerSlot: 2 });
  await db.slot.deleteMany({ where: { conferenceId: empty.id } });
  await db.conference.update({
    where: { id: empty.id },
    data: { startsAt: new Date('2031-03-04T08:00:00Z'), endsAt: new Date('2031-03-04T15:00:00Z') },
  });
  for (const [slug, titleSv] of [
    ['barnets-rost', 'Barnets röst'],
    ['trygga-team', 'Trygga team'],
  ] as const)
    await db.seminar.create({ data: { seriesId: empty.seriesId, slug, titleSv, theme: 'participation' } });
});

async function signedIn(role: Role, at: OpenConference, options?: PageOptions) {
  const person = await personWith(db, [role, at.id]);
  const page = await openPage(options);
  await page.context().addCookies([{ name: 'fr_session', value: person.sessionToken, url: base }]);
  return { page, person };
}

const dayOf = async ({ id }: OpenConference) => (await getProgrammeDocument(id)).document;
const handle = (page: Page, title: string) => page.locator(`[data-handle][aria-label*="${title}"]`);
const soon = { timeout: 10_000 };
const live = (page: Page) => page.locator('.schedule > [role=status]');

/** Goes to a control by Tab alone. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let i = 0; i < 120; i++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Tab never came there');
}

describe('by keyboard alone', () => {
  it('builds a day: a slot, seminars lifted and dropped, moved and exchanged, a longer slot, undo and redo', async () => {
    const { page } = await signedIn('programme', empty);
    await page.goto(gridOf(empty));
    await page.waitForLoadState('networkidle');
    expect(await page.textContent('main')).toContain('Dagen är tom');
    await expectNoAxeViolations(page);
    await tabTo(page, page.locator('main a', { hasText: 'Lägg till pass' }));
    await page.keyboard.press('Enter');
    await page.waitForSelector('.schedule-panel');
    await expect.poll(() => page.evaluate('document.activeElement.id'), soon).toBe('schedule-panel');
    await tabTo(page, page.locator('#slot-nameSv'));
    await page.keyboard.type('Förmiddag');
    await expectNoAxeViolations(page);
    await page.keyboard.press('Enter');
    await page.waitForURL(/done=slotAdded/);
    expect(await dayOf(empty)).toMatchObject({
      slots: [{ nameSv: 'Förmiddag', startsAt: '2031-03-04T08:00:00.000Z' }],
    });

    await tabTo(page, handle(page, 'Barnets röst'));
    await page.keyboard.press('Space');
    await expect.poll(() => live(page).textContent(), soon).toBe('Barnets röst är lyft. Förmiddag, Sal 1.');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => live(page).textContent(), soon).toBe('Förmiddag, Sal 2.');
    await page.keyboard.press('Space');
    await expect.poll(() => live(page).textContent(), soon).toBe('Inlagt.');
    // The focus has gone along into the grid.
    await expect
      .poll(() => page.evaluate('document.activeElement.getAttribute("aria-label")'), soon)
      .toBe('Flytta eller ändra Barnets röst');

    await tabTo(page, page.locator('[aria-label="Lägg in ett seminarium i Förmiddag, Sal 1"]'));
    await page.keyboard.press('Enter');
    await page.waitForSelector('#place-seminarId');
    await page.selectOption('#place-seminarId', { label: 'Trygga team' });
    await tabTo(page, page.locator('.schedule-panel button[type=submit]'));
    await page.keyboard.press('Enter');
    await page.waitForURL(/done=placed/);

    await tabTo(page, handle(page, 'Trygga team'));
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => live(page).textContent(), soon).toContain('Byter plats med Barnets röst');
    await page.keyboard.press('Escape');
    await expect.poll(() => live(page).textContent(), soon).toBe('Trygga team ligger kvar.');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.waitForSelector('button:has-text("Ångra: bytte plats på Trygga team och Barnets röst")');

    const edge = page.locator('[role=slider]');
    await edge.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await edge.getAttribute('aria-valuetext')).toBe('10.10');
    await page.keyboard.press('Enter');
    await page.waitForSelector('button:has-text("Ångra: ändrade Förmiddag")');
    const made = await dayOf(empty);
    expect(made.slots[0]?.endsAt).toBe('2031-03-04T09:10:00.000Z');

    await page.click('button:has-text("Ångra: ändrade Förmiddag")');
    await page.waitForSelector('button:has-text("Gör om: ändrade Förmiddag")');
    expect((await dayOf(empty)).slots[0]?.endsAt).toBe('2031-03-04T09:00:00.000Z');
    await page.click('button:has-text("Gör om: ändrade Förmiddag")');
    await page.waitForURL(/done=redone/);
    expect(await dayOf(empty)).toEqual(made);
  }, 60_000);
});

describe('by mouse and by finger', () => {
  it('moves what is dragged to an empty cell, exchanges two, and shows the conflict at once', async () => {
    const { page } = await signedIn('programme', full, { viewport: { width: 1500, height: 1400 } });
    await page.goto(gridOf(full));
    await page.waitForLoadState('networkidle');
    const before = await dayOf(full);
    const drag = async (from: Locator, to: Locator) => {
      const [a, b] = [await from.boundingBox(), await to.boundingBox()];
      if (!a || !b) throw new Error('nothing to drag');
      await page.mouse.move(a.x + 20, a.y + 12);
      await page.mouse.down();
      await page.mouse.move(a.x + 40, a.y + 30, { steps: 3 });
      await page.mouse.move(b.x + 40, b.y + 30, { steps: 6 });
      await page.mouse.up();
    };
    await drag(
      page.locator('.schedule-card', { hasText: 'Seminarium 1.1' }),
      page.locator('.schedule-card', { hasText: 'Seminarium 2.2' }),
    );
    await page.waitForSelector('button:has-text("Ångra: bytte plats på Seminarium 1.1 och Seminarium 2.2")');
    const swapped = await dayOf(full);
    const cellOf = (day: typeof before, id: string) => {
      const session = day.sessions.find((each) => each.id === id);
      return [session?.slotId, session?.roomId];
    };
    const [first, second] = [full.sessions[0]?.[0] as string, full.sessions[1]?.[1] as string];
    expect(cellOf(swapped, first)).toEqual(cellOf(before, second));
    expect(cellOf(swapped, second)).toEqual(cellOf(before, first));
  });

  it('follows a finger on the handle', async () => {
    const { page } = await signedIn('programme', full, { viewport: { width: 1500, height: 1400 } });
    await page.goto(gridOf(full));
    await page.waitForLoadState('networkidle');
    const from = await handle(page, 'Seminarium 1.2').boundingBox();
    const to = await page.locator('.schedule-card', { hasText: 'Seminarium 1.3' }).boundingBox();
    if (!from || !to) throw new Error('nothing to drag');
    const touch = await page.context().newCDPSession(page);
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', x = 0, y = 0) =>
      touch.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y }] });
    await send('touchStart', from.x + 8, from.y + 8);
    await send('touchMove', from.x + 30, from.y + 8);
    await send('touchMove', to.x + 30, to.y + 20);
    await send('touchEnd');
    await page.waitForSelector('button:has-text("Ångra: bytte plats på Seminarium 1.2 och Seminarium 1.3")');
  });
});

describe('two people at once', () => {
  it('tells the later one who was first, shows the new state, and keeps what they wanted', async () => {
    const { page } = await signedIn('programme', full, { viewport: { width: 1500, height: 1400 } });
    const { page: other } = await signedIn('organiser', full, { viewport: { width: 1500, height: 1400 } });
    const session = full.sessions[1]?.[2] as string;
    await page.goto(gridOf(full, `?open=session:${session}`));
    await other.goto(gridOf(full));
    await other.waitForLoadState('networkidle');
    await handle(other, 'Seminarium 2.1').press('Space');
    await other.keyboard.press('ArrowUp');
    await other.keyboard.press('Enter');
    await expect.poll(() => live(other).textContent(), soon).toBe('Flyttat.');

    await page.fill('#move-capacity', '1');
    await page.click('.schedule-panel button:has-text("Spara")');
    await page.waitForSelector('.schedule-panel [role=alert]');
    expect(await page.textContent('.schedule-panel [role=alert]')).toContain(
      'Kim Kollega ändrade schemat medan du arbetade',
    );
    expect(await page.inputValue('#move-capacity')).toBe('1');
    await page.waitForSelector('button:has-text("Seminarium 2.1")');
    const revision = String((await getProgrammeDocument(full.id)).revision);
    await expect
      .poll(() => page.locator('.schedule-panel input[name=revision]').first().inputValue(), soon)
      .toBe(revision);
    await page.click('.schedule-panel button:has-text("Spara")');
    const cameOfIt = async () =>
      page.url().includes('done=moved')
        ? 'moved'
        : await page.locator('.schedule-panel').textContent({ timeout: 1_000 });
    await expect.poll(cameOfIt, soon).toBe('moved');
    expect((await dayOf(full)).sessions.find(({ id }) => id === session)?.capacity).toBe(1);
  });

  it('refuses who has lost the role while the page was open, and what names another conference', async () => {
    const { page, person } = await signedIn('programme', full);
    const day = await getProgrammeDocument(empty.id);
    const address = gridOf(full, `?open=session:${full.sessions[0]?.[0]}`);
    await page.goto(address);
    const field = page.locator('.schedule-panel input[name=conferenceId]').first();
    await field.evaluate((input, id) => input.setAttribute('value', id), empty.id);
    await page.click('.schedule-panel button:has-text("Spara")');
    await page.waitForSelector('text=finns inte');
    expect(await getProgrammeDocument(empty.id)).toEqual(day);

    await page.goto(address);
    await db.roleGrant.updateMany({ where: { userId: person.userId }, data: { role: 'reader' } });
    await page.fill('#move-capacity', '7');
    await page.click('.schedule-panel button:has-text("Spara")');
    await page.waitForSelector('.schedule-panel [role=alert]');
    expect(await page.textContent('.schedule-panel [role=alert]')).toContain('Du har inte rätt');
    await page.reload();
    expect(await page.locator('.schedule-panel, .schedule-handle, [role=slider]').count()).toBe(0);
    expect(await page.textContent('main')).toContain('Du kan se schemat men inte ändra det.');
  });
});

describe('without JavaScript', () => {
  it('moves a session by form, and takes a seminar off and a slot away', async () => {
    const { page } = await signedIn('programme', full, { javaScript: false });
    await page.goto(gridOf(full));
    await handle(page, 'Seminarium 1.1').click();
    await page.waitForSelector('#move-slotId');
    const { slots } = await dayOf(full);
    const session = full.sessions[0]?.[0] as string;
    const away = slots.filter(({ kind }) => kind === 'seminars').find(({ nameSv }) => nameSv === 'Pass 1')
      ?.id as string;
    await page.selectOption('#move-slotId', away);
    await page.click('.schedule-panel button:has-text("Spara")');
    await page.waitForURL(/done=moved/);
    expect((await dayOf(full)).sessions.find(({ id }) => id === session)?.slotId).toBe(away);

    await handle(page, 'Seminarium 1.1').click();
    await page.click('summary:has-text("Ta bort ur schemat")');
    await page.click('button:has-text("Ta bort ur schemat")');
    await page.waitForURL(/done=unplaced/);
    expect((await dayOf(full)).sessions.some(({ id }) => id === session)).toBe(false);

    await page.goto(gridOf(full, `?open=slot:${away}`));
    await page.click('summary:has-text("Ta bort passet")');
    await page.click('button:has-text("Ta bort passet")');
    await page.waitForURL(/done=slotRemoved/);
    expect((await dayOf(full)).slots.some(({ id }) => id === away)).toBe(false);
    await page.click('button:has-text("Ångra: tog bort Pass 1")');
    await page.waitForURL(/done=undone/);
    expect((await dayOf(full)).slots.some(({ id }) => id === away)).toBe(true);
  });
});

describe.each([
  ['sv', 1280],
  ['sv', 320],
  ['en', 1280],
] as const)('the demo in %s at %i px', (locale, width) => {
  it('is clean for axe and fits the screen: the grid, each panel, release, versions', async () => {
    const person = await personWith(db, ['organiser', null]);
    const page = await openPage({ locale, viewport: { width, height: 900 } });
    await page.context().addCookies([{ name: 'fr_session', value: person.sessionToken, url: base }]);
    const linkoping = await db.conference.findFirstOrThrow({ where: { slug: 'linkoping' } });
    const { document } = await getProgrammeDocument(linkoping.id);
    const root = locale === 'sv' ? '/arrangor/konferenser' : '/en/organiser/conferences';
    const [schedule, release, versions] =
      locale === 'sv' ? ['schema', 'slapp', 'versioner'] : ['schedule', 'release', 'versions'];
    const own = `${root}/linkoping`;
    for (const path of [
      `${own}/${schedule}`,
      `${own}/${schedule}?open=session:${document.sessions[0]?.id}`,
      `${own}/${schedule}?open=cell:${document.slots[1]?.id}:`,
      `${own}/${schedule}?open=slot:${document.slots[0]?.id}`,
      `${root}/stockholm/${schedule}`,
      `${own}/${release}`,
      `${own}/${versions}`,
      `${own}/${versions}/1?compare=2`,
    ]) {
      await page.goto(path);
      await page.waitForSelector('h1');
      await expectNoAxeViolations(page);
      expect(await page.evaluate('document.documentElement.scrollWidth'), path).toBeLessThanOrEqual(width);
    }
  }, 60_000);
});
