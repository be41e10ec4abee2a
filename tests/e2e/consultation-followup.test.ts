// What becomes of a consultation: a commitment is written, released, accepted by link on a phone and told of; a card's outcome is cleared and
// published in our words and taken away again; the quarter's report is made and downloaded.
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import type { Invited, OpenConsultation } from '../factories/consultation';
import { expectNoAxeViolations, openPage, type PageOptions } from '../setup/browser';
import { expectNoSidewaysScroll, mailsTo } from '../setup/registration-page';
import { db } from '../setup/served-data';

const { invitedOrganisation, openConsultation, submittedCard } = await import('../factories/consultation');
const { personWith } = await import('../factories/people');

const base = inject('baseUrl');
const phone = { width: 320, height: 740 };
const email = `agare.${Date.now().toString(36)}@myndighet.example.se`;
let here: OpenConsultation;
let invited: Invited;
let card: { id: string; number: number };
let sessionToken: string;

beforeAll(async () => {
  here = await openConsultation(db, { state: 'held', visibility: 'listed_with_organisations' });
  invited = await invitedOrganisation(db, here);
  card = await submittedCard(db, here, invited);
  ({ sessionToken } = await personWith(db, ['organiser', null]));
});

async function organiser(options?: PageOptions): Promise<Page> {
  const page = await openPage(options);
  await page.context().addCookies([{ name: 'fr_session', value: sessionToken, url: base }]);
  return page;
}

const address = (part: string) => `/arrangor/samrad/${here.slug}/${part}`;
const said = (page: Page, text: RegExp) =>
  page.locator('main [role=status]').filter({ hasText: text }).first().waitFor();

async function looksWell(page: Page): Promise<void> {
  await expectNoAxeViolations(page);
  const size = page.viewportSize();
  await page.setViewportSize(phone);
  await expectNoSidewaysScroll(page);
  if (size) await page.setViewportSize(size);
}

/** Reads the public page until it answers as it should; within the minute that trust line 87 gives. */
async function publicPage(wanted: (status: number, body: string) => boolean, rsc = false) {
  const deadline = Date.now() + 20_000;
  for (;;) {
    const headers: Record<string, string> = rsc ? { RSC: '1' } : {};
    const answer = await fetch(`${base}/samrad/${here.slug}/vad-hande`, { headers });
    const body = await answer.text();
    if (wanted(answer.status, body)) return body;
    if (Date.now() > deadline) throw new Error(`${answer.status}: ${body.slice(0, 200)}`);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

async function writeAndRelease(page: Page): Promise<void> {
  await page.goto(address('ataganden'));
  await page.getByText('Inget åtagande ännu').waitFor();
  await looksWell(page);
  await page.getByRole('link', { name: 'Nytt åtagande' }).click();
  await page.getByRole('button', { name: 'Spara som utkast' }).click();
  await page.locator('main [role=alert] li').first().waitFor();
  await looksWell(page);
  await page.getByLabel('Vad ska göras?').fill('Ta fram ett stöd för barnsamtal');
  await page.getByLabel('Klart senast').fill('2035-06-30');
  await page.getByLabel('Från vilka inspelskort?').fill(`${card.number}`);
  await page.getByLabel('Organisation som ansvarar').selectOption({ label: invited.organisation });
  await page.getByLabel('Person som följer upp').fill('Kim Ägare');
  await page.getByLabel('Personens e-post').fill(email);
  await page.getByRole('button', { name: 'Spara som utkast' }).click();
  await said(page, /Åtagandet är sparat/);
  await page.frameLocator('iframe').getByText('Ta fram ett stöd för barnsamtal').first().waitFor();
  await looksWell(page);
  await page.getByRole('button', { name: 'Släpp mejlet' }).click();
  await said(page, /på väg till ägaren/);
}

describe('a commitment', () => {
  it('is released by a person, accepted by the link on a phone and told of by keyboard; the organiser sees it', async () => {
    const desk = await organiser();
    await writeAndRelease(desk);
    const [mail] = await mailsTo(email);
    const link = /\/atagande\/[\w-]{43}/.exec(mail?.text ?? '')?.[0] ?? expect.fail('no link in the mail');
    // Trust 34: scanners open it, more than once.
    for (const method of ['HEAD', 'GET', 'GET']) expect((await fetch(base + link, { method })).status).toBe(200);
    expect((await db.commitment.findFirstOrThrow({ where: { consultationId: here.id } })).state).toBe('proposed');

    const owner = await openPage({ viewport: { width: 360, height: 740 } });
    await owner.goto(link);
    await looksWell(owner);
    await owner.getByRole('button', { name: 'Skicka svaret' }).click();
    await owner.locator('main [role=alert] li').first().waitFor();
    await looksWell(owner);
    await owner.getByLabel('Ja, vi tar på oss det').check();
    await owner.getByLabel('Vem svarar?').fill('Kim Ägare');
    await owner.getByRole('button', { name: 'Skicka svaret' }).click();
    await said(owner, /Ni har tagit på er åtagandet/);

    await owner.getByLabel('Klart', { exact: true }).focus();
    await owner.keyboard.press('Space');
    await owner.getByLabel('Vem berättar?').focus();
    await owner.keyboard.type('Kim Ägare');
    await owner.keyboard.press('Tab');
    await owner.keyboard.press('Enter');
    await owner.locator('#status-evidence-error').waitFor();
    expect(await owner.getByLabel('Klart', { exact: true }).isChecked()).toBe(true);
    await owner.getByLabel('Risk för försening').check();
    await owner.getByLabel('Berätta kort').fill('Vi väntar på <b>beslut</b>');
    await owner.getByRole('button', { name: 'Berätta läget' }).click();
    await said(owner, /Läget är sparat/);
    await owner.locator('#history').getByText('Vi väntar på <b>beslut</b>').waitFor();
    await looksWell(owner);

    await desk.goto(address('ataganden?q=barnsamtal&status=at_risk'));
    await desk.getByRole('cell', { name: 'Risk för försening' }).waitFor();
    await looksWell(desk);
    await desk.getByRole('link', { name: 'Ta fram ett stöd för barnsamtal' }).click();
    await desk.getByText('Vi väntar på <b>beslut</b>').waitFor();
    await looksWell(desk);
    for (const format of ['csv', 'xlsx'])
      expect((await desk.request.get(`/api/organiser/consultations/${here.slug}/commitments.${format}`)).status()).toBe(
        200,
      );
    await desk.goto(`/en/organiser/consultations/${here.slug}/commitments`);
    await desk.getByRole('cell', { name: 'At risk' }).waitFor();
    await looksWell(desk);
  });

  it('is told of without JavaScript, in English too; an unknown link is a neutral page', async () => {
    const { commitmentLink } = await import('../factories/commitment');
    const { path } = await commitmentLink(db, here, invited);
    const page = await openPage({ viewport: phone, javaScript: false });
    await page.goto(`/en${path.replace('/atagande/', '/commitment/')}`);
    await page.getByLabel('Done', { exact: true }).check();
    await page.getByLabel('Web address to it').fill('https://example.se/report');
    await page.getByLabel('Who tells us?').fill('Kim Owner');
    await page.getByRole('button', { name: 'Tell the status' }).click();
    await page.getByText('Thank you! The status is saved.').waitFor();
    await page.getByText('The commitment is closed.').waitFor();
    await expectNoSidewaysScroll(page);
    const stranger = await openPage();
    await stranger.goto(`/atagande/${'x'.repeat(43)}`);
    await stranger.getByRole('heading', { name: 'Länken gäller inte' }).waitFor();
  });
});

describe('what came of a card', () => {
  it('trust 87: is public when it is cleared and published, and gone from page and payload when it is not', async () => {
    const page = await organiser();
    await page.goto(address('vad-hande'));
    await looksWell(page);
    await publicPage((status) => status === 404);
    await page.getByRole('link', { name: /Förslag/ }).click();
    await page.getByRole('button', { name: 'Spara', exact: true }).click();
    await page.locator('main [role=alert] li').first().waitFor();
    await page.getByLabel('Vad kortet handlar om, i våra ord (svenska)').fill('Barn ska få vara med');
    await page.getByLabel('Genomfört').check();
    await page.getByLabel('Berätta vad som hände (svenska)').fill('Stödet finns, ring flickan på 070-123 45 67');
    await page.getByRole('button', { name: 'Spara', exact: true }).click();
    await said(page, /Granska det för publicering/);
    await looksWell(page);
    await page.getByRole('button', { name: 'Godkänn för publicering' }).click();
    await page.getByText('Kryssa i att du har läst varningarna.').first().waitFor();
    await page.getByLabel('Berätta vad som hände (svenska)').fill('Stödet finns nu.');
    await page.getByRole('button', { name: 'Spara', exact: true }).click();
    await page.locator('article').getByText('Stödet finns nu.').waitFor();
    await page.getByRole('button', { name: 'Godkänn för publicering' }).click();
    await said(page, /Godkänt för publicering/);

    await page.goto(address('vad-hande'));
    await page.getByRole('button', { name: 'Publicera sidan', exact: true }).click();
    await said(page, /Sidan är publicerad/);
    await looksWell(page);
    await publicPage((status, body) => status === 200 && body.includes('Stödet finns nu.'));
    for (const path of [`/samrad/${here.slug}/vad-hande`, `/en/consultation/${here.slug}/outcomes`]) {
      const reader = await openPage();
      await reader.goto(path);
      await reader.getByText('Barn ska få vara med').waitFor();
      expect(await reader.content()).not.toContain('Problem ');
      await looksWell(reader);
    }
    await page.getByRole('button', { name: 'Avpublicera sidan' }).click();
    await said(page, /Sidan är avpublicerad/);
    await publicPage((status, body) => status === 404 && !body.includes('Stödet finns nu.'));
    await publicPage((_status, body) => !body.includes('Stödet finns nu.'), true);
  });
});

describe('the report to the minister', () => {
  it('is made by one click and downloaded as DOCX, PDF and CSV', async () => {
    const page = await organiser();
    await page.goto('/arrangor/rapporter');
    await looksWell(page);
    await page.getByRole('button', { name: 'Gör rapporten' }).click();
    await page.waitForURL(/\/rapporter\/[0-9a-f-]{36}$/);
    await page.getByRole('heading', { name: 'Möten' }).waitFor();
    await looksWell(page);
    const starts = { docx: 'PK', pdf: '%PDF-', csv: '\uFEFFRapport' };
    for (const [format, start] of Object.entries(starts)) {
      const link = await page.getByRole('link', { name: `Hämta som ${format.toUpperCase()}` }).getAttribute('href');
      const answer = await page.request.get(link as string);
      expect([answer.status(), (await answer.body()).toString().startsWith(start)]).toEqual([200, true]);
    }
  });
});
