// What the desk does for one person: registers by phone, changes, moves to another city, overbooks knowingly.
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import type { Role } from '@/lib/actor';
import type { OpenConference } from '../factories/conference';
import { expectNoAxeViolations, openPage, type PageOptions } from '../setup/browser';
import { expectNoSidewaysScroll, mailsTo, radioOf } from '../setup/registration-page';
import { db, registerSomebody } from '../setup/served-data';

const { openConference } = await import('../factories/conference');
const { personWith } = await import('../factories/people');

const base = inject('baseUrl');
const canary = 'ALLERGI-KANARIE-7731';
const day = (days: number) => new Date(Math.floor(Date.now() / 86_400_000 + 60 + days) * 86_400_000 + 8 * 3_600_000);
let here: OpenConference;
let there: OpenConference;
let full: OpenConference;

beforeAll(async () => {
  here = await openConference(db, { capacity: 50, sessionCapacity: 3, startsAt: day(0) });
  there = await openConference(db, { capacity: 50, sessionCapacity: 3, startsAt: day(7) });
  full = await openConference(db, { capacity: 1, sessionCapacity: 1, startsAt: day(14) });
  await registerSomebody(full.slug, { sessionIds: [full.sessions[0]?.[0]] });
});

async function signedIn(role: Role, options?: PageOptions): Promise<Page> {
  const everywhere = [here, there, full].map(({ id }) => [role, id] as [Role, string]);
  const { sessionToken } = await personWith(db, ...everywhere);
  const page = await openPage(options);
  await page.context().addCookies([{ name: 'fr_session', value: sessionToken, url: base }]);
  return page;
}

const list = (at: OpenConference) => `/arrangor/konferenser/${at.slug}/anmalningar`;

async function someone(at: OpenConference, name: string, sessionIds: (string | undefined)[] = []) {
  await registerSomebody(at.slug, { name, sessionIds, needs: { food: canary, access: null, other: null } });
  const row = await db.registration.findFirstOrThrow({ where: { conferenceId: at.id, name } });
  return { ...row, page: `${list(at)}/${row.id}` };
}

/** Presses the form's last button by keyboard. */
async function press(page: Page): Promise<void> {
  await page.locator('main form button[type=submit]').last().focus();
  await page.keyboard.press('Enter');
}

describe('registering someone by phone', () => {
  it('goes by keyboard alone; what is wrong is said and nothing is lost; the person gets the usual mail', async () => {
    const page = await signedIn('registration_desk');
    await page.goto(list(here));
    await page.locator('text=Anmäl någon').focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('h1 >> text=Anmäl någon till');
    await expectNoAxeViolations(page);
    const email = `ring.${Date.now()}@kommun.example.se`;
    await page.focus('#name');
    await page.keyboard.type('Rut Ringer');
    await page.keyboard.press('Tab');
    await page.keyboard.type('rut@');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Luleå kommun');
    await page.keyboard.press('Escape');
    await page.fill('#food', canary);
    await radioOf(page, here.sessions[0]?.[1]).focus();
    await page.keyboard.press('Space');
    await press(page);
    const lines = page.locator('main [role=alert] li');
    await lines.first().waitFor();
    expect(await lines.allInnerTexts()).toEqual([
      'E-postadressen ser inte rätt ut. Skriv den som namn@kommun.se.',
      'Behov sparas bara om personen har sagt ja. Bocka i rutan eller töm fälten.',
    ]);
    await expectNoAxeViolations(page);
    expect(await page.inputValue('#name')).toBe('Rut Ringer');
    expect(await radioOf(page, here.sessions[0]?.[1]).isChecked()).toBe(true);
    await page.fill('#email', email);
    await page.focus('#agreed');
    await page.keyboard.press('Space');
    await press(page);
    await page.waitForURL(/done=registered/);
    const text = (await page.textContent('main')) ?? '';
    expect(text).toContain('Personen är anmäld');
    expect(text).toContain('Valde: Seminarium 1.2');
    expect(text).not.toContain(canary);
    await expectNoAxeViolations(page);
    const [mail] = await mailsTo(email);
    expect(mail?.subject).toContain('Du är anmäld till');
    expect(mail?.text).toContain('/anmalan/');
    expect(mail?.text).not.toContain(canary);
  });

  it('works without JavaScript', async () => {
    const page = await signedIn('registration_desk', { javaScript: false });
    await page.goto(`${list(here)}/ny`);
    await page.fill('#name', 'Utan Skript');
    await page.fill('#email', `utan.${Date.now()}@kommun.example.se`);
    await page.fill('#organisation', 'Egen förening');
    await page.locator('main form button[type=submit]').last().click();
    await page.waitForURL(/done=registered/);
    expect(await page.textContent('h1')).toContain('Utan Skript');
  });
});

describe('overbooking', () => {
  it('is not offered to the registration desk', async () => {
    const page = await signedIn('registration_desk');
    await page.goto(`${list(full)}/ny`);
    expect(await page.locator('text=Överboka').count()).toBe(0);
    expect(await radioOf(page, full.sessions[0]?.[0]).isDisabled()).toBe(true);
  });

  it('says how full it is, asks for a note, and is shown as over the limit; the public still finds it full', async () => {
    const page = await signedIn('organiser');
    await page.goto(`${list(full)}/ny`);
    const text = (await page.textContent('main')) ?? '';
    expect(text).toContain('Konferensen är full: 1 av 1 platser är tagna.');
    expect(text).toContain('fullt, 1 av 1');
    expect(text).toContain('lokalen rymmer 1');
    await page.fill('#name', 'Över Gränsen');
    await page.fill('#email', `over.${Date.now()}@kommun.example.se`);
    await page.fill('#organisation', 'Luleå kommun');
    await page.keyboard.press('Escape');
    await radioOf(page, full.sessions[0]?.[0]).check();
    await press(page);
    await page.waitForSelector('main [role=alert] >> text=Konferensen är full, så inget är sparat');
    await page.check('input[name=overbook]');
    await press(page);
    await page.waitForSelector('main [role=alert] >> text=Skriv varför det går');
    await expectNoAxeViolations(page);
    await page.fill('#overbookNote', 'Extra stol är <b>klar</b>');
    await press(page);
    await page.waitForURL(/done=registered/);
    expect(await page.textContent('main')).toContain('Extra stol är <b>klar</b>');
    await page.goto(list(full));
    expect(await page.textContent('main')).toContain('2 anmälda av 1');
    expect(await page.textContent('main')).toContain('1 över gränsen');
    const seats = (await (await fetch(`${base}/api/seats/${full.slug}`)).json()) as {
      sessions: Record<string, number>;
    };
    expect(Math.min(...Object.values(seats.sessions))).toBe(0);
  });
});

describe('changing a registration', () => {
  it('changes seminar and address in one step, by keyboard, and the history says what', async () => {
    const { page: address, email } = await someone(here, 'Andrea Ändrar', [here.sessions[0]?.[0]]);
    const page = await signedIn('registration_desk');
    await page.goto(address);
    await page.locator('text=Ändra anmälan').focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('h1 >> text=Ändra anmälan för Andrea Ändrar');
    await expectNoAxeViolations(page);
    expect(await radioOf(page, here.sessions[0]?.[0]).isChecked()).toBe(true);
    await radioOf(page, here.sessions[0]?.[0]).focus();
    await page.keyboard.press('ArrowDown');
    const corrected = `ratt.${Date.now()}@kommun.example.se`;
    await page.fill('#email', corrected);
    await press(page);
    await page.waitForURL(/done=changed/);
    const text = (await page.textContent('main')) ?? '';
    expect(text).toContain('Lämnade: Seminarium 1.1');
    expect(text).toContain('Fick: Seminarium 1.2');
    expect(text).toContain('Ändrat: e-post');
    const [toNew] = await mailsTo(corrected);
    expect(toNew?.subject).toContain('är ändrad');
    const old = await mailsTo(email, 2).then((mails) =>
      mails.map(({ subject, text: body }) => `${subject} ${body}`).join(),
    );
    expect(old).toContain('har fått en annan e-postadress');
    expect(old).not.toContain(corrected);
  });

  it('tells who was slower that somebody else has changed it, and loses nothing', async () => {
    const { page: address, id } = await someone(here, 'Samtidig Person');
    const page = await signedIn('registration_desk');
    await page.goto(`${address}/andra`);
    await db.registration.update({ where: { id }, data: { version: { increment: 1 } } });
    await page.fill('#name', 'Mitt Nya Namn');
    await press(page);
    await page.waitForSelector('main [role=alert] >> text=Någon annan har ändrat det här');
    expect(await page.inputValue('#name')).toBe('Mitt Nya Namn');
    await expectNoAxeViolations(page);
  });
});

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('moving to another city %s', (_how, javaScript) => {
  it('ends the one and begins the other, each with a link to the other, and one mail tells it', async () => {
    const { page: address, email } = await someone(here, `Flytt ${javaScript}`, [here.sessions[1]?.[0]]);
    const page = await signedIn('registration_desk', { javaScript });
    await page.goto(address);
    await page.click('text=Flytta till en annan stad');
    await page.waitForURL(/flytta/);
    await page.click(`main nav a[href*="to=${there.slug}"]`);
    await page.waitForURL(/to=/);
    await radioOf(page, there.sessions[0]?.[2]).check();
    if (javaScript) await expectNoAxeViolations(page);
    await page.locator('main form button[type=submit]').last().click();
    await page.waitForURL(/done=moved/);
    expect(page.url()).toContain(there.slug);
    const text = (await page.textContent('main')) ?? '';
    expect(text).toContain('Flyttad hit från Luleå.');
    expect(text).toContain('Seminarium 1.3');
    if (javaScript) await expectNoAxeViolations(page);
    await page.click('text=Visa anmälan i Luleå');
    await page.waitForURL(`**${address}`);
    expect(await page.textContent('main')).toContain('Flyttad till Luleå.');
    const [mail] = await mailsTo(email, 2);
    expect(mail?.subject).toContain('Din anmälan är flyttad till');
  });
});

describe('a reader', () => {
  it('sees the people and no button that would be refused', async () => {
    const { page: address } = await someone(here, 'Lästa Lisa');
    const page = await signedIn('reader');
    await page.goto(list(here));
    for (const text of ['Anmäl någon', 'Avboka …', 'Hämta som XLSX', 'Skriv till'])
      expect(await page.locator(`main >> text=${text}`).count(), text).toBe(0);
    expect(await page.locator('input[name=selected]').count()).toBe(0);
    await page.goto(address);
    for (const text of ['Ändra anmälan', 'Flytta till', 'Skicka bekräftelsen igen'])
      expect(await page.locator(`main >> text=${text}`).count(), text).toBe(0);
    for (const path of [`${list(here)}/ny`, `${address}/andra`, `${address}/flytta`])
      expect((await page.goto(path))?.status(), path).toBe(404);
  });
});

describe.each([
  ['sv', 320],
  ['en', 320],
  ['en', 1280],
] as const)('the pages about one person in %s at %i px', (locale, width) => {
  it('are clean for axe and fit the screen', async () => {
    const { id } = await someone(here, `Smal ${locale} ${width}`);
    const page = await signedIn('organiser', { locale, viewport: { width, height: 900 } });
    const paths =
      locale === 'sv'
        ? [`${list(here)}/ny`, `${list(here)}/${id}/andra`, `${list(here)}/${id}/flytta?to=${there.slug}`]
        : ['new', `${id}/change`, `${id}/move?to=${there.slug}`].map(
            (end) => `/en/organiser/conferences/${here.slug}/registrations/${end}`,
          );
    for (const path of paths) {
      await page.goto(path);
      await page.waitForSelector('main form button');
      await expectNoAxeViolations(page);
      await expectNoSidewaysScroll(page);
      expect(await page.content()).not.toContain(canary);
    }
  });
});
