// The board: live, red in words, seated by keyboard, ticked off on a phone, and files that hold no needs.
import type { Page } from 'playwright-core';
import { beforeAll, expect, inject, it } from 'vitest';
import type { Invited, OpenConsultation } from '../factories/consultation';
import { expectNoAxeViolations, openPage, type PageOptions } from '../setup/browser';
import { expectNoSidewaysScroll } from '../setup/registration-page';
import { db } from '../setup/served-data';

const { invitedOrganisation, openConsultation, representativeOf } = await import('../factories/consultation');
const { personWith } = await import('../factories/people');
const { encryptJson } = await import('@/lib/crypto');

const base = inject('baseUrl');
const canary = 'ALLERGI-KANARIE-7731';
const came = { state: 'accepted', answeredAt: new Date(), seatsGranted: 1 } as const;
let here: OpenConsultation;
let orgs: (Invited & { person: { id: string } })[];

beforeAll(async () => {
  here = await openConsultation(db);
  orgs = [];
  for (const name of ['=Anna', 'Bo <img src=x onerror=alert(1)>', 'Cia']) {
    const invited = await invitedOrganisation(db, here, { ...came, isKey: name === 'Cia' });
    const person = await representativeOf(db, invited, { seatId: invited.seatIds[0], name });
    orgs.push({ ...invited, person });
  }
  const id = orgs[0]?.person.id as string;
  const { keyId, bytes } = encryptJson({ food: canary, access: '', other: '' }, `representative-needs:${id}`);
  await db.representativeNeeds.create({ data: { representativeId: id, keyId, ciphertext: bytes } });
});

async function as(role: 'organiser' | 'care' | 'registration_desk' | 'reader', options?: PageOptions) {
  const { sessionToken } = await personWith(db, [role, null]);
  const page = await openPage(options);
  await page.context().addCookies([{ name: 'fr_session', value: sessionToken, url: base }]);
  return { page, cookie: `fr_session=${sessionToken}` };
}

const sv = (part: string) => `/arrangor/samrad/${here.slug}/${part}`;
const chairs = (page: Page) => page.getByRole('region', { name: 'Stolar' });
const names = (page: Page) => chairs(page).locator('ol bdi.font-semibold').allInnerTexts();

it('is live, says red in words, and follows an answer without being loaded again', async () => {
  const { page } = await as('organiser');
  await page.goto(sv('tavla'));
  await expectNoAxeViolations(page);
  expect(await page.textContent('#board-caption ~ tbody, tbody')).not.toContain('Ingen får besluta');
  await db.seatHolding.updateMany({
    where: { representativeId: orgs[2]?.person.id as string },
    data: { endedAt: new Date(), endedBecause: 'withdrawn' },
  });
  await page.getByText('Ingen får besluta').waitFor();
  await page.getByText('Tavlan har uppdaterats').waitFor();
  await representativeOf(db, orgs[2] as Invited, { seatId: orgs[2]?.seatIds[0], name: 'Dag' });
  const answer = await fetch(`${base}/api/organiser/consultations/${here.slug}/board-live`);
  expect(answer.status).toBe(404);
});

it('trust 48, 54: its files hold formulas as text and no needs; care alone sees how many have any', async () => {
  const { page, cookie } = await as('reader', { locale: 'en', viewport: { width: 320, height: 740 } });
  const get = (file: string) =>
    fetch(`${base}/api/organiser/consultations/${here.slug}/${file}`, { headers: { cookie } });
  const live = await get('board-live');
  const again = await fetch(live.url, { headers: { cookie, 'if-none-match': live.headers.get('etag') ?? '' } });
  expect([live.status, again.status]).toEqual([200, 304]);
  const csv = await (await get('board.csv')).text();
  expect(csv).toContain(";'=Anna;");
  const [xlsx, pdf] = [await get('board.xlsx'), await get('badges.pdf')];
  expect([xlsx.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  await page.goto(`/en/organiser/consultations/${here.slug}/board`);
  await expectNoSidewaysScroll(page);
  await expectNoAxeViolations(page);
  const texts = [csv, await live.text(), Buffer.from(await pdf.arrayBuffer()).toString('latin1'), await page.content()];
  for (const text of texts) expect(text).not.toContain('KANARIE');
  expect(await page.textContent('main')).not.toContain('left needs');
  const care = (await as('care')).page;
  await care.goto(sv('behov'));
  expect(await care.content()).not.toContain('KANARIE');
  await care.getByRole('link', { name: '=Anna' }).click();
  await care.waitForURL(/behov\/[0-9a-f-]{36}/);
  await care.getByLabel('Beställa mat').check();
  await expectNoAxeViolations(care);
  await care.getByRole('button', { name: 'Visa behov' }).click();
  await care.getByText(canary).waitFor();
  expect(await db.needsReadLog.count({ where: { representativeId: orgs[0]?.person.id as string } })).toBe(1);
});

it.each([
  ['by keyboard', true],
  ['without JavaScript', false],
])('people are seated %s', async (_how, javaScript) => {
  const { page } = await as('organiser', { javaScript });
  await page.goto(sv('placering'));
  if (javaScript) await expectNoAxeViolations(page);
  await chairs(page).getByRole('button', { name: 'Använd förslaget' }).press('Enter');
  await page.getByText('Ordningen är gjord på nytt').waitFor();
  const before = await names(page);
  const second = before[1] as string;
  const up = chairs(page).getByRole('button', { name: `Flytta ${second} uppåt`, exact: true });
  await up.focus();
  await up.press('Enter');
  await expect.poll(async () => (await names(page))[0]).toBe(second);
  if (!javaScript) return;
  // At the top it can go no further up: the focus is on the other button of its row.
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  await expect.poll(focused).toBe(`Flytta ${second} nedåt`);
});

it.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('the desk ticks off on a phone, takes it back and names who came instead, %s', async (_how, javaScript) => {
  const { page } = await as('registration_desk', { viewport: { width: 320, height: 740 }, javaScript });
  await page.goto(sv('narvaro'));
  await expectNoSidewaysScroll(page);
  if (javaScript) await expectNoAxeViolations(page);
  const seatId = orgs[0]?.seatIds[0] as string;
  const seat = page.locator(`#seat-${seatId}`);
  const state = async () =>
    (await db.invitation.findUniqueOrThrow({ where: { id: orgs[0]?.id as string }, select: { state: true } })).state;
  await seat.getByRole('button', { name: /^På plats/ }).click();
  await seat.getByRole('button', { name: /^Ångra/ }).waitFor();
  expect(await state()).toBe('attended');
  await seat.getByRole('button', { name: /^Ångra/ }).click();
  await seat.getByRole('button', { name: /^Kom inte/ }).click();
  await seat.getByRole('button', { name: /^Ångra/ }).waitFor();
  expect(await state()).toBe('absent');
  await seat.getByText('Någon annan kom').click();
  const name = `Ersättare ${javaScript}`;
  await seat.getByLabel('Namn', { exact: true }).fill(name);
  await seat.getByLabel('E-post').fill(`ersattare.${javaScript}@example.se`);
  await seat.getByRole('button', { name: /Byt person/ }).click();
  await seat.getByText(name).first().waitFor();
  await expect.poll(state).toBe('attended');
  await seat.getByRole('button', { name: /^Ångra/ }).click();
  await seat.getByRole('button', { name: /^Kom inte/ }).waitFor();
});
