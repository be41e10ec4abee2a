// An organiser prepares a consultation from nothing to open, its papers and public page, the register, the first screen, and a cancellation.
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { pdf } from '../factories/files';
import { expectNoAxeViolations, openPage, type PageOptions } from '../setup/browser';
import { expectNoSidewaysScroll, summaryLines } from '../setup/registration-page';
import { db } from '../setup/served-data';

const { personWith } = await import('../factories/people');
const { invitedOrganisation, openConsultation } = await import('../factories/consultation');

const base = inject('baseUrl');
const narrow = { width: 320, height: 740 };
let organiser: string;
let reader: string;

async function signedIn(sessionToken: string, options?: PageOptions): Promise<Page> {
  const page = await openPage(options);
  await page.context().addCookies([{ name: 'fr_session', value: sessionToken, url: base }]);
  return page;
}

/** Cached pages are made anew within a second or two of a change: opens one until it shows what it should. */
async function openFresh(page: Page, path: string, text: string): Promise<void> {
  const deadline = Date.now() + 12_000;
  do await page.goto(path);
  while (!((await page.textContent('body')) ?? '').includes(text) && Date.now() < deadline);
  expect(await page.textContent('main')).toContain(text);
}

const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const save = (page: Page, text: string) => page.click(`main form button:has-text("${text}")`);

beforeAll(async () => {
  organiser = (await personWith(db, ['organiser', null])).sessionToken;
  reader = (await personWith(db, ['reader', null])).sessionToken;
});

describe('preparing', () => {
  it('from a name to an open consultation: mistakes keep what is written, rows move by their buttons, the public page follows', async () => {
    const page = await signedIn(organiser);
    await page.goto('/arrangor/samrad');
    await expectNoAxeViolations(page);
    await page.click('main a:has-text("Skapa samråd")');
    await page.waitForURL(/samrad\/nytt/);
    await save(page, 'Skapa utkastet');
    expect(await summaryLines(page)).toEqual(['Fyll i fältet.', 'Fyll i fältet.']);
    await expectNoAxeViolations(page);
    const title = `Samråd om tillsyn ${Date.now().toString(36)}`;
    await page.fill('#titleSv', title);
    await page.fill('#titleEn', `${title} in English`);
    await page.keyboard.press('Enter');
    await page.waitForURL(/installningar\?done=made/);
    const { id, slug } = await db.consultation.findFirstOrThrow({ where: { titleSv: title } });

    expect(await page.locator('section:has(#state-heading) li').allInnerTexts()).toContain(
      'Skriv en plats eller en länk.',
    );
    // Trust 66: hours that do not exist or come twice; trust 65: a day alone is its last minute.
    await page.fill('#startsAt', '2027-03-28T02:30');
    await page.fill('#answerDay', '2027-10-31');
    await page.fill('#answerTime', '02:30');
    await page.fill('#placeName', 'Rosenbad');
    await save(page, 'Spara inställningarna');
    expect(await summaryLines(page)).toEqual([
      'Den tiden finns inte: klockan ställs om till sommartid då. Välj en annan tid.',
    ]);
    expect(await page.inputValue('#placeName')).toBe('Rosenbad');
    await page.fill('#startsAt', `${day(40)}T09:00`);
    await page.fill('#endsAt', `${day(40)}T15:00`);
    await page.fill('#answerDay', day(20));
    await page.fill('#answerTime', '23:59');
    await page.fill('#inputDay', day(30));
    await page.fill('#invitationSv', 'Välkomna **alla**. <script>alert(1)</script> [klicka](javascript:alert(2))');
    await page.fill('#signName-0', 'Mira Minister');
    await page.check('#visibility-listed_with_organisations');
    await save(page, 'Spara inställningarna');
    await page.waitForURL(/done=saved/);
    await expectNoAxeViolations(page);
    await page.locator('section:has(#state-heading) button:has-text("Öppna samrådet")').click();
    await page.waitForURL(/done=state/);
    expect((await db.consultation.findUniqueOrThrow({ where: { id } })).state).toBe('open');

    await page.goto(`/arrangor/samrad/${slug}/dagordning`);
    for (const [i, from, to, text] of [
      [0, '09:00', '09:30', 'Välkomna'],
      [1, '09:30', '10:30', '<img src=x onerror=alert(3)> Frågorna'],
    ] as const) {
      await page.fill(`#from-${i}`, from);
      await page.fill(`#to-${i}`, to);
      await page.fill(`#itemSv-${i}`, text);
    }
    await save(page, 'Spara dagordningen');
    await page.waitForURL(/done=saved/);
    await page.click('button[value="up-1"]');
    await page.waitForURL(/v=\d+/);
    await page.waitForSelector('legend:has-text("10.00–10.30 Välkomna")');
    await page.fill('#from-2', '08:00');
    await page.fill('#to-2', '10:15');
    await page.fill('#itemSv-2', 'För tidigt');
    await save(page, 'Spara dagordningen');
    expect(await summaryLines(page)).toEqual([
      'Tiden ligger utanför mötet. Ändra den, eller mötets tid i inställningarna.',
    ]);
    await expectNoAxeViolations(page);
    await page.fill('#from-2', '10:00');
    await save(page, 'Spara dagordningen');
    await page.waitForSelector('text=Punkter ligger över varandra');

    const visitor = await openPage({ viewport: narrow });
    visitor.on('dialog', () => expect.fail('a script of the invitation or the agenda ran'));
    await openFresh(visitor, `/samrad/${slug}`, 'Frågorna');
    const text = (await visitor.textContent('main')) ?? '';
    expect(text).toContain('<script>alert(1)</script>');
    expect(text).toContain('<img src=x onerror=alert(3)>');
    expect(await visitor.locator('main a[href^="javascript"]').count()).toBe(0);
    await expectNoAxeViolations(visitor);
    await expectNoSidewaysScroll(visitor);
    await openFresh(visitor, `/en/consultation/${slug}`, 'The questions');
    await expectNoAxeViolations(visitor);
    await openFresh(visitor, '/', title);
  });

  it('without JavaScript: a question is moved and added, and somebody else’s change is told with nothing lost', async () => {
    const { id, slug } = await openConsultation(db);
    const page = await signedIn(organiser, { javaScript: false, viewport: narrow });
    await page.goto(`/arrangor/samrad/${slug}/fragor`);
    await page.click('button[value="down-0"]');
    await page.waitForSelector('text=Frågorna är sparade');
    expect(await page.inputValue('#nameSv-0')).toBe('Förändra');
    await page.fill('#nameSv-4', 'Pröva');
    await page.fill('#nameEn-4', 'Try');
    await db.consultation.update({ where: { id }, data: { version: { increment: 1 } } });
    await save(page, 'Spara frågorna');
    await page.waitForSelector('main [role=alert]:has-text("Någon annan har ändrat")');
    expect(await page.inputValue('#nameSv-4')).toBe('Pröva');
    await expectNoSidewaysScroll(page);
  });
});

describe('papers', () => {
  it('a text and a file: for whoever may, as a page and as a download, and for nobody when the link is revoked', async () => {
    const here = await openConsultation(db, { visibility: 'listed' });
    const invited = await invitedOrganisation(db, here);
    const page = await signedIn(organiser, { viewport: narrow });
    const documents = `/arrangor/samrad/${here.slug}/underlag`;
    await page.goto(documents);
    await expectNoAxeViolations(page);
    await expectNoSidewaysScroll(page);
    const upload = (name: string, buffer: Buffer) =>
      page.setInputFiles('#document-file', { name, buffer, mimeType: 'application/pdf' });
    await upload('hot.pdf', Buffer.from('<svg onload="alert(1)"/>'));
    await page.click('form:has(#document-file) button');
    await page.waitForSelector('main [role=alert]:has-text("inget dokument")');
    await upload('Lägesbild hösten.pdf', pdf);
    await page.click('form:has(#document-file) button');
    await page.waitForURL(/underlag\/[0-9a-f-]{36}\?klart=file/);
    await page.fill('#textSv', '### Läget\n\n<b onclick=alert(1)>fet</b>');
    await page.check('#isPublic');
    await expectNoAxeViolations(page);
    await save(page, 'Spara underlaget');
    await page.waitForURL(/klart=saved/);
    const { id } = await db.consultationDocument.findFirstOrThrow({ where: { consultationId: here.id } });

    const visitor = await openPage();
    await openFresh(visitor, `/samrad/${here.slug}/underlag/${id}`, '<b onclick=alert(1)>fet</b>');
    await expectNoAxeViolations(visitor);
    const paths = [
      `/api/consultations/${here.slug}/documents/${id}`,
      `/api/invitation/${invited.token}/documents/${id}`,
    ];
    for (const path of paths) {
      const answer = await fetch(base + path);
      expect([answer.status, answer.headers.get('x-content-type-options')]).toEqual([200, 'nosniff']);
      expect(answer.headers.get('content-disposition')).toMatch(/^attachment/);
      expect(Buffer.from(await answer.arrayBuffer()).equals(pdf)).toBe(true);
    }
    const held = `/inbjudan/${invited.token}/underlag/${id}`;
    await visitor.goto(`/en/invitation/${invited.token}/documents/${id}`);
    await expectNoAxeViolations(visitor);
    expect((await fetch(base + held, { method: 'HEAD' })).status).toBe(200);
    // Trust 38, 43: revoked, of another consultation, unknown: one answer.
    const other = await invitedOrganisation(db, await openConsultation(db));
    await db.invitation.update({ where: { id: invited.id }, data: { state: 'revoked', revokedAt: new Date() } });
    const refused = [
      held,
      `/inbjudan/${other.token}/underlag/${id}`,
      `/inbjudan/${'A'.repeat(43)}/underlag/${id}`,
      paths[1] ?? '',
      `/api/representative/${other.token}/documents/${id}`,
    ];
    for (const path of refused) expect([path, (await fetch(base + path)).status]).toEqual([path, 404]);
  });
});

describe('the register of organisations', () => {
  it('is searched and filtered in the address without JavaScript; one is added with a contact and archived; a reader only reads', async () => {
    const name = `Socialrådet ${Date.now().toString(36)}`;
    const page = await signedIn(organiser, { javaScript: false, viewport: narrow });
    await page.goto('/arrangor/organisationer/ny');
    await page.fill('#name', name);
    await page.fill('#phone', '850709-9805');
    await page.fill('#contactEmail-0', 'stab@socialradet.example.se');
    await page.fill('#contactName-0', 'Vera Sekreterare');
    await save(page, 'Lägg till organisationen');
    expect(await summaryLines(page)).toEqual([
      'Texten ser ut att innehålla ett personnummer. Ta bort det: vi sparar inga personnummer.',
    ]);
    await page.fill('#phone', '');
    await save(page, 'Lägg till organisationen');
    await page.waitForSelector('text=Organisationen är sparad');
    await expectNoSidewaysScroll(page);
    const address = new URL(page.url()).pathname;
    await page.goto('/arrangor/organisationer');
    await page.fill('#q', 'vera sekr');
    await page.selectOption('#kind', 'agency');
    await page.click('main search button');
    expect(new URL(page.url()).search).toContain('q=vera+sekr');
    expect(await page.locator('main tbody tr').allInnerTexts()).toHaveLength(1);
    await expectNoSidewaysScroll(page);
    const looking = await signedIn(reader);
    await looking.goto(address.replace('/arrangor/organisationer', '/en/organiser/organisations'));
    await expectNoAxeViolations(looking);
    expect(await looking.locator('main form').count()).toBe(0);
    expect(await looking.textContent('main')).toContain('Vera Sekreterare');
  });
});

describe('the first screen and the end', () => {
  it('tells what needs a decision with the way there; a cancellation asks for reason and title, and stops everything at once', async () => {
    const title = `Samråd att ställa in ${Date.now().toString(36)}`;
    const here = await openConsultation(db, { titleSv: title, visibility: 'listed' });
    await invitedOrganisation(db, here, { isKey: true });
    const page = await signedIn(organiser, { viewport: narrow });
    await page.goto(`/arrangor/samrad/${here.slug}`);
    await expectNoAxeViolations(page);
    await expectNoSidewaysScroll(page);
    const decisions = page.locator('section:has(#decisions-heading) li');
    expect((await decisions.allInnerTexts()).join(' ')).toMatch(
      /ingen som får besluta[\s\S]*har inte svarat, 13 dagar kvar/,
    );
    await page.goto(`/en/organiser/consultations/${here.slug}`);
    await expectNoAxeViolations(page);

    await page.goto(`/arrangor/samrad/${here.slug}/installningar`);
    await page.click('summary:has-text("Ställ in samrådet")');
    await page.fill('#cancelled-typedTitle', 'något annat');
    await page.click('main form button:has-text("Ställ in samrådet")');
    expect(await summaryLines(page)).toEqual(['Skriv varför samrådet ställs in.']);
    await page.fill('#cancelled-reason', 'Ministern är sjuk.');
    await page.click('main form button:has-text("Ställ in samrådet")');
    await page.waitForSelector('#cancelled-typedTitle-error');
    await page.fill('#cancelled-typedTitle', title);
    await page.click('main form button:has-text("Ställ in samrådet")');
    await page.waitForURL(/done=cancelledDrafted/);
    await expectNoAxeViolations(page);
    expect(
      await db.consultationDispatch.findMany({
        where: { consultationId: here.id },
        select: { kind: true, state: true },
      }),
    ).toEqual([{ kind: 'cancellation', state: 'draft' }]);
    await page.goto(`/arrangor/samrad/${here.slug}/historik`);
    expect(await page.textContent('main')).toContain('Ändrade samrådets läge');
    await expectNoAxeViolations(page);
    await expectNoSidewaysScroll(page);
    const visitor = await openPage({ locale: 'en' });
    await openFresh(visitor, `/en/consultation/${here.slug}`, 'The consultation is cancelled');
    expect(await visitor.textContent('main')).toContain('Ministern är sjuk.');
    await expectNoAxeViolations(visitor);
  });
});
