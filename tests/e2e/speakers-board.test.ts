import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import type { Role } from '@/lib/actor';
import type { OpenConference } from '../factories/conference';
import { photoWithPlace } from '../factories/files';
import { expectNoAxeViolations, openPage, type PageOptions } from '../setup/browser';
import { expectNoSidewaysScroll, mailsTo } from '../setup/registration-page';
import { db } from '../setup/served-data';

const { openConference } = await import('../factories/conference');
const { personWith } = await import('../factories/people');
const { askedSpeaker, speakerAt } = await import('../factories/speaker');

const base = inject('baseUrl');
let here: OpenConference;
let empty: OpenConference;

beforeAll(async () => {
  here = await openConference(db);
  empty = await openConference(db);
});

async function signedIn(role: Role, options?: PageOptions): Promise<Page> {
  const { sessionToken } = await personWith(db, [role, here.id], [role, empty.id]);
  const page = await openPage(options);
  await page.context().addCookies([{ name: 'fr_session', value: sessionToken, url: base }]);
  return page;
}

const board = () => `/arrangor/konferenser/${here.slug}/talare`;

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('the board, %s', (_how, javaScript) => {
  it('invites and reminds the chosen ones after a second look, and nobody twice', async () => {
    const [fresh, asked, silent] = [
      await speakerAt(db, here, { name: 'Anna Ny' }),
      await askedSpeaker(db, here, { name: 'Bo Tillfrågad' }),
      await speakerAt(db, here, { name: 'Cia Utan', email: null, emailCanonical: null }),
    ];
    const page = await signedIn('programme', { javaScript });
    await page.goto(`${board()}?show=uninvited`);
    expect(await page.locator('tbody th').filter({ hasText: 'Bo Tillfrågad' }).count()).toBe(0);
    await page.goto(board());
    for (const { speakerId } of [fresh, asked, silent]) await page.check(`input[name=pick][value="${speakerId}"]`);
    await page.click('text=Granska inbjudan');
    await page.waitForURL(/review=invite/);
    const look = (await page.textContent('main')) ?? '';
    for (const words of [
      'Bjud in en talare',
      'är redan inbjuden',
      'saknar e-postadress',
      'Så här ser det ut för Anna Ny',
      'Vill du medverka på',
    ])
      expect(look).toContain(words);
    expect(await db.outboxMail.count({ where: { toEmail: { in: [fresh.email, asked.email] } } })).toBe(0);
    await page.click('text=Skicka en inbjudan');
    await page.waitForURL(/klart=invited/);
    expect(await page.textContent('[role=status]')).toContain('En inbjudan är på väg');
    const [invited] = await mailsTo(fresh.email);
    expect(invited?.subject).toBe('Vill du medverka på Förbättringsresan i Luleå?');
    for (const times of [1, 2]) {
      await page.goto(`${board()}?show=unanswered&review=remind&pick=${asked.speakerId}`);
      if (times === 2) expect(await page.textContent('main')).toContain('har redan fått en påminnelse i dag');
      else {
        await page.click('text=Skicka en påminnelse');
        await page.waitForURL(/klart=reminded/);
      }
    }
    const [reminder, ...more] = await mailsTo(asked.email);
    expect(more).toEqual([]);
    expect(reminder?.text).toContain('En bild på dig');
    expect(reminder?.text).toMatch(/\/talarsida\/[\w-]{43}/);
  });
});

describe('a change after release', () => {
  it('is shown before and after, and taken in field by field, by keyboard', async () => {
    const asked = await askedSpeaker(db, here, { name: 'Dina Åberg', bioSv: 'Gammal text' });
    await db.speakerChange.create({
      data: { speakerId: asked.speakerId, wished: { bioSv: 'Ny <script>alert(1)</script>', titleSv: 'Chef' } },
    });
    const page = await signedIn('organiser');
    page.on('dialog', () => expect.fail('a script of a speaker ran'));
    await page.goto(`${board()}?show=pending`);
    await page.locator('tbody a', { hasText: 'Dina Åberg' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/talare\/[\w-]{36}$/);
    await page.getByRole('link', { name: 'Namn, text, bild och samtycken' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/arrangor\/talare\//);
    const change = page.locator('section[aria-labelledby=change-heading]');
    expect(await change.textContent()).toContain('Gammal text');
    expect(await change.textContent()).toContain('Ny <script>alert(1)</script>');
    await expectNoAxeViolations(page);
    await change.locator('input[name=bioSv][value=approve]').focus();
    await page.keyboard.press('ArrowDown');
    await change.getByLabel(/Ord till talaren/).fill('Utan kod, tack');
    await change.getByRole('button', { name: 'Bestäm' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/klart=decided/);
    const speaker = await db.speaker.findUniqueOrThrow({ where: { id: asked.speakerId } });
    expect([speaker.titleSv, speaker.bioSv]).toEqual(['Chef', 'Gammal text']);
    await page.goto(`/talarsida/${asked.token}`);
    expect(await page.textContent('#profile')).toContain('Utan kod, tack');
  });
});

describe('a speaker under 18', () => {
  it('is written in by the organiser: first name, no mail, the guardian first, then a photo', async () => {
    const page = await signedIn('programme', { javaScript: false });
    await page.goto('/arrangor/talare/ny');
    await page.fill('#speaker-name', 'Alva Sturesson');
    await page.fill('#speaker-organisation', 'Skolan');
    await page.fill('#speaker-email', 'alva@example.se');
    await page.check('#speaker-isMinor');
    await page.click('text=Lägg till talaren');
    await page.waitForSelector('#speaker-email-error');
    expect(await page.inputValue('#speaker-name')).toBe('Alva Sturesson');
    await page.fill('#speaker-email', '');
    await page.click('text=Lägg till talaren');
    await page.waitForURL(/klart=created/);
    expect(await page.textContent('h1')).toBe('Alva');
    expect(await page.textContent('main')).toContain('Skriv in vårdnadshavarens samtycke');
    await page.fill('#speaker-guardianName', 'Maria');
    await page.fill('#speaker-guardianConsentOn', '2027-02-01');
    await page.click('text=Spara uppgifterna');
    await page.waitForURL(/klart=edited/);
    await page.setInputFiles('#photo-file', {
      name: 'a.jpg',
      mimeType: 'image/jpeg',
      buffer: await photoWithPlace(300, 300),
    });
    await page.click('text=Lämna bilden');
    await page.waitForURL(/klart=photo/);
    expect(await page.textContent('main')).toContain('kräver vårdnadshavarens ja till publicering');
    await page.check('input[name=purposes][value=publish]');
    await page.click('text=Spara samtycken');
    await page.waitForURL(/klart=consents/);
    const speaker = await db.speaker.findFirstOrThrow({
      where: { guardianName: 'Maria', name: 'Alva' },
      include: { consents: true },
    });
    expect([
      speaker.slug.startsWith('alva'),
      speaker.organisation,
      speaker.email,
      speaker.consents[0]?.givenBy,
    ]).toEqual([true, '', null, 'guardian']);
    expect(speaker.slug).not.toContain('sturesson');
  });
});

describe('one speaker at the conference', () => {
  it('has a link that is renewed by mail and closed, and answers by phone', async () => {
    const asked = await askedSpeaker(db, here, { name: 'Eva Länk' });
    const page = await signedIn('organiser');
    const own = `${board()}/${asked.speakerId}`;
    await page.goto(own);
    await page.click('text=Talaren kommer >> nth=0');
    await page.waitForURL(/klart=answered/);
    await page.fill('#times-from', '00:00');
    await page.fill('#times-to', '23:00');
    await page.click('text=Lägg till tiden');
    await page.waitForURL(/klart=timeAdded/);
    expect(await page.textContent('section[aria-labelledby=day-heading]')).toContain('Talaren är borta då');
    await page.click('text=Skicka en ny länk');
    await page.waitForURL(/klart=renewed/);
    const [mail] = await mailsTo(asked.email);
    const link = /\/talarsida\/[\w-]{43}/.exec(mail?.text ?? '')?.[0] ?? '';
    expect((await fetch(`${base}/talarsida/${asked.token}`)).status).toBe(404);
    expect((await fetch(base + link)).status).toBe(200);
    await page.click('summary:has-text("Stäng länken")');
    await page.click('button:has-text("Stäng länken")');
    await page.waitForURL(/klart=revoked/);
    expect((await fetch(base + link)).status).toBe(404);
  });

  it('whom nobody has asked is filled in for by the organiser', async () => {
    const minor = await speakerAt(db, here, { name: 'Hedda', isMinor: true, email: null, emailCanonical: null });
    const page = await signedIn('programme', { javaScript: false });
    await page.goto(`${board()}/${minor.speakerId}`);
    expect(await page.locator('text=Granska inbjudan').count()).toBe(0);
    await page.click('text=Fyll i åt talaren');
    await page.waitForURL(/klart=prepared/);
    expect(await page.textContent('main')).toContain('Den här talaren får inga mejl');
    await page.click('text=Ingen presentation behövs');
    await page.waitForURL(/klart=waived/);
    await page.fill('#technical-technicalNeeds', 'En låg stol');
    await page.click('section[aria-labelledby=technical-heading] button');
    await page.waitForURL(/klart=technical/);
    const kept = await db.speakerInvitation.findFirstOrThrow({ where: { speakerId: minor.speakerId } });
    expect([kept.state, kept.materialWaived, kept.technicalNeeds]).toEqual(['prepared', true, 'En låg stol']);
  });

  it('of another conference is nobody’s to see', async () => {
    const elsewhere = await openConference(db);
    const foreign = await askedSpeaker(db, elsewhere);
    const page = await signedIn('organiser');
    for (const path of [`${board()}/${foreign.speakerId}`, `/arrangor/talare/${foreign.speakerId}`])
      expect((await page.goto(path))?.status()).toBe(404);
    await page.goto('/arrangor/talare');
    expect(await page.textContent('main')).not.toContain(foreign.slug.replace('talare-', 'Talare '));
  });
});

describe.each([
  ['sv', 1280],
  ['en', 320],
] as const)('in %s at %i px', (locale, width) => {
  it('every organiser page and state is clean for axe and fits the screen', async () => {
    const one = await askedSpeaker(db, here, { name: 'Frida Sidor' });
    const minor = await speakerAt(db, here, { name: 'Gun', isMinor: true, email: null, emailCanonical: null });
    const page = await signedIn('organiser', { locale, viewport: { width, height: 900 } });
    const root = locale === 'sv' ? '/arrangor' : '/en/organiser';
    const [conferences, speakers, fresh] =
      locale === 'sv' ? ['konferenser', 'talare', 'ny'] : ['conferences', 'speakers', 'new'];
    const own = `${root}/${conferences}/${here.slug}/${speakers}`;
    const paths = [
      `${root}/${speakers}`,
      `${root}/${speakers}?q=zzzz`,
      `${root}/${speakers}/${fresh}`,
      `${root}/${speakers}/${one.speakerId}?fel=photo.broken`,
      `${root}/${speakers}/${minor.speakerId}`,
      own,
      `${own}?choose=all`,
      `${own}?review=remind&pick=${one.speakerId}&pick=${minor.speakerId}`,
      `${own}?review=invite`,
      `${own}/${one.speakerId}`,
      `${own}/${minor.speakerId}`,
      `${root}/${conferences}/${empty.slug}/${speakers}`,
    ];
    for (const path of paths) {
      await page.goto(path);
      await page.waitForSelector('h1');
      await expectNoAxeViolations(page);
      await expectNoSidewaysScroll(page);
    }
  });
});

it('a reader sees no button that would be refused', async () => {
  const one = await askedSpeaker(db, here);
  const page = await signedIn('reader');
  for (const path of [board(), `${board()}/${one.speakerId}`, `/arrangor/talare/${one.speakerId}`]) {
    await page.goto(path);
    await page.waitForSelector('h1');
    expect(await page.locator('main form:not([method=get]) button, main input[name=pick]').count(), path).toBe(0);
  }
});
