// The case file: looked through, a passage masked everywhere and taken back, the masked copy and the whole file fetched and looked into.
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import type { OpenConsultation } from '../factories/consultation';
import { unzip } from '../factories/unzip';
import { expectNoAxeViolations, openPage, type PageOptions } from '../setup/browser';
import { expectNoSidewaysScroll } from '../setup/registration-page';
import { db } from '../setup/served-data';

const { invitedOrganisation, openConsultation } = await import('../factories/consultation');
const { personWith } = await import('../factories/people');

const base = inject('baseUrl');
const phone = { width: 320, height: 740 };
const name = 'Vera Vittne';
const script = '<img src=x onerror="document.title=1">';
let here: OpenConsultation;
let tokens: { organiser: string; other: string; reader: string };

beforeAll(async () => {
  here = await openConsultation(db, { state: 'held' });
  const invited = await invitedOrganisation(db, here, { note: 'ANTECKNING-KANARIE-9' });
  for (const number of [1, 2])
    await db.invitationAnswer.create({
      data: {
        invitationId: invited.id,
        number,
        kind: 'accepted',
        madeByName: 'Staben',
        reason: `${name} ringde oss. ${script}`,
        formKey: crypto.randomUUID(),
      },
    });
  const tokenOf = async (role: 'organiser' | 'reader') => (await personWith(db, [role, null])).sessionToken;
  tokens = {
    organiser: await tokenOf('organiser'),
    other: await tokenOf('organiser'),
    reader: await tokenOf('reader'),
  };
});

async function organiser(options?: PageOptions): Promise<Page> {
  const page = await openPage(options);
  await page.context().addCookies([{ name: 'fr_session', value: tokens.organiser, url: base }]);
  return page;
}

const address = () => `/arrangor/samrad/${here.slug}/akt`;
const api = (query: string) => `${base}/api/organiser/consultations/${here.slug}/case-file.zip?${query}`;
const get = (url: string, token = tokens.organiser) =>
  fetch(url, { headers: { cookie: `fr_session=${token}` }, redirect: 'manual' });
const said = (page: Page, text: RegExp) =>
  page.locator('main [role=status]').filter({ hasText: text }).first().waitFor();

async function looksWell(page: Page): Promise<void> {
  await expectNoAxeViolations(page);
  const size = page.viewportSize();
  await page.setViewportSize(phone);
  await expectNoAxeViolations(page);
  await expectNoSidewaysScroll(page);
  if (size) await page.setViewportSize(size);
}

async function textOf(answer: Response): Promise<string> {
  const files = await unzip(new Uint8Array(await answer.arrayBuffer()));
  return [...files].map(([path, bytes]) => `${path}\n${bytes}`).join('\n');
}

describe('the case file', () => {
  it('is looked through, masked everywhere by keyboard, and given out as a masked copy (trust 50, 61, 87)', async () => {
    const page = await organiser();
    await page.goto(address());
    await page.getByRole('heading', { name: 'Akt', exact: true }).waitFor();
    await looksWell(page);
    await page.getByRole('table').getByRole('link', { name: 'Svar' }).first().click();
    await page.getByRole('heading', { name: 'Maska i handlingen' }).waitFor();
    // What was written stays text.
    await page.getByText(script).first().waitFor();
    await page.getByLabel('Fält', { exact: true }).focus();
    await page.getByLabel('Fält', { exact: true }).selectOption({ label: 'Skäl' });
    await page.getByLabel('Text att maska').fill('Någon annan');
    await page.getByRole('button', { name: 'Maska', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.locator('main [role=alert] li').first().waitFor();
    await looksWell(page);
    await page.getByLabel('Lagrum').selectOption('OSL 26 kap. 1 §');
    await page.getByLabel('Skäl med egna ord').fill('Uppgift om en enskild');
    await page.getByLabel('Text att maska').fill(name);
    await page.getByRole('button', { name: 'Maska', exact: true }).focus();
    await page.keyboard.press('Enter');
    await said(page, /Ett ställe är maskat/);
    await page.locator('#preview').getByText('█████ [OSL 26 kap. 1 §] ringde oss.').waitFor();
    await page.getByText(/Samma text står omaskad på ett ställe till/).waitFor();
    await looksWell(page);
    await page.getByRole('button', { name: /^Maska det stället också/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByText(/Samma text står omaskad/).waitFor({ state: 'detached' });
    const copy = await get(api('masked=1'));
    expect(copy.headers.get('content-disposition')).toMatch(
      /^attachment; filename="akt-[a-z0-9-]+-maskad-[\d-]+\.zip"$/,
    );
    expect(copy.headers.get('x-content-type-options')).toBe('nosniff');
    const text = await textOf(copy);
    expect(text).not.toContain(name);
    expect(text).not.toContain('ANTECKNING-KANARIE-9');
    expect(text).toContain('maskningar.csv');
    expect(text.match(/█████ \[OSL 26 kap\. 1 §\] ringde/g)?.length).toBe(4);
  }, 60_000);

  it('goes out whole to whoever said why and to nobody else, without JavaScript too; in English (trust 43, 49)', async () => {
    const page = await organiser({ javaScript: false });
    await page.goto(address());
    await page.getByLabel('Varför tar du ut hela akten?').fill('Arkivering hos registratorn');
    await page.getByRole('button', { name: 'Spara skälet och gå till filen' }).click();
    const href = (await page.getByRole('link', { name: 'Hämta hela akten (ZIP)' }).getAttribute('href')) as string;
    const whole = await textOf(await get(base + href));
    expect(whole).toContain(name);
    expect(whole).not.toContain('ANTECKNING-KANARIE-9');
    for (const token of [tokens.other, tokens.reader]) expect((await get(base + href, token)).status).toBe(404);
    expect((await get(api('masked=1'), tokens.reader)).status).toBe(404);
    expect((await get(api(''))).status).toBe(404);
    const log = await db.auditEvent.findMany({
      where: { consultationId: here.id, action: { startsWith: 'case_file.' } },
    });
    expect(log.find(({ action }) => action === 'case_file.taken')?.data).toMatchObject({
      reason: 'Arkivering hos registratorn',
    });
    const english = await organiser({ locale: 'en' });
    await english.goto(`/en/organiser/consultations/${here.slug}/case-file`);
    await english.getByRole('heading', { name: 'Case file', exact: true }).waitFor();
    await looksWell(english);
    await english
      .getByRole('button', { name: /^Remove/ })
      .first()
      .click();
    await english.getByText(/The same text stands unmasked|Nothing is masked/).waitFor();
  }, 60_000);
});
