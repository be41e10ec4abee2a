// An organisation answers its invitation by the link: the secretary of a director-general on a phone, by keyboard, without JavaScript;
// those who are named on their own pages; and what a link that was passed on does not open.
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import type { OpenConsultation } from '../factories/consultation';
import { expectNoAxeViolations, openPage } from '../setup/browser';
import { expectNoSidewaysScroll, mailsTo } from '../setup/registration-page';
import { db } from '../setup/served-data';

const { invitedOrganisation, openConsultation, representativeOf } = await import('../factories/consultation');
const { answerInvitation } = await import('@/features/answer/answer-commands');

const base = inject('baseUrl');
const phone = { width: 320, height: 740 };
const canary = 'ALLERGI-KANARIE-7731';
let here: OpenConsultation;

beforeAll(async () => {
  here = await openConsultation(db, {
    visibility: 'listed_with_organisations',
    agenda: {
      create: {
        position: 0,
        startsAt: new Date('2027-09-07T07:00:00Z'),
        endsAt: new Date('2027-09-07T08:00:00Z'),
        titleSv: 'Välkomna',
      },
    },
  });
});

const said = (page: Page, text: RegExp) => page.locator('[role=status]').filter({ hasText: text }).first().waitFor();
const address = (name: string) => `${name}.${Math.random().toString(36).slice(2, 8)}@myndighet.example.se`;

/** Axe and no sideways scroll, wherever the page stands. */
async function cleanPage(page: Page): Promise<void> {
  await expectNoAxeViolations(page);
  await expectNoSidewaysScroll(page);
}

async function linkIn(email: string): Promise<string> {
  const [mail] = await mailsTo(email);
  return /\/(?:ombud|en\/representative)\/[\w-]{43}/.exec(mail?.text ?? '')?.[0] ?? expect.fail(`no link to ${email}`);
}

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('on a phone, %s', (_how, javaScript) => {
  it('somebody else comes: at most ten touches, and each concerned is told', async () => {
    const at = await invitedOrganisation(db, here, { seatsGranted: 1 });
    const [elias, secretary] = [address('elias'), address('sigrid')];
    const page = await openPage({ viewport: phone, javaScript });
    // Axe itself is JavaScript.
    const clean = () => (javaScript ? cleanPage(page) : expectNoSidewaysScroll(page));
    await page.goto(`/inbjudan/${at.token}`);
    expect(await page.textContent('h1')).toContain(`${at.organisation} är inbjuden till samråd`);
    await page.getByText('Att sidan öppnas ändrar ingenting').waitFor();
    await clean();
    let touches = 0;
    const touch = async (work: Promise<unknown>) => {
      touches++;
      await work;
    };
    await touch(page.getByLabel('Någon annan kommer i stället').check());
    await touch(page.locator('[name=delegateName]').fill('Elias <b>Enhet</b>'));
    await touch(page.locator('[name=delegateTitle]').fill('enhetschef'));
    await touch(page.locator('[name=delegateEmail]').fill(elias));
    await touch(page.getByRole('button', { name: 'Skicka svaret' }).click());
    await page.getByRole('link', { name: 'Fyll i fältet.' }).first().waitFor();
    await clean();
    expect(await page.locator('[name=delegateEmail]').inputValue()).toBe(elias);
    await touch(page.locator('[name=madeByName]').fill('Sigrid Sekreterare'));
    await touch(page.locator('[name=madeByEmail]').fill(secretary));
    await touch(page.getByRole('button', { name: 'Skicka svaret' }).click());
    await said(page, /Vi har noterat vem som kommer i stället/);
    expect(touches).toBeLessThanOrEqual(10);
    await page.getByText('Senast svarade Sigrid Sekreterare').waitFor();
    await clean();
    expect(await page.content()).not.toContain(elias);
    const [named] = await mailsTo(elias);
    expect(named?.subject).toContain(`Du företräder ${at.organisation}`);
    expect(named?.text).toContain('samrad.ics');
    const { payload } = await db.outboxMail.findFirstOrThrow({ where: { toEmail: elias } });
    expect(payload).toMatchObject({ calendar: { method: 'request', sequence: 1 } });
    expect((await mailsTo(at.email))[0]?.subject).toContain('Sigrid Sekreterare har svarat för');
    expect((await mailsTo(secretary))[0]?.text).not.toContain('/inbjudan/');

    await page.goto(await linkIn(elias));
    await page.getByText('Hej Elias <b>Enhet</b>!').waitFor();
    await clean();
    await page.locator('#needs [name=food]').fill(canary);
    await page.locator('#needs').getByRole('button', { name: 'Spara' }).click();
    await said(page, /Dina uppgifter är sparade/);
    await clean();
    expect(await page.content()).not.toContain('KANARIE');
    await page.goto(`/inbjudan/${at.token}`);
    expect(await page.content()).not.toContain('KANARIE');
  });
});

it('by keyboard alone: we decline, change to in writing, and ask for more time', async () => {
  const at = await invitedOrganisation(db, here);
  const page = await openPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(`/inbjudan/${at.token}`);
  await page.locator('[name=kind][value=accepted]').focus();
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowDown');
  expect(await page.locator('[name=kind]:checked').inputValue()).toBe('declined');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Generaldirektören är på resa');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Rut Registrator');
  await page.keyboard.press('Tab');
  await page.keyboard.type(address('rut'));
  await page.keyboard.press('Enter');
  await said(page, /ni avböjer/);
  await cleanPage(page);
  await page.goto(`/inbjudan/${at.token}/mer-tid`);
  await cleanPage(page);
  await page
    .getByLabel('Vi vill svara senast')
    .fill(new Date(here.answerBy.getTime() + 3 * 86_400_000).toISOString().slice(0, 10));
  await page.getByLabel('Ditt namn').fill('Rut Registrator');
  await page.getByLabel('Din e-post').fill(address('rut'));
  await page.getByLabel('Din e-post').press('Enter');
  await said(page, /begäran om mer tid/);
  await page.goto(`/inbjudan/${at.token}/mer-tid`);
  await page.getByText('Rut Registrator har bett om tid').waitFor();
  await cleanPage(page);
});

it('trust 38, 56: an answer that came meanwhile is told and answered on top of; a revoked link stops at the press', async () => {
  const at = await invitedOrganisation(db, here, { seatsGranted: 1 });
  const page = await openPage({ viewport: phone });
  await page.goto(`/en/invitation/${at.token}`);
  await page.getByLabel('We answer in writing').check();
  await page.locator('[name=madeByName]').fill('Second');
  await page.locator('[name=madeByEmail]').fill(address('second'));
  await answerInvitation(
    at.id,
    { kind: 'declined', reason: '' },
    { seen: 0 },
    {
      actor: { kind: 'invitee', invitationId: at.id },
      source: 'link',
      enteredById: null,
      madeByName: 'First',
      madeByEmail: address('first'),
      formKey: crypto.randomUUID(),
      requestId: 'test',
    },
  );
  await page.getByRole('button', { name: 'Send the answer' }).click();
  await page
    .getByText(/First answered .*, after you opened the page/)
    .first()
    .waitFor();
  await cleanPage(page);
  expect(await page.locator('[name=madeByName]').inputValue()).toBe('Second');
  await page.getByLabel('I know of the other answer. Mine counts.').check();
  await page.getByRole('button', { name: /the answer/ }).click();
  await said(page, /You answer in writing|you answer in writing/);
  await cleanPage(page);
  await page.getByLabel('We decline').check();
  await page.locator('[name=madeByName]').fill('Third');
  await page.locator('[name=madeByEmail]').fill(address('third'));
  await db.invitation.update({ where: { id: at.id }, data: { state: 'revoked', revokedAt: new Date() } });
  await page.getByRole('button', { name: /the answer/ }).click();
  await page.getByText('The invitation has been revoked. Nothing is saved.').first().waitFor();
  expect(await db.invitationAnswer.count({ where: { invitationId: at.id } })).toBe(2);
});

it('trust 33, 34, 36: unknown, revoked, cut off and upper-cased links get one page; scanners change nothing', async () => {
  const at = await invitedOrganisation(db, here);
  const person = await representativeOf(db, at, { seatId: at.seatIds[0] });
  const gone = await invitedOrganisation(db, here, { state: 'revoked', revokedAt: new Date() });
  const counts = () =>
    db.$queryRaw`SELECT (SELECT count(*)::int FROM invitation_answer) AS a, (SELECT count(*)::int FROM seat_holding) AS h, (SELECT count(*)::int FROM access_link) AS l,
      (SELECT count(*)::int FROM outbox_mail) AS m, (SELECT sum(version)::int FROM invitation) AS v, (SELECT sum(version)::int FROM representative) AS r`;
  const before = await counts();
  const open = [
    `/inbjudan/${at.token}`,
    `/inbjudan/${at.token}/inbjudna`,
    `/inbjudan/${at.token}/mer-tid`,
    `/ombud/${person.token}`,
  ];
  for (const path of [...open, `/api/representative/${person.token}/calendar.ics`])
    for (const method of ['HEAD', 'GET', 'GET', 'GET']) expect((await fetch(base + path, { method })).status).toBe(200);
  expect(await counts()).toEqual(before);
  const closed = [gone.token, at.token.slice(0, 42), at.token.toUpperCase(), person.token, 'x'.repeat(43)];
  const pages = await Promise.all(closed.map((token) => fetch(`${base}/inbjudan/${token}`)));
  expect(pages.map(({ status }) => status)).toEqual(closed.map(() => 404));
  for (const page of pages) expect(await page.text()).toContain('Länken går inte att använda');
  expect((await fetch(`${base}/ombud/${at.token}`)).status).toBe(404);
});

it('trust 37: a link that was passed on lets nobody write before a colleague has approved', async () => {
  const at = await invitedOrganisation(db, here, { seatsGranted: 1 });
  const stranger = address('frammande');
  const page = await openPage({ viewport: phone });
  await page.goto(`/inbjudan/${at.token}`);
  await page.locator('#write [name=name]').fill('Fiffig Främling');
  await page.locator('#write [name=email]').fill(stranger);
  await page.locator('#write').getByRole('button', { name: 'Begär en länk' }).click();
  await said(page, /Annars frågar vi först en kollega/);
  expect(await db.outboxMail.count({ where: { toEmail: stranger } })).toBe(0);
  await page.goto(await linkIn(at.email));
  await page.locator('#editors').getByText(stranger).waitFor();
  await cleanPage(page);
  await page.getByRole('button', { name: 'Godkänn' }).click();
  await said(page, /Personen är godkänd/);
  await cleanPage(page);
  const link = await linkIn(stranger);
  const other = await openPage({ viewport: phone });
  await other.goto(`${link}/inspel`);
  expect(await other.locator('h1').textContent()).not.toContain('Länken går inte');
  await page.getByRole('button', { name: 'Ta bort' }).click();
  await said(page, /kan inte längre skriva/);
  expect((await fetch(base + link)).status).toBe(404);
});

it.each([
  ['sv', '/inbjudan/'],
  ['en', '/en/invitation/'],
] as const)('every state is clean for axe and fits a narrow screen, in %s', async (_locale, path) => {
  const past = await openConsultation(db, { state: 'held', visibility: 'invited' });
  const late = await openConsultation(db, { answerBy: new Date(Date.now() - 60_000) });
  const off = await openConsultation(db, { state: 'cancelled', cancelledReason: 'Inställt' });
  const open = await invitedOrganisation(db, late, { seatsGranted: 1, state: 'accepted', answeredAt: new Date() });
  await representativeOf(db, open, { seatId: open.seatIds[0] });
  const page = await openPage({ viewport: phone });
  for (const at of [await invitedOrganisation(db, past), open, await invitedOrganisation(db, off)]) {
    await page.goto(path + at.token);
    expect(await page.locator('[name=kind]').count()).toBe(0);
    await cleanPage(page);
  }
  await page.goto(`${path}${open.token}/${path === '/inbjudan/' ? 'inbjudna' : 'invited'}`);
  await cleanPage(page);
  await page.goto(path + open.token);
  await page.locator('#answer summary').click();
  await page.locator('[id=substitute-1-name]').fill('Siv Substitut');
  await page.locator('[id=substitute-1-email]').fill(address('siv'));
  await page.locator('[id=substitute-1-madeByName]').fill('Rut');
  await page.locator('[id=substitute-1-madeByEmail]').fill(address('rut'));
  await cleanPage(page);
  await page.locator('[id=substitute-1-madeByEmail]').press('Enter');
  await page.locator('[role=status]').first().waitFor();
  await page.getByText('Siv Substitut').first().waitFor();
});
