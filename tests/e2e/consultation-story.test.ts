// The whole life of a consultation in one story: invited, delegated, written, said at the table, written down, promised, done and told.
import type { Page } from 'playwright-core';
import { beforeAll, expect, inject, it } from 'vitest';
import type { Invited, OpenConsultation } from '../factories/consultation';
import { openPage } from '../setup/browser';
import { mailsTo } from '../setup/registration-page';
import { db } from '../setup/served-data';

const { invitedOrganisation, openConsultation, submittedCard } = await import('../factories/consultation');
const { personWith } = await import('../factories/people');

const base = inject('baseUrl');
const phone = { width: 360, height: 740 };
const mark = Date.now().toString(36);
const delegate = `elias.${mark}@myndighet.example.se`;
const owner = `agare.${mark}@myndighet.example.se`;
let here: OpenConsultation;
let invited: Invited;

beforeAll(async () => {
  here = await openConsultation(db, { visibility: 'listed_with_organisations' });
  invited = await invitedOrganisation(db, here, {
    state: 'prepared',
    sentAt: null,
    deliveredAt: null,
    seatsGranted: 1,
    secondEmail: null,
  });
  const other = await invitedOrganisation(db, here);
  await submittedCard(db, here, other);
});

const address = (part: string) => `/arrangor/samrad/${here.slug}/${part}`;
const said = (page: Page, text: RegExp) => page.locator('[role=status]').filter({ hasText: text }).first().waitFor();

/** The newest link of a kind that an address has got by mail; waits for it. */
async function linkTo(email: string, kind: RegExp): Promise<string> {
  const pattern = new RegExp(`/${kind.source}/[\\w-]{43}`);
  const find = async () => (await mailsTo(email)).map(({ text }) => pattern.exec(text)?.[0]).find(Boolean);
  await expect.poll(find, { timeout: 15_000, message: `a link to ${email}` }).toBeDefined();
  return (await find()) as string;
}

async function organiser(): Promise<Page> {
  const { sessionToken } = await personWith(db, ['organiser', null]);
  const page = await openPage();
  await page.context().addCookies([{ name: 'fr_session', value: sessionToken, url: base }]);
  return page;
}

/** The mail is drafted, looked at and released: only then does anything leave. */
async function invite(page: Page): Promise<void> {
  await page.goto(address('utskick/nytt'));
  await page.getByRole('button', { name: 'Gör ett utkast' }).click();
  await said(page, /Utkastet är gjort/);
  await page.getByRole('button', { name: 'Markera som granskat' }).click();
  await page.getByLabel('Jag har läst det och det ska gå iväg nu').check();
  await page.getByRole('button', { name: /^Släpp till/ }).click();
  await said(page, /Utskicket är släppt/);
}

async function delegateOnPhone(link: string): Promise<void> {
  const page = await openPage({ viewport: phone });
  await page.goto(link);
  await page.getByLabel('Någon annan kommer i stället').check();
  await page.locator('[name=delegateName]').fill('Elias Enhet');
  await page.locator('[name=delegateTitle]').fill('enhetschef');
  await page.locator('[name=delegateEmail]').fill(delegate);
  await page.locator('[name=madeByName]').fill('Sigrid Sekreterare');
  await page.locator('[name=madeByEmail]').fill(`sigrid.${mark}@myndighet.example.se`);
  await page.getByRole('button', { name: 'Skicka svaret' }).click();
  await said(page, /Vi har noterat vem som kommer i stället/);
}

/** Whoever reads the organisation's mailbox may write at once: the link goes there. */
async function askToWrite(link: string): Promise<string> {
  const page = await openPage({ viewport: phone });
  await page.goto(link);
  await page.locator('#write [name=name]').fill('Sigrid Sekreterare');
  await page.locator('#write [name=email]').fill(invited.email);
  await page.locator('#write').getByRole('button', { name: 'Begär en länk' }).click();
  await page.locator('[role=status]').filter({ hasText: /\S/ }).first().waitFor();
  return linkTo(invited.email, /ombud/);
}

async function writeInput(page: Page, own: string): Promise<void> {
  await page.goto(`${own}/inspel`);
  await page.getByRole('button', { name: 'Skriv ett nytt kort' }).click();
  await page.getByLabel('Vad är problemet?').fill('Nya socialsekreterare får ingen introduktion');
  await page.getByLabel('Vad föreslår ni?').fill('Ett introduktionsår med handledare');
  await page.getByLabel('Vem riktar sig kortet till?').fill('regeringen');
  await page.getByRole('button', { name: 'Spara kortet' }).click();
  await page
    .getByText(/Kortet är sparat|^Sparat$/)
    .first()
    .waitFor();
  await page.goto(`${own}/inspel`);
  await page.getByRole('button', { name: 'Lämna in inspelet' }).click();
  await page.getByText('Kontrollsumma (SHA-256)').waitFor();
}

async function meet(page: Page, representative: Page, own: string): Promise<void> {
  await page.goto(address('motet'));
  await page.getByRole('button', { name: 'Öppna bordet' }).click();
  await page.getByRole('button', { name: /Visa temat Förstärka/ }).click();
  await representative.goto(`${own}/bord`);
  const card = representative.locator('li', { hasText: 'Problem 1' }).last();
  await card.getByRole('button', { name: 'Vi stöder' }).click();
  await said(representative, /Ert stöd är sparat/);
  await page.goto(address('narvaro'));
  await page
    .getByRole('button', { name: /^På plats.*Elias Enhet|^På plats/ })
    .first()
    .click();
  await page.getByText('1 på plats', { exact: false }).first().waitFor();
}

async function writeDown(page: Page): Promise<void> {
  await page.goto(address('anteckningar'));
  await page.getByRole('button', { name: 'Börja skriva' }).click();
  await page.getByText('Nya socialsekreterare får ingen introduktion').first().waitFor();
  await page.getByText('Elias Enhet').first().waitFor();
  await page.getByLabel('Synpunkter senast').fill('2031-03-03T23:59');
  await page.getByRole('button', { name: 'Skicka ut för synpunkter' }).click();
  await said(page, /ute för synpunkter/);
  await page.getByRole('button', { name: 'Avsluta synpunkterna' }).click();
  await page.getByLabel('Justeras av').fill('Samira Samordnare');
  await page.getByRole('button', { name: 'Justera anteckningarna' }).click();
  await said(page, /justerade och låsta/);
}

async function promise(page: Page): Promise<void> {
  await page.goto(address('ataganden/nytt'));
  await page.getByLabel('Vad ska göras?').fill('Ta fram ett introduktionsår');
  await page.getByLabel('Klart senast').fill('2035-06-30');
  await page.getByLabel('Från vilka inspelskort?').fill('2');
  await page.getByLabel('Organisation som ansvarar').selectOption({ label: invited.organisation });
  await page.getByLabel('Person som följer upp').fill('Kim Ägare');
  await page.getByLabel('Personens e-post').fill(owner);
  await page.getByRole('button', { name: 'Spara som utkast' }).click();
  await page.getByRole('button', { name: 'Släpp mejlet', exact: true }).click();
  await said(page, /på väg till ägaren/);
  const told = await openPage({ viewport: phone });
  await told.goto(await linkTo(owner, /atagande/));
  await told.getByLabel('Ja, vi tar på oss det').check();
  await told.getByLabel('Vem svarar?').fill('Kim Ägare');
  await told.getByRole('button', { name: 'Skicka svaret' }).click();
  await said(told, /Ni har tagit på er åtagandet/);
  await told.getByLabel('Klart', { exact: true }).check();
  await told.getByLabel('Vad visar att det är klart?').fill('Förordningen är beslutad.');
  await told.getByLabel('Vem berättar?').fill('Kim Ägare');
  await told.getByRole('button', { name: 'Berätta läget' }).click();
  await said(told, /Läget är sparat/);
}

async function tell(page: Page): Promise<void> {
  await page.goto(address('vad-hande'));
  await page.getByRole('link', { name: /introduktionsår/ }).click();
  await page.getByLabel('Vad kortet handlar om, i våra ord (svenska)').fill('Nya i yrket behöver introduktion');
  await page.getByLabel('Genomfört').check();
  await page.getByLabel('Berätta vad som hände (svenska)').fill('Det finns ett introduktionsår nu.');
  await page.getByRole('button', { name: 'Spara', exact: true }).click();
  await said(page, /Granska det för publicering/);
  await page.getByRole('button', { name: 'Godkänn för publicering' }).click();
  await said(page, /Godkänt för publicering/);
  await page.goto(address('vad-hande'));
  await page.getByRole('button', { name: 'Publicera sidan', exact: true }).click();
  await said(page, /Sidan är publicerad/);
}

it('from the invitation to "we did", each by their own link', async () => {
  const desk = await organiser();
  await invite(desk);
  const invitation = await linkTo(invited.email, /inbjudan/);
  await delegateOnPhone(invitation);
  await writeInput(await openPage({ viewport: phone }), await askToWrite(invitation));
  await meet(desk, await openPage({ viewport: phone }), await linkTo(delegate, /ombud/));
  await writeDown(desk);
  await promise(desk);
  await tell(desk);
  await expect
    .poll(async () => (await fetch(`${base}/samrad/${here.slug}/vad-hande`)).text(), { timeout: 20_000 })
    .toContain('Det finns ett introduktionsår nu.');
  const state = await db.invitation.findUniqueOrThrow({ where: { id: invited.id }, select: { state: true } });
  expect(state.state).toBe('attended');
}, 120_000);
