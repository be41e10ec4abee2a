import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import type { Role } from '@/lib/actor';
import type { OpenConference } from '../factories/conference';
import { expectNoAxeViolations, openPage, type PageOptions } from '../setup/browser';
import { db, pool, registerSomebody } from '../setup/served-data';

const { openConference } = await import('../factories/conference');
const { crowd } = await import('../factories/mailing');
const { personWith } = await import('../factories/people');

const base = inject('baseUrl');
let conference: OpenConference;
let own: string;

beforeAll(async () => {
  conference = await openConference(db, { capacity: 40 });
  own = `/arrangor/konferenser/${conference.slug}`;
  const session = conference.sessions[0]?.[0];
  await registerSomebody(conference.slug, { name: 'Anna {{stad}} <b>', sessionIds: [session] });
  await registerSomebody(conference.slug, { name: 'Åsa Öberg', sessionIds: [session] });
});

async function signedIn(role: Role, options?: PageOptions, at: string | null = conference.id) {
  const person = await personWith(db, [role, at]);
  const page = await openPage(options);
  await page.context().addCookies([{ name: 'fr_session', value: person.sessionToken, url: base }]);
  return { page, ...person };
}

const subjectsTo = async (address: string): Promise<string[]> => {
  const response = await fetch(`${base}/dev/mail.json?to=${encodeURIComponent(address)}`);
  return ((await response.json()) as { subject: string }[]).map(({ subject }) => subject);
};

describe.each([
  ['sv', 320],
  ['en', 1280],
] as const)('the pages in %s at %i px', (locale, width) => {
  it('are clean for axe and fit the screen in every state of the demo', async () => {
    const { page } = await signedIn('organiser', { locale, viewport: { width, height: 900 } }, null);
    const linkoping = await db.conference.findFirstOrThrow({ where: { slug: 'linkoping' }, select: { id: true } });
    const mailings = await db.mailing.findMany({
      where: { conferenceId: linkoping.id },
      select: { id: true, state: true },
    });
    const id = (state: string) => mailings.find((mailing) => mailing.state === state)?.id;
    const root = locale === 'sv' ? '/arrangor' : '/en/organiser';
    const [conferences, list, fresh, review, reminders, templates, problems] =
      locale === 'sv'
        ? ['konferenser', 'utskick', 'nytt', 'granska', 'paminnelser', 'e-brevsmallar', 'e-brevsproblem']
        : ['conferences', 'mailings', 'new', 'review', 'reminders', 'mail-templates', 'mail-problems'];
    const there = `${root}/${conferences}/linkoping`;
    const paths = [
      `${there}/${list}`,
      `${there}/${list}/${fresh}`,
      `${there}/${list}/${id('draft')}`,
      `${there}/${list}/${id('draft')}/${review}`,
      `${there}/${list}/${id('scheduled')}`,
      `${there}/${list}/${id('sent')}?status=bounced`,
      `${there}/${list}/${id('paused')}`,
      `${there}/${reminders}`,
      `${root}/${templates}`,
      `${root}/${templates}/registration-cancelled`,
      `${root}/${problems}`,
      `${root}/${conferences}/${conference.slug}/${list}`,
      `${root}/${conferences}/${conference.slug}/${reminders}`,
    ];
    for (const path of paths) {
      await page.goto(path);
      await page.waitForSelector('h1');
      await page.evaluate("for (const details of document.querySelectorAll('main details')) details.open = true");
      await expectNoAxeViolations(page);
      expect(await page.evaluate('document.documentElement.scrollWidth'), path).toBeLessThanOrEqual(width);
    }
  }, 60_000);
});

/** Ticks a box or presses a button by keyboard alone. */
async function press(page: Page, selector: string, key: 'Space' | 'Enter' = 'Enter'): Promise<void> {
  await page.focus(selector);
  await page.keyboard.press(key);
}

describe('a message to some', () => {
  it('by keyboard: a wrong code at its field, preview as each reader, a test, the second look, sent once', async () => {
    const { page, email } = await signedIn('organiser');
    await page.goto(`${own}/utskick/nytt`);
    await expect.poll(() => page.textContent('main [role=status]')).toContain('2 personer får mejlet');
    await press(page, '#roles-speaker', 'Space');
    await press(page, '#roles-participant', 'Space');
    await expect.poll(() => page.textContent('main [role=status]')).toContain('Ingen får mejlet');
    await press(page, '#roles-speaker', 'Space');
    await press(page, '#roles-participant', 'Space');
    await page.fill('#subjectSv', 'Hej {{nman}}');
    await page.fill('#bodySv', 'Hej **{{namn}}**! Du har valt:\n\n{{seminarier}}');
    await press(page, 'button[value=save]');
    await page.waitForSelector('#subjectSv-error');
    expect(await page.textContent('#subjectSv-error')).toContain('{{nman}}');
    expect(await page.inputValue('#bodySv')).toContain('{{seminarier}}');
    await expectNoAxeViolations(page);
    await page.fill('#subjectSv', 'Hej {{namn}}');
    await press(page, 'button[value=preview]');
    await page.waitForURL(/as=1/);
    const preview = page.locator('#preview');
    expect(await preview.textContent()).toContain('Hej Anna {{stad}} <b>');
    expect(await page.frameLocator('#preview iframe').locator('strong').allTextContents()).toContain(
      'Anna {{stad}} <b>',
    );
    await press(page, '#preview a >> text=Nästa mottagare');
    await page.waitForURL(/as=2/);
    await expect.poll(() => preview.textContent()).toContain('Hej Åsa Öberg');

    await press(page, 'form:has(input[name=testMailingId]) button');
    await page.waitForSelector(`text=Testet är på väg till ${email}`);
    await expect.poll(() => subjectsTo(email), { timeout: 15_000 }).toEqual(['Test: Hej Kim Kollega']);

    await press(page, 'main a >> text=Granska och skicka');
    await page.waitForURL(/granska/);
    expect(await page.textContent('main')).toContain('2 personer får mejlet');
    await registerSomebody(conference.slug, { name: 'Kom Emellan' });
    await press(page, 'button:has-text("Skicka till 2 personer")');
    await page.waitForSelector('#isSure-error');
    await press(page, '#isSure', 'Space');
    await press(page, 'button:has-text("Skicka till 2 personer")');
    await page.waitForURL(/changed=2/);
    expect(await page.textContent('main [role=alert]')).toContain('det var 2 och är nu 3');
    expect(await db.mailingRecipient.count({ where: { mailing: { conferenceId: conference.id } } })).toBe(0);
    await press(page, '#isSure', 'Space');
    await press(page, 'button:has-text("Skicka till 3 personer")');
    await page.waitForURL(/utskick\/[\w-]{36}$/);
    await expect.poll(() => page.textContent('main'), { timeout: 20_000 }).toContain('Skickat');
    await expect.poll(() => page.textContent('[data-figure=sent]')).toContain('3');
    await expectNoAxeViolations(page);
    const sent = await db.outboxMail.groupBy({
      by: ['toEmail'],
      where: { mailing: { conferenceId: conference.id } },
      _count: true,
    });
    expect(sent.map(({ _count }) => _count)).toEqual([1, 1, 1]);
  }, 60_000);

  it('is paused, goes on and is stopped while it is sent', async () => {
    const many = await openConference(db, { capacity: 10 });
    await crowd(many.id, 1_500);
    const { page } = await signedIn('organiser', {}, many.id);
    await page.goto(`/arrangor/konferenser/${many.slug}/utskick/nytt`);
    await page.fill('#subjectSv', 'Till många');
    await page.fill('#bodySv', 'Hej!');
    await page.click('button[value=review]');
    await page.waitForURL(/granska/);
    await page.check('#isSure');
    await page.click('text=Skicka till 1 500 personer');
    const pause = page.locator('button', { hasText: 'Pausa' });
    await pause.waitFor();
    await expect
      .poll(() => db.outboxMail.count({ where: { mailing: { conferenceId: many.id }, state: 'sent' } }), {
        timeout: 15_000,
      })
      .toBeGreaterThan(0);
    await pause.click();
    await page.waitForSelector('text=Utskicket är pausat');
    const left = () =>
      db.outboxMail.count({ where: { mailing: { conferenceId: many.id }, state: { in: ['sent', 'sending'] } } });
    await expect
      .poll(() => db.outboxMail.count({ where: { mailing: { conferenceId: many.id }, state: 'sending' } }))
      .toBe(0);
    const held = await left();
    // Another's mail leaves meanwhile: the queue goes on, and this mailing does not.
    await registerSomebody(conference.slug, { email: 'under.pausen@example.se' });
    await expect.poll(() => subjectsTo('under.pausen@example.se'), { timeout: 15_000 }).toHaveLength(1);
    expect(await left()).toBe(held);
    await expectNoAxeViolations(page);
    await page.click('text=Fortsätt skicka');
    await page.waitForSelector('text=Utskicket fortsätter');
    await expect.poll(left, { timeout: 15_000 }).toBeGreaterThan(held);
    await page.click('text=Stoppa utskicket …');
    await page.click('text=Ja, stoppa utskicket');
    await page.waitForSelector('text=De som väntade får inte mejlet');
    expect(await db.outboxMail.count({ where: { mailing: { conferenceId: many.id }, state: 'queued' } })).toBe(0);
    await page.click('nav >> text=Undantagen');
    await page.waitForURL(/status=skipped/);
    expect(await page.textContent('tbody')).toContain('Utskicket stoppades');
    await pool.query('DELETE FROM dev_mail WHERE subject = $1', ['Till många']);
  }, 90_000);
});

describe('without JavaScript', () => {
  it('a message is written, planned, taken back and sent', async () => {
    const few = await openConference(db);
    await registerSomebody(few.slug, { name: 'Utan Skript' });
    const { page } = await signedIn('organiser', { javaScript: false }, few.id);
    await page.goto(`/arrangor/konferenser/${few.slug}/utskick/nytt`);
    await page.fill('#subjectSv', 'Hej');
    await page.fill('#bodySv', 'Hej {{namn');
    await page.click('button[value=save]');
    expect(await page.textContent('#bodySv-error')).toContain('Någon kod är inte hel');
    await page.fill('#bodySv', 'Hej {{namn}}');
    await page.click('button[value=review]');
    await page.waitForURL(/granska/);
    await page.check('#when-later');
    await page.fill('#at', '2031-03-30T02:30');
    await page.check('#isSure');
    await page.click('text=Skicka till 1 person');
    expect(await page.textContent('#at-error')).toContain('Den tiden finns inte');
    await page.fill('#at', '2031-03-30T09:00');
    await page.click('text=Skicka till 1 person');
    await page.waitForSelector('text=Skickas söndag 30 mars 2031 kl. 9.00');
    await page.click('text=Ta tillbaka till utkast');
    await page.click('text=Granska och skicka');
    await page.check('#isSure');
    await page.click('text=Skicka till 1 person');
    await expect
      .poll(async () => (await db.mailing.findFirstOrThrow({ where: { conferenceId: few.id } })).state, {
        timeout: 15_000,
      })
      .toBe('sent');
    await page.reload();
    expect(await page.textContent('[data-figure=sent]')).toContain('1');
  }, 60_000);
});

describe('words, reminders and trouble', () => {
  it('an automatic mail gets other words and its own back', async () => {
    const { page, actor } = await signedIn('organiser', {}, null);
    await page.goto('/arrangor/e-brevsmallar');
    await page.click('text=Ny länk till anmälan');
    await page.fill('#openingSv', 'Hej {{namn}}');
    await page.click('text=Spara som ny version');
    expect(await page.textContent('#openingSv-error')).toContain('{{namn}}');
    await page.fill('#openingSv', 'Här är länken till {{konferens}}.');
    await page.click('text=Spara som ny version');
    await page.waitForSelector('text=Orden gäller för mejl från och med nu');
    expect(await page.frameLocator('iframe >> nth=0').locator('body').textContent()).toContain(
      'Här är länken till Förbättringsresan',
    );
    await page.click('text=Tillbaka till de inbyggda orden');
    await expect.poll(() => page.inputValue('#openingSv')).toContain('Du bad om en ny länk');
    await page.click('text=Använd version 1 igen');
    await expect.poll(() => page.inputValue('#openingSv')).toContain('Här är länken');
    expect(await page.locator('#versions-heading ~ * li, section:has(#versions-heading) li').count()).toBe(3);
    await page.click('text=Tillbaka till de inbyggda orden');
    await expect.poll(() => page.inputValue('#openingSv')).toContain('Du bad om en ny länk');
    expect(actor.kind).toBe('user');
  });

  it('a reminder is added, shown with date and number, and refused after the start', async () => {
    const { page } = await signedIn('organiser');
    await page.goto(`${own}/paminnelser`);
    expect(await page.textContent('main')).toContain('Inga påminnelser än');
    await page.fill('#new-daysBefore', '0');
    await page.fill('#new-at', '23:00');
    await page.fill('#new-subjectSv', 'Snart ses vi');
    await page.fill('#new-bodySv', 'Hej {{namn}}');
    await page.click('text=Lägg till påminnelsen');
    expect(await page.waitForSelector('#new-at-error').then((error) => error.textContent())).toContain(
      'har konferensen redan börjat',
    );
    await page.fill('#new-daysBefore', '3');
    await page.fill('#new-at', '09:00');
    await page.click('text=Lägg till påminnelsen');
    await page.waitForSelector('text=Påminnelsen är tillagd');
    const text = (await page.textContent('main')) ?? '';
    expect(text).toContain('3 dagar före kl. 9.00');
    expect(text).toMatch(/Går \S+dag \d+ \S+ \d{4} kl\. 9\.00, till \d+ personer som det ser ut nu/);
  });

  it('a reader sees all of it and no button that would be refused', async () => {
    const { page } = await signedIn('reader', {}, null);
    for (const path of [
      '/arrangor/konferenser/linkoping/utskick',
      `${own}/paminnelser`,
      '/arrangor/e-brevsmallar/registration-cancelled',
      '/arrangor/e-brevsproblem',
    ]) {
      await page.goto(path);
      await page.waitForSelector('h1');
      expect(await page.locator('main form button').count(), path).toBe(0);
    }
    const paused = await db.mailing.findFirstOrThrow({ where: { state: 'paused', conference: { slug: 'linkoping' } } });
    await page.goto(`/arrangor/konferenser/linkoping/utskick/${paused.id}`);
    expect(await page.locator('main form').count()).toBe(0);
    expect((await page.goto(`/arrangor/konferenser/linkoping/utskick/nytt`))?.status()).toBe(404);
  });

  it('a blocked address is opened with a reason', async () => {
    const { page } = await signedIn('organiser', {}, null);
    await page.goto('/arrangor/e-brevsproblem');
    expect(await page.textContent('main')).toContain('Ring personen och rätta adressen');
    await page.click('summary >> text=Häv spärren');
    const form = page.locator('form:has(input[name=blockedAddress])').first();
    await form.locator('button').click();
    await form.locator('[id$=reason-error]').waitFor();
    await form.locator('input[name=reason]').fill('Vi har pratats vid');
    await form.locator('button').click();
    await page.waitForSelector('text=Spärren är hävd');
  });
});
