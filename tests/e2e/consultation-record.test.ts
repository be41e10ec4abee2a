// The record of a meeting: written, sent out, commented by links, answered and adjusted; fetched as PDF.
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import type { Invited, OpenConsultation, Person } from '../factories/consultation';
import { pdfStructure } from '../factories/pdf-structure';
import { expectNoAxeViolations, openPage, type PageOptions } from '../setup/browser';
import { expectNoSidewaysScroll } from '../setup/registration-page';
import { db } from '../setup/served-data';

const { invitedOrganisation, openConsultation, representativeOf, submittedCard } = await import(
  '../factories/consultation'
);
const { personWith } = await import('../factories/people');

const base = inject('baseUrl');
const phone = { width: 320, height: 740 };
let here: OpenConsultation;
let orgs: (Invited & { person: Person })[];

beforeAll(async () => {
  here = await openConsultation(db);
  orgs = [];
  for (const n of [0, 1]) {
    const invited = await invitedOrganisation(db, here);
    orgs.push({ ...invited, person: await representativeOf(db, invited, { seatId: invited.seatIds[0] }) });
    await submittedCard(db, here, invited, { problem: `Barn får vänta ${n}` });
  }
});

async function organiser(options?: PageOptions): Promise<Page> {
  const { sessionToken } = await personWith(db, ['organiser', null]);
  const page = await openPage(options);
  await page.context().addCookies([{ name: 'fr_session', value: sessionToken, url: base }]);
  return page;
}

const record = `/arrangor/samrad/`;
const said = (page: Page, text: RegExp) =>
  page.locator('[role=status],[role=alert]').filter({ hasText: text }).first().waitFor();

async function calm(page: Page): Promise<void> {
  await expectNoAxeViolations(page);
  await expectNoSidewaysScroll(page);
}

describe('the record of a meeting', () => {
  it('is written by keyboard, and two who write in the same paragraph see each other', async () => {
    const one = await organiser();
    await one.goto(`${record}${here.slug}/anteckningar`);
    await one.getByRole('button', { name: 'Börja skriva' }).press('Enter');
    await said(one, /påbörjade/);
    const two = await organiser({ viewport: phone });
    await two.goto(`${record}${here.slug}/anteckningar`);
    const edit = async (page: Page, text: string) => {
      const part = page.getByRole('region', { name: 'Inspel: Förstärka', exact: true });
      await part.locator('summary', { hasText: 'Ändra' }).press('Enter');
      await part.getByLabel('Text', { exact: true }).fill(text);
      await part.getByRole('button', { name: 'Spara stycket' }).press('Enter');
    };
    await edit(one, 'Den första skrev.');
    await said(one, /Stycket är sparat/);
    await edit(two, 'Den andra skrev.');
    await said(two, /Den första skrev/);
    const part = two.getByRole('region', { name: 'Inspel: Förstärka', exact: true });
    expect(await part.getByLabel('Text', { exact: true }).inputValue()).toBe('Den andra skrev.');
    await calm(two);
    await part.getByLabel('Text', { exact: true }).fill('Den första och den andra skrev. <script>alert(1)</script>');
    await part.getByLabel(/Spara min text även om/).check();
    await part.getByRole('button', { name: 'Spara stycket' }).click();
    await said(two, /Stycket är sparat/);
    await calm(two);
  });

  it('is sent out, commented without JavaScript on a phone, answered and adjusted', async () => {
    const page = await organiser();
    await page.goto(`${record}${here.slug}/anteckningar`);
    await page.getByLabel('Synpunkter senast').fill('2031-03-03T23:59');
    await page.getByRole('button', { name: 'Skicka ut för synpunkter' }).click();
    await said(page, /ute för synpunkter/);
    await calm(page);
    const token = orgs[0]?.person.token as string;
    const own = await openPage({ viewport: phone, javaScript: false });
    await own.goto(`/ombud/${token}/anteckningar`);
    await own.getByText('Den första och den andra skrev.').waitFor();
    const part = own.locator('section', { hasText: 'Den första och den andra skrev.' });
    await part.locator('summary').click();
    await part.getByLabel('Din synpunkt').fill('Det saknas ett förslag.');
    await part.getByRole('button', { name: 'Lämna synpunkten' }).click();
    await own.getByText('Tack, synpunkten har kommit in.').waitFor();
    await calm(await openedBy(token, '/en/representative'));
    const other = await openPage();
    await other.goto(`/ombud/${orgs[1]?.person.token}/anteckningar`);
    await other.getByText('Den första och den andra skrev.').waitFor();
    expect(await other.content()).not.toContain('Det saknas ett förslag');
    await page.reload();
    await page.getByRole('button', { name: 'Avsluta synpunkterna' }).click();
    await said(page, /Inga fler synpunkter/);
    await page.getByRole('link', { name: 'Synpunkter (1)' }).click();
    await page.getByLabel('Vi följer den delvis').check();
    await page.getByLabel('Vårt svar').fill('Vi lägger till det.');
    await calm(page);
    await page.getByRole('button', { name: 'Spara svaret' }).click();
    await said(page, /Svaret är sparat/);
    await page.goto(`${record}${here.slug}/anteckningar`);
    await page.getByLabel('Justeras av').fill('Samira Samordnare, nationell samordnare');
    await page.getByRole('button', { name: 'Justera anteckningarna' }).click();
    await said(page, /justerade och låsta/);
    expect(await page.getByRole('button', { name: 'Spara stycket' }).count()).toBe(0);
    await calm(page);
    await page.getByRole('link', { name: 'Visa version 2' }).click();
    await page.getByText('Det här är version 2').waitFor();
    await calm(page);
    await own.goto(`/ombud/${token}/anteckningar`);
    await own.getByText('Svar: Vi följer den delvis').waitFor();
  });

  it('is fetched as tagged PDF by those who may', async () => {
    const page = await organiser();
    const file = await page.request.get(`/api/organiser/consultations/${here.slug}/record.pdf?version=2`);
    expect(file.headers()['content-disposition']).toContain('attachment');
    const structure = await pdfStructure(await file.body());
    expect(JSON.stringify(structure)).toContain('H1');
    const token = orgs[1]?.person.token;
    expect((await page.request.get(`/api/representative/${token}/record.pdf`)).status()).toBe(200);
    expect((await page.request.get(`/api/representative/${token?.slice(1)}a/record.pdf`)).status()).toBe(404);
    expect((await page.request.get(`/api/organiser/consultations/${here.slug}/record.pdf?version=3`)).status()).toBe(
      404,
    );
  });
});

async function openedBy(token: string, prefix: string): Promise<Page> {
  const page = await openPage({ locale: 'en', viewport: phone });
  await page.goto(`${prefix}/${token}/record`);
  await page.getByRole('heading', { level: 1, name: 'Record of the meeting' }).waitFor();
  return page;
}
