// Mails to many of a consultation: an organiser drafts, reviews and releases an invitation in two steps; arms the reminders; gives a letter
// with a code; and the code opens the invitation, without JavaScript too.
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import type { OpenConsultation } from '../factories/consultation';
import { expectNoAxeViolations, openPage, type PageOptions, takePageComplaints } from '../setup/browser';
import { expectNoSidewaysScroll, mailsTo } from '../setup/registration-page';
import { db } from '../setup/served-data';

const { invitedOrganisation, openConsultation } = await import('../factories/consultation');
const { personWith } = await import('../factories/people');
const { renewCode } = await import('@/features/dispatch/code-commands');
const { shownCode } = await import('@/features/dispatch/code-rules');

const base = inject('baseUrl');
const phone = { width: 320, height: 740 };
const by = { actor: { kind: 'system' as const }, requestId: 'test' };
const fresh = { state: 'prepared', sentAt: null, deliveredAt: null } as const;
let here: OpenConsultation;

beforeAll(async () => {
  here = await openConsultation(db);
});

async function organiser(options?: PageOptions): Promise<Page> {
  const { sessionToken } = await personWith(db, ['organiser', null]);
  const page = await openPage(options);
  await page.context().addCookies([{ name: 'fr_session', value: sessionToken, url: base }]);
  return page;
}

const address = (part: string) => `/arrangor/samrad/${here.slug}/${part}`;
const said = (page: Page, text: RegExp) => page.locator('[role=status]').filter({ hasText: text }).first().waitFor();

describe('a dispatch', () => {
  it('is drafted, mended, reviewed and released by a person, once, and arrives with a link that opening does not use up', async () => {
    const asked = await invitedOrganisation(db, here, { ...fresh, secondEmail: null });
    const left = await invitedOrganisation(db, here, { ...fresh, secondEmail: null });
    const page = await organiser();
    await page.goto(address('utskick'));
    await page.getByText('Inga utskick än').waitFor();
    await expectNoAxeViolations(page);
    await page.getByRole('link', { name: 'Skriv ett utskick' }).first().click();
    await page.getByLabel('Vissa slags organisationer').check();
    await page.getByRole('button', { name: 'Gör ett utkast' }).click();
    await page.getByText('Välj minst en i listan nedanför.').first().waitFor();
    await expectNoAxeViolations(page);
    await page.getByLabel('myndighet', { exact: true }).check();
    await page.getByRole('button', { name: 'Gör ett utkast' }).click();
    await said(page, /Utkastet är gjort/);
    await expectNoAxeViolations(page);

    await page.getByLabel('Text', { exact: true }).fill('Hej {{okänd}}');
    await page.getByLabel(left.organisation).uncheck();
    await page.getByRole('button', { name: 'Spara', exact: true }).click();
    await page
      .getByText(/Texten har en kod som inte finns här: \{\{okänd\}\}/)
      .first()
      .waitFor();
    expect(await page.getByLabel(left.organisation).isChecked()).toBe(false);
    await page.getByLabel('Text', { exact: true }).fill('Välkomna, {{organisation}}. Svara senast {{svara senast}}.');
    await page.getByRole('button', { name: 'Spara', exact: true }).click();
    await said(page, /Utskicket är sparat/);
    await page.frameLocator('iframe').getByText(`Välkomna, ${asked.organisation}.`).waitFor();
    await page.getByRole('button', { name: 'Skicka ett prov till mig' }).click();
    await said(page, /Ett prov är på väg/);

    await page.getByRole('button', { name: 'Markera som granskat' }).click();
    await said(page, /Nu kan det släppas/);
    await page.getByRole('button', { name: 'Släpp till 1 adress' }).click();
    await page.getByText('Kryssa för att du har läst det.').first().waitFor();
    await expectNoAxeViolations(page);
    await page.getByLabel('Jag har läst det och det ska gå iväg nu').check();
    await page.setViewportSize(phone);
    await expectNoSidewaysScroll(page);
    await page.getByRole('button', { name: 'Släpp till 1 adress' }).click();
    await said(page, /Utskicket är släppt/);
    await expectNoAxeViolations(page);
    await expectNoSidewaysScroll(page);

    const [mail] = await mailsTo(asked.email);
    expect(mail?.text).toContain(`Välkomna, ${asked.organisation}.`);
    const link = /\/inbjudan\/[\w-]{43}/.exec(mail?.text ?? '')?.[0] ?? '';
    // Trust 34: scanners open, HEAD and open again; nothing of the invitation changes by it.
    for (const method of ['HEAD', 'GET', 'GET'] as const) await page.request.fetch(link, { method });
    const { state } = await db.invitation.findUniqueOrThrow({ where: { id: asked.id }, select: { state: true } });
    expect(['sent', 'delivered']).toContain(state);
    expect(await db.accessLink.count({ where: { invitationId: asked.id, revokedAt: null } })).toBe(2);
    await page.goto(`/en/organiser/consultations/${here.slug}/dispatches`);
    await page.getByRole('heading', { name: 'Released' }).waitFor();
    await expectNoAxeViolations(page);
    await expectNoSidewaysScroll(page);
  }, 60_000);

  it('reminders are armed by a person who has read the words, and whatever changes takes that back', async () => {
    const page = await organiser({ viewport: { width: 360, height: 740 } });
    await page.goto(address('paminnelser'));
    await expectNoAxeViolations(page);
    await page.getByLabel('Dagar före svarsdatum').fill('7');
    await page.getByRole('button', { name: 'Lägg till' }).click();
    await said(page, /Påminnelsen är tillagd/);
    await page.getByLabel('Jag har läst orden och påminnelserna ska gå').check();
    await page.getByRole('button', { name: 'Släpp påminnelserna' }).click();
    await said(page, /Påminnelserna är släppta/);
    const armed = await db.consultationReminder.findFirstOrThrow({ where: { consultationId: here.id } });
    expect([armed.armedAt !== null, armed.armedById !== null]).toEqual([true, true]);
    await page.getByLabel('Ämne', { exact: true }).fill('Påminnelse om {{samråd}}');
    await page.getByRole('button', { name: 'Spara orden' }).click();
    await said(page, /Orden är sparade/);
    const changed = await db.consultationReminder.findFirstOrThrow({ where: { consultationId: here.id } });
    expect([changed.armedAt, changed.subjectSv]).toEqual([null, 'Påminnelse om {{samråd}}']);
    await page.getByLabel('Dagar före svarsdatum').fill('7');
    await page.getByRole('button', { name: 'Lägg till' }).click();
    await page.getByText('Det finns redan en påminnelse den dagen.').first().waitFor();
    await expectNoAxeViolations(page);
    await expectNoSidewaysScroll(page);
  }, 60_000);
});

describe('a letter', () => {
  it('trust 36: is a PDF with a code, which opens its invitation without JavaScript and in any writing; others get one neutral answer', async () => {
    const invited = await invitedOrganisation(db, here);
    const page = await organiser();
    const file = `/api/organiser/consultations/${here.slug}/invitations/${invited.id}/letter.pdf`;
    const made = await page.request.post(file, { headers: { origin: base } });
    expect([made.status(), made.headers()['content-type']]).toEqual([200, 'application/pdf']);
    expect((await db.invitation.findUniqueOrThrow({ where: { id: invited.id } })).codeHash).toMatch(/^[0-9a-f]{64}$/);
    expect((await page.request.post(file, { headers: { 'sec-fetch-site': 'cross-site' } })).status()).toBe(403);
    expect((await page.request.get(`/api/invitation/${invited.token}/letter.pdf`)).status()).toBe(200);

    const code = (await renewCode({ id: invited.id, consultationId: here.id }, by)) ?? '';
    for (const options of [{ viewport: phone, javaScript: false }, { viewport: phone }]) {
      const guest = await openPage(options);
      await guest.goto('/inbjudan');
      if (options.javaScript !== false) await expectNoAxeViolations(guest);
      await guest.getByLabel('Kod').fill('AAAA-CCCC-DDDD');
      await guest.getByRole('button', { name: 'Öppna inbjudan' }).click();
      await guest
        .getByText(/Koden går inte att använda/)
        .first()
        .waitFor();
      if (options.javaScript !== false) await expectNoAxeViolations(guest);
      await expectNoSidewaysScroll(guest);
      await guest.getByLabel('Kod').fill(` ${shownCode(code).toLowerCase()} `);
      await guest.getByRole('button', { name: 'Öppna inbjudan' }).click();
      await guest.waitForURL(/\/inbjudan\/[\w-]{43}/);
    }
    const english = await openPage({ locale: 'en' });
    await english.goto('/en/invitation');
    await english.getByRole('heading', { name: 'Open your invitation' }).waitFor();
    await expectNoAxeViolations(english);
    takePageComplaints();
  }, 60_000);
});
