// Inviting on the organisers' side: a list from a file, one by hand, an answer by phone, more time, and a link that ends at once.
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import type { Invited, OpenConsultation } from '../factories/consultation';
import { expectNoAxeViolations, openPage, type PageOptions } from '../setup/browser';
import { expectNoSidewaysScroll } from '../setup/registration-page';
import { db } from '../setup/served-data';

const { invitedOrganisation, openConsultation, representativeOf } = await import('../factories/consultation');
const { personWith } = await import('../factories/people');

const base = inject('baseUrl');
let here: OpenConsultation;
let waiting: Invited;

beforeAll(async () => {
  here = await openConsultation(db);
  waiting = await invitedOrganisation(db, here, { isKey: true });
});

async function organiser(options?: PageOptions): Promise<Page> {
  const { sessionToken } = await personWith(db, ['organiser', null]);
  const page = await openPage(options);
  await page.context().addCookies([{ name: 'fr_session', value: sessionToken, url: base }]);
  return page;
}

const sv = (part = '') => `/arrangor/samrad/${here.slug}/inbjudningar${part}`;
const en = (part = '') => `/en/organiser/consultations/${here.slug}/invitations${part}`;
const said = (page: Page, text: RegExp) => page.locator('[role=status]').filter({ hasText: text }).first().waitFor();

it.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('trust 64: a list is looked at, mended and taken in, %s', async (how, javaScript) => {
  const page = await organiser({ viewport: { width: 320, height: 740 }, javaScript });
  const name = `Förbundet ${javaScript ? 'A' : 'B'}`;
  const put = async (rows: string[]) => {
    await page.goto(sv('/importera'));
    const buffer = Buffer.from(`\uFEFF${['Organisation;Typ;Roll;Platser;E-post', ...rows].join('\r\n')}`);
    await page.setInputFiles('#file', { name: 'lista.csv', mimeType: 'text/csv', buffer });
    await page.getByRole('button', { name: 'Titta på filen' }).click();
    await page.locator('#rows-caption').waitFor();
  };
  await put([`${name};kyrka;ordförande;99;fel`]);
  await page.getByText('3 fel i filen').waitFor();
  await expectNoSidewaysScroll(page);
  if (javaScript) await expectNoAxeViolations(page);
  await put([`${name};fackförbund;ordförande;2;ordf@example.se`, `${waiting.organisation};;generaldirektör;1;`]);
  expect(await page.textContent('#rows tbody, table')).toContain('Redan inbjuden');
  await page.getByRole('button', { name: 'Lägg till 1 inbjudan' }).click();
  await said(page, /lista\.csv är inläst/);
  const made = await db.invitation.findFirstOrThrow({
    where: { consultationId: here.id, organisation: { name } },
    select: { seatsGranted: true, state: true },
  });
  expect([how, made]).toEqual([how, { seatsGranted: 2, state: 'prepared' }]);
});

it('one is invited by hand, markup is inert, the phone’s answer is entered, and the choice leads to a mail', async () => {
  const page = await organiser();
  await page.goto(sv('/ny'));
  await page.getByRole('button', { name: 'Lägg till inbjudan' }).click();
  await page.locator('main [role=alert] li').first().waitFor();
  await expectNoAxeViolations(page);
  await page.fill('#organisation', 'Provmyndigheten <b>x</b>');
  await page.keyboard.press('Escape');
  await page.selectOption('#kind', 'agency');
  await page.fill('#roleAsked', 'generaldirektör');
  await page.fill('#email', 'gd@provmyndigheten.example.se');
  await page.getByRole('button', { name: 'Lägg till inbjudan' }).click();
  await said(page, /tillagd/);
  expect(await page.textContent('h1')).toBe('Provmyndigheten <b>x</b>');
  await page.getByText('Skickad som brev', { exact: true }).click();
  await page.getByRole('button', { name: 'Notera som skickad' }).click();
  await said(page, /skickad med brev/);
  await page.getByRole('link', { name: 'Skriv in ett svar' }).click();
  await page.getByRole('heading', { name: /Skriv in svar från/ }).waitFor();
  await expectNoAxeViolations(page);
  await page.getByLabel('På telefon').check();
  await page.getByLabel('Vem svarade?').fill('Sigrid Sekreterare');
  await page.getByLabel('Vi kommer').check();
  await page.fill('#name-0', 'Åsa Öberg');
  await page.getByRole('button', { name: 'Spara svaret' }).click();
  await page.locator('#email-0-error').waitFor();
  await page.fill('#email-0', 'asa.oberg@example.se');
  await page.getByRole('button', { name: 'Spara svaret' }).click();
  await said(page, /Svaret är infört/);
  expect(await page.getByRole('region', { name: 'Platser', exact: true }).textContent()).toContain('Åsa Öberg');
  expect(await page.getByRole('region', { name: 'Svar', exact: true }).textContent()).toContain(
    'Sigrid Sekreterare, på telefon',
  );
  await page.goto(sv('?kind=agency&q=Provmyndigheten'));
  await page.getByRole('checkbox').first().check();
  await page.getByRole('button', { name: 'Förbered ett mejl till de valda' }).click();
  await page.waitForURL(/utskick\/nytt\?ids=[0-9a-f-]{36}/);
});

describe('more time and revoking', () => {
  it('trust 38: time is granted with a word, and a revoked invitation’s links end at once', async () => {
    const person = await representativeOf(db, waiting, { seatId: waiting.seatIds[0] });
    await db.extensionRequest.create({
      data: { invitationId: waiting.id, wantedBy: new Date(Date.now() + 20 * 86_400_000), askedByName: 'Sigrid' },
    });
    const page = await organiser({ locale: 'en', viewport: { width: 320, height: 740 } });
    await page.goto(en());
    await page.getByText('One organisation wants more time').waitFor();
    await expectNoSidewaysScroll(page);
    await page.getByRole('link', { name: /^Decide/ }).click();
    await page.waitForURL(new RegExp(waiting.id));
    await expectNoAxeViolations(page);
    await page.getByRole('button', { name: 'Grant more time' }).click();
    await said(page, /more time/);
    expect(await db.outboxMail.count({ where: { template: 'extension-decided', toEmail: waiting.email } })).toBe(1);
    const open = await fetch(`${base}/ombud/${person.token}`);
    expect(open.status).toBe(200);
    await page.locator('#revoke > summary').click();
    await page.locator('#revoke').getByRole('button', { name: 'Revoke the invitation' }).click();
    await said(page, /revoked/);
    expect((await fetch(`${base}/ombud/${person.token}`)).status).toBe(404);
    await expectNoSidewaysScroll(page);
  });
});
