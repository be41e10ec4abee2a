// A meeting: the facilitator groups by keyboard and opens the table, three phones say what their organisations think, and the screen shows it
// without being loaded again; who does what ends in a gap and an overlap.
import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import type { Invited, OpenConsultation, Person } from '../factories/consultation';
import { expectNoAxeViolations, openPage, type PageOptions, takePageComplaints } from '../setup/browser';
import { expectNoSidewaysScroll } from '../setup/registration-page';
import { db } from '../setup/served-data';

const { invitedOrganisation, openConsultation, representativeOf, submittedCard } = await import(
  '../factories/consultation'
);
const { personWith } = await import('../factories/people');
const { makeScreenLink, openTable, showOnScreen } = await import('@/features/facilitation/meeting-commands');

const base = inject('baseUrl');
const phone = { width: 320, height: 740 };
const by = { actor: { kind: 'system' as const }, requestId: 'test' };
let here: OpenConsultation;
let orgs: (Invited & { person: Person })[];

async function organisation(): Promise<Invited & { person: Person }> {
  const invited = await invitedOrganisation(db, here);
  return { ...invited, person: await representativeOf(db, invited, { seatId: invited.seatIds[0] }) };
}

async function cardSaying(n: number, problem: string, more: object = {}): Promise<string> {
  const { id } = await submittedCard(db, here, orgs[n] as Invited);
  const content = { questionId: here.questionIds[0], level: 'national', problem, proposal: '', ...more };
  await db.inputCardVersion.create({ data: { cardId: id, number: 2, content } });
  return id;
}

beforeAll(async () => {
  here = await openConsultation(db);
  orgs = [await organisation(), await organisation(), await organisation()];
  await cardSaying(0, 'Utredningarna tar för lång tid och barnen får vänta', { contribution: 'Vi kan bidra' });
  await cardSaying(1, 'Barnen väntar länge på att utredningen blir klar');
  await cardSaying(2, 'HEMLIGT <img src=x onerror=alert(1)>', { mayBeSecret: true, secretPart: 'HEMLIG DEL' });
});

async function facilitator(options?: PageOptions): Promise<Page> {
  const { sessionToken } = await personWith(db, ['organiser', null]);
  const page = await openPage(options);
  await page.context().addCookies([{ name: 'fr_session', value: sessionToken, url: base }]);
  return page;
}

const address = (part: string) => `/arrangor/samrad/${here.slug}/${part}`;
const said = (page: Page, text: RegExp) => page.locator('[role=status]').filter({ hasText: text }).first().waitFor();
const card = (page: Page, number: number): Locator => page.locator('li', { hasText: `Inspel ${number}` });

/** By keyboard alone. */
async function press(target: Locator): Promise<void> {
  await target.focus();
  await target.press('Enter');
}

async function atTable(n: number, options: PageOptions = { viewport: phone }): Promise<Page> {
  const page = await openPage(options);
  await page.goto(`/ombud/${orgs[n]?.person.token}/bord`);
  return page;
}

describe('a meeting', () => {
  it('is led by keyboard, spoken to from phones and followed on the screen', async () => {
    const organiser = await facilitator();
    await organiser.goto(address('grupper'));
    await organiser.getByText(/Liknande ord: .*barnen/).waitFor();
    await organiser.getByLabel('Ny grupp i Förstärka').focus();
    await organiser.keyboard.type('Väntan på utredning');
    await organiser.keyboard.press('Enter');
    await said(organiser, /Gruppen är skapad/);
    await press(card(organiser, 1).getByRole('button', { name: 'Flytta' }).last());
    await said(organiser, /Inspelet är flyttat/);
    await press(organiser.getByRole('button', { name: /^Lägg ihop/ }));
    await said(organiser, /Sparat/);
    const group = organiser.locator('section', {
      has: organiser.getByRole('heading', { name: 'Väntan på utredning' }),
    });
    await group.last().locator('li', { hasText: 'Inspel 2' }).waitFor();
    await group.last().locator('li', { hasText: 'Inspel 1' }).waitFor();
    await expectNoAxeViolations(organiser);

    await organiser.goto(address('motet'));
    await press(organiser.getByRole('button', { name: 'Öppna bordet' }));
    await said(organiser, /Bordet är ändrat/);
    await press(organiser.getByRole('button', { name: 'Visa temat Förstärka' }));
    await organiser.getByText('På skärmen nu: temat Förstärka').waitFor();
    await press(organiser.getByRole('button', { name: 'Skapa adress' }));
    const link = (await organiser.locator('a[href*="/skarm/"]').getAttribute('href')) ?? '';
    await expectNoAxeViolations(organiser);

    const screen = await openPage({ viewport: { width: 1920, height: 1080 } });
    await screen.goto(link.replace(/^https?:\/\/[^/]+/, ''));
    await screen.getByRole('heading', { name: 'Väntan på utredning' }).waitFor();
    const phones = [await atTable(0), await atTable(1), await atTable(2)] as [Page, Page, Page];
    await expectNoAxeViolations(phones[0]);
    await expectNoSidewaysScroll(phones[0]);
    await card(phones[0], 1).getByRole('button', { name: 'Vi stöder' }).click();
    await said(phones[0], /Ert stöd är sparat/);
    await card(phones[1], 1).getByText('Lägg till en kommentar').click();
    await card(phones[1], 1).getByLabel('Kommentar').fill('Vi är tveksamma');
    await card(phones[1], 1).getByRole('button', { name: 'Vi invänder' }).click();
    await said(phones[1], /Er invändning är sparad/);
    await card(phones[2], 1).getByRole('button', { name: 'Vi stöder' }).click();
    await card(screen, 1)
      .filter({ hasText: /Stöder:\s*2,/ })
      .filter({ hasText: /Invänder:\s*1,/ })
      .waitFor();
    await card(phones[0], 1)
      .filter({ hasText: /Vi är tveksamma/ })
      .waitFor();
    await card(phones[2], 1).getByRole('button', { name: 'Ta tillbaka' }).click();
    await card(screen, 1)
      .filter({ hasText: /Stöder:\s*1,/ })
      .waitFor();
    for (const page of [screen, ...phones]) expect(await page.content()).not.toContain('HEMLIG');
    await expectNoAxeViolations(phones[1]);

    await organiser.goto(address('motet'));
    await organiser.getByRole('button', { name: 'Stäng bordet' }).click();
    await said(organiser, /Bordet är ändrat/);
    await phones[0].getByText('Bordet är stängt. Ni kan läsa').waitFor();
    expect(await phones[0].getByRole('button', { name: /Vi stöder/ }).count()).toBe(0);
    await screen.getByText('Bordet är stängt').waitFor();
    await expectNoAxeViolations(screen);
  }, 60_000);

  it('says who does what: an overlap and a gap, on the page, in the file and on the screen, in English too', async () => {
    const { token } = await makeScreenLink(here.id, by);
    await openTable(here.id, by);
    const organiser = await facilitator();
    await organiser.goto(address('vem-gor-vad'));
    await organiser.getByText('Inga uppgifter ännu').waitFor();
    await organiser.getByLabel('Ny uppgift').fill('Samordna utredningar');
    await organiser.getByRole('button', { name: 'Lägg till uppgiften' }).click();
    await said(organiser, /Uppgiften är tillagd/);
    const version = (await db.meetingScreen.findUnique({ where: { consultationId: here.id } }))?.version ?? 0;
    await showOnScreen(here.id, { version, target: { view: 'matrix', id: null } }, by);
    const screen = await openPage({ viewport: { width: 1920, height: 1080 } });
    await screen.goto(`/en/screen/${token}`);
    await screen.getByRole('heading', { name: 'Who does what' }).waitFor();
    const phones = [await atTable(0), await atTable(1), await atTable(2)] as [Page, Page, Page];
    for (const page of phones.slice(0, 2)) {
      await page.getByRole('button', { name: /Det här är vårt/ }).click();
      await said(page, /Sparat/);
    }
    await screen.getByRole('cell').filter({ hasText: 'Several' }).waitFor();
    await phones[2].getByLabel('Nivå', { exact: true }).selectOption('municipal');
    await phones[2].getByLabel('Vems är den?').selectOption(orgs[0]?.organisationId as string);
    await phones[2].getByRole('button', { name: /Någon annans/ }).click();
    await screen.getByRole('cell').filter({ hasText: 'Gap' }).waitFor();
    await expectNoAxeViolations(screen);
    await expectNoAxeViolations(phones[2]);
    await expectNoSidewaysScroll(phones[2]);
    await organiser.goto(address('vem-gor-vad'));
    await organiser.getByText(/1 uppgift: 1 har en lucka, på 1 ställe säger flera/).waitFor();
    await organiser.locator('summary', { hasText: 'Ändra Samordna utredningar' }).click();
    await expectNoAxeViolations(organiser);
    const file = await organiser.request.get(`/api/organiser/consultations/${here.slug}/matrix.csv`);
    expect(await file.text()).toContain('Samordna utredningar;Kommunal nivå;Lucka');
    await organiser.setViewportSize({ width: 360, height: 740 });
    await expectNoSidewaysScroll(organiser);
    for (const part of ['grupper', 'motet']) {
      await organiser.goto(address(part));
      await expectNoSidewaysScroll(organiser);
      await expectNoAxeViolations(organiser);
    }
    await organiser.goto(`/en/organiser/consultations/${here.slug}/matrix?visa=luckor`);
    await organiser.getByText('Show all tasks').waitFor();
    await expectNoAxeViolations(organiser);
  }, 60_000);

  it('works without JavaScript at the table, says when the contact is lost, and ends with its link', async () => {
    await openTable(here.id, by);
    const { token } = await makeScreenLink(here.id, by);
    const version = (await db.meetingScreen.findUnique({ where: { consultationId: here.id } }))?.version ?? 0;
    const target = { view: 'theme', id: here.questionIds[0] as string } as const;
    await showOnScreen(here.id, { version, target }, by);
    const plain = await atTable(1, { viewport: phone, javaScript: false });
    await card(plain, 2).getByRole('button', { name: 'Vi stöder' }).click();
    await said(plain, /Ert stöd är sparat/);
    expect(await db.cardStand.count({ where: { card: { consultationId: here.id, number: 2 } } })).toBe(1);

    const screen = await openPage({ viewport: { width: 360, height: 740 } });
    await screen.goto(`/skarm/${token}`);
    await card(screen, 2)
      .filter({ hasText: /Stöder:\s*1,/ })
      .waitFor();
    await expectNoSidewaysScroll(screen);
    await screen.context().setOffline(true);
    await screen.getByText(/Ingen kontakt just nu/).waitFor();
    await expectNoAxeViolations(screen);
    await screen.context().setOffline(false);
    await screen.getByText(/Ingen kontakt just nu/).waitFor({ state: 'detached' });
    takePageComplaints();
    await makeScreenLink(here.id, by);
    await screen.getByText(/Adressen gäller inte längre/).waitFor();
    const [unknown, cut] = await Promise.all(
      [`/skarm/${token}`, '/skarm/x'].map(async (path) => (await fetch(base + path)).status),
    );
    expect([unknown, cut]).toEqual([404, 404]);
    await screen.goto(`/skarm/${token}`);
    await screen.getByRole('heading', { name: 'Adressen går inte att använda' }).waitFor();
    await expectNoAxeViolations(screen);
  }, 60_000);
});
