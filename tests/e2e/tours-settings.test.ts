// A conference's settings, its way from draft to archive, its preview link, and the house it is in.
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import type { OpenConference } from '../factories/conference';
import { expectNoAxeViolations, openPage, type PageOptions } from '../setup/browser';
import { expectNoSidewaysScroll, fillIn, nextPerson, send, summaryLines } from '../setup/registration-page';
import { db, registerSomebody } from '../setup/served-data';

const { openConference } = await import('../factories/conference');
const { personWith } = await import('../factories/people');

const base = inject('baseUrl');
let draft: OpenConference;
let organiser: string;
const settings = () => `/arrangor/konferenser/${draft.slug}/installningar`;

async function signedIn(sessionToken: string, options?: PageOptions): Promise<Page> {
  const page = await openPage(options);
  await page.context().addCookies([{ name: 'fr_session', value: sessionToken, url: base }]);
  return page;
}

const stateOf = async () => (await db.conference.findUniqueOrThrow({ where: { id: draft.id } })).state;

/** Cached pages are made anew within a second or two of a change: opens one until it shows what it should. */
async function openFresh(page: Page, path: string, shown: string): Promise<void> {
  const deadline = Date.now() + 10_000;
  do await page.goto(path);
  while ((await page.locator(shown).count()) === 0 && Date.now() < deadline);
}

beforeAll(async () => {
  draft = await openConference(db, {
    capacity: 20,
    conference: { state: 'draft', registrationOpensAt: null, registrationClosesAt: null },
  });
  organiser = (await personWith(db, ['organiser', draft.id])).sessionToken;
});

describe('the preview link of a draft', () => {
  it('shows visitors’ page and the working programme without signing in, and nothing after it is taken back', async () => {
    const page = await signedIn(organiser);
    await page.goto(settings());
    await page.click('main button:has-text("Skapa länk")');
    const link = page.locator('main [role=status] a');
    await link.waitFor();
    await expectNoAxeViolations(page);
    const address = new URL((await link.getAttribute('href')) ?? '').pathname;
    expect(address).toMatch(/^\/forhandsvisning\/[\w-]{43}$/);
    await page.waitForSelector('main button:has-text("Ta tillbaka länken")');

    for (const [path, width] of [
      [address, 1280],
      [address.replace('/forhandsvisning/', '/en/preview/'), 320],
    ] as const) {
      const visitor = await openPage({ viewport: { width, height: 900 }, locale: width === 320 ? 'en' : 'sv' });
      const answer = await visitor.goto(path);
      expect(answer?.headers()['cache-control']).toContain('no-store');
      expect(await visitor.getAttribute('meta[name=robots]', 'content')).toContain('noindex');
      const text = (await visitor.textContent('main')) ?? '';
      expect(text).toContain(width === 320 ? 'Preview of a draft' : 'Förhandsvisning av ett utkast');
      expect(text).toContain('Seminarium 2.3');
      expect(await visitor.locator(`main a[href*="${draft.slug}"]`).count()).toBe(0);
      await expectNoAxeViolations(visitor);
      await expectNoSidewaysScroll(visitor);
    }
    expect((await fetch(`${base}/konferenser/${draft.slug}`)).status).toBe(404);
    await page.click('main button:has-text("Ta tillbaka länken")');
    await page.waitForSelector('main [role=status] >> text=Länken är tillbakatagen');
    const [revoked, unknown] = await Promise.all(
      [address, `/forhandsvisning/${'A'.repeat(43)}`].map((path) => fetch(base + path)),
    );
    expect([revoked?.status, unknown?.status]).toEqual([404, 404]);
    expect(await revoked?.text()).not.toContain('Luleå');
  });
});

describe('from draft to archive', () => {
  it('by keyboard: each step says what it does first, what stands in the way leads to its cause, mistakes keep what is written', async () => {
    const page = await signedIn(organiser);
    await page.goto(settings());
    await expectNoAxeViolations(page);
    const press = async (name: string) => {
      await page.focus(`main details button:has-text("${name}")`);
      const before = page.url();
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => url.href !== before && url.searchParams.get('done') === 'state');
      await page.waitForSelector('main [role=status] >> text=Läget är ändrat');
    };
    expect(await page.textContent('#state-heading >> xpath=../..')).toContain(
      `Adressen ${draft.slug} går inte att ändra efteråt.`,
    );
    await press('Publicera');
    expect(await stateOf()).toBe('published');

    await page.goto(settings());
    expect(await page.locator('main details button:has-text("Öppna anmälan")').count()).toBe(0);
    await page.focus('main details a >> text=Gå dit');
    await page.keyboard.press('Enter');
    await page.waitForURL(/#opensAt/);
    await page.fill('#opensAt', '2027-03-28T02:30');
    await page.fill('#closesAt', '2026-10-25T02:30');
    await page.fill('#capacity', 'många');
    await page.focus('main form button:has-text("Spara inställningarna")');
    await page.keyboard.press('Enter');
    expect(await summaryLines(page)).toEqual([
      'Den tiden finns inte: klockan ställs om till sommartid då. Välj en annan tid.',
      'Den tiden kommer två gånger: klockan ställs om till vintertid då. Välj en annan tid.',
      'Skriv ett helt tal inom gränserna.',
    ]);
    expect([await page.inputValue('#opensAt'), await page.inputValue('#capacity')]).toEqual([
      '2027-03-28T02:30',
      'många',
    ]);
    await expectNoAxeViolations(page);
    const local = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 16);
    await page.fill('#opensAt', local(-2));
    await page.fill('#closesAt', local(20));
    await page.fill('#capacity', '20');
    await page.fill('#policySv', 'Avboka **i tid**. <img src=x onerror=alert(1)>');
    await page.uncheck('#needsAsked-access');
    await page.focus('main form button:has-text("Spara inställningarna")');
    await page.keyboard.press('Enter');
    await page.waitForURL(/done=saved/);
    await press('Öppna anmälan');
    expect(await stateOf()).toBe('open');

    const visitor = await openPage();
    visitor.on('dialog', () => expect.fail('a script in the policy ran'));
    await openFresh(visitor, `/konferenser/${draft.slug}`, '#policy-heading');
    expect(await visitor.textContent('section:has(#policy-heading)')).toContain('Avboka i tid. <img');
    await expectNoAxeViolations(visitor);
    await openFresh(visitor, `/konferenser/${draft.slug}/anmalan`, 'form:has(#food):not(:has(#access))');
    expect([await visitor.locator('#food').count(), await visitor.locator('#access').count()]).toEqual([1, 0]);
    await fillIn(visitor, nextPerson({ name: 'Hinner Inte' }));

    await registerSomebody(draft.slug);
    await registerSomebody(draft.slug);
    await page.goto(settings());
    await page.fill('#capacity', '1');
    await page.click('main form button:has-text("Spara inställningarna")');
    expect(await summaryLines(page)).toEqual([
      '2 är redan anmälda. Skriv minst så många platser, eller avboka några först.',
    ]);
    await page.goto(settings());
    await press('Stäng anmälan');

    // Trust line 38: somebody was filling in the form meanwhile.
    await send(visitor);
    await visitor.waitForSelector('main [role=alert]');
    expect(await visitor.inputValue('#name')).toBe('Hinner Inte');
    await expectNoAxeViolations(visitor);
    await page.click('main summary >> text=Arkivera');
    expect(await page.textContent('main details:has-text("Arkivera")')).toContain('2 anmälda kan se men inte ändra');
    await press('Arkivera');
    expect(await stateOf()).toBe('archived');
    await send(visitor);
    await visitor.waitForSelector('main [role=alert]');
    expect(await visitor.inputValue('#name')).toBe('Hinner Inte');
    expect(await db.registration.count({ where: { conferenceId: draft.id } })).toBe(2);
    await press('Ta ur arkivet');
    expect(await stateOf()).toBe('closed');
  });

  it('two people at once: the second is told, with everything kept', async () => {
    const [one, two] = [await signedIn(organiser), await signedIn(organiser, { javaScript: false })];
    for (const page of [one, two]) {
      await page.goto(settings());
      await page.fill('#contactPhone', page === one ? '08-1' : '08-2');
      await page.fill('#policyEn', page === one ? 'One' : 'Two');
    }
    await one.click('main form button:has-text("Spara inställningarna")');
    await one.waitForURL(/done=saved/);
    await two.click('main form button:has-text("Spara inställningarna")');
    await two.waitForSelector('main [role=alert] >> text=Någon annan har ändrat');
    expect([await two.inputValue('#contactPhone'), await two.inputValue('#policyEn')]).toEqual(['08-2', 'Two']);
    await expectNoAxeViolations(one);
    expect((await db.conference.findUniqueOrThrow({ where: { id: draft.id } })).policyEn).toBe('One');
  });
});

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('a venue %s', (_how, javaScript) => {
  it('is added with rooms, and then more rooms; one with people in it keeps its places', async () => {
    const { sessionToken } = await personWith(db, ['admin', null]);
    const page = await signedIn(sessionToken, { javaScript });
    const name = `Folkets hus ${javaScript}`;
    await page.goto('/arrangor/platser/ny');
    await page.fill('#name', name);
    await page.fill('#city', 'Kiruna');
    await page.fill('#name-0', 'Aulan');
    await page.click('main form button[type=submit]');
    expect(await summaryLines(page)).toEqual(['Fyll i fältet.', 'Skriv ett helt tal inom gränserna.']);
    await page.fill('#address', 'Gruvgatan 1');
    await page.fill('#capacity-0', '80');
    await page.selectOption('#stepFree', 'yes');
    await page.fill('#name-1', 'Lilla salen');
    await page.fill('#capacity-1', '12');
    await page.click('details:has(#equipment-1) summary');
    await page.check('#equipment-1-hearing_loop');
    await page.click('main form button[type=submit]');
    await page.waitForURL(/platser\/[\w-]{36}\?saved=1/);
    await page.fill('#name-2', 'Biblioteket');
    await page.fill('#capacity-2', '9');
    await page.fill('#position-2', '1');
    await page.click('details:has(#remove-0) summary');
    await page.check('#remove-0');
    await page.click('main form button[type=submit]');
    await page.waitForURL(/saved=1&v=2/);
    const venue = await db.venue.findFirstOrThrow({
      where: { name },
      include: { rooms: { orderBy: { position: 'asc' } } },
    });
    expect(venue.stepFree).toBe(true);
    expect(venue.rooms.map(({ name: room, equipment }) => [room, equipment])).toEqual([
      ['Biblioteket', []],
      ['Lilla salen', ['hearing_loop']],
    ]);

    const used = await openConference(db, { capacity: 5, sessionCapacity: 4 });
    await registerSomebody(used.slug, { sessionIds: [used.sessions[0]?.[0]] });
    await page.goto(`/arrangor/platser/${used.venueId}`);
    expect(await page.textContent('main')).toContain('Som mest är 1 plats tagen.');
    await page.click('details:has(#remove-1) summary');
    await page.check('#remove-1');
    await page.click('main form button[type=submit]');
    expect(await summaryLines(page)).toEqual([
      'Sal 2 används (Luleå). Flytta det som står där i schemat, och ta bort lokalen sedan.',
    ]);
    if (javaScript) await expectNoAxeViolations(page);
  });
});

it('a reader looks at a venue and has nothing to change', async () => {
  const { sessionToken } = await personWith(db, ['reader', draft.id]);
  const page = await signedIn(sessionToken);
  await page.goto(`/arrangor/platser/${draft.venueId}`);
  expect(await page.textContent('main')).toContain('Du kan se platsen men inte ändra den.');
  expect(await page.locator('main form').count()).toBe(0);
  await expectNoAxeViolations(page);
});
