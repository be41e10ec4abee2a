import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { expectNoAxeViolations, openPage } from '../setup/browser';
import { db, ensureDemoUsers, registerSomebody } from '../setup/served-data';

const { openConference } = await import('../factories/conference');
const { personWith } = await import('../factories/people');

const base = inject('baseUrl');
beforeAll(ensureDemoUsers);

const linkPattern = /https?:\/\/\S+\/(?:logga-in|sign-in)\/[\w-]{43}/;

/** The newest sign-in link mailed to an address, once it has arrived in the demo's mailbox. */
async function mailedLink(address: string): Promise<string> {
  for (let attempt = 0; attempt < 60; attempt++) {
    const response = await fetch(`${base}/dev/mail.json?to=${encodeURIComponent(address)}`);
    const mails = (await response.json()) as { text: string }[];
    const link = mails.map(({ text }) => linkPattern.exec(text)?.[0]).find(Boolean);
    if (link) return link;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error('no link has come');
}

async function linkFor(page: Page, address: string, path = '/logga-in'): Promise<string> {
  await page.goto(path);
  await page.fill('#email', address);
  await page.press('#email', 'Enter');
  await page.waitForURL(/sent=1/);
  return mailedLink(address);
}

describe.each([
  ['sv', '/logga-in', 'Titta i din e-post', '/arrangor'],
  ['en', '/en/sign-in', 'Check your e-mail', '/en/organiser'],
] as const)('by a link in the mail, in %s', (locale, path, sent, landing) => {
  it('works once, also after scanners have opened it, and is clean for axe in every state', async () => {
    const { email } = await personWith(db, ['reader', null]);
    const page = await openPage({ locale });
    await page.goto(path);
    await expectNoAxeViolations(page);
    const link = await linkFor(page, email, path);
    expect(await page.textContent('[role=status]')).toContain(sent);
    await expectNoAxeViolations(page);
    // Trust line 34: HEAD, GET and pages without JavaScript leave it as it is.
    for (let i = 0; i < 3; i++) {
      expect((await fetch(link, { method: 'HEAD' })).status).toBe(200);
      expect((await fetch(link)).status).toBe(200);
    }
    const scanner = await openPage({ javaScript: false });
    await scanner.goto(link);
    await page.goto(link);
    await expectNoAxeViolations(page);
    await page.click('main button');
    await page.waitForURL(`**${landing}`);
    const second = await openPage({ locale });
    await second.goto(link);
    await second.click('main button');
    await second.waitForURL(/problem=link/);
    await expectNoAxeViolations(second);
    await page.goto(link);
    await page.click('main button');
    await page.waitForURL(/problem=link/);
  });
});

describe('the sign-in page', () => {
  it('keeps what was typed, says what is wrong and moves there; the answer for a stranger is the same', async () => {
    const page = await openPage();
    await page.goto('/logga-in');
    await page.fill('#email', 'kim at kommun');
    await page.click('text=Skicka inloggningslänk');
    await page.waitForSelector('#email-error');
    expect(await page.inputValue('#email')).toBe('kim at kommun');
    await expectNoAxeViolations(page);
    await page.fill('#email', 'ingen.alls@example.se');
    await page.click('text=Skicka inloggningslänk');
    await page.waitForURL(/sent=1/);
    expect(await page.textContent('[role=status]')).toContain('Titta i din e-post');
  });

  it('works without JavaScript, and comes back to the page that was asked for', async () => {
    const conference = await openConference(db);
    const { email } = await personWith(db, ['organiser', conference.id]);
    const page = await openPage({ javaScript: false, viewport: { width: 320, height: 700 } });
    await page.goto(`/arrangor/konferenser/${conference.slug}/anmalningar?q=x`);
    expect(new URL(page.url()).pathname).toBe('/logga-in');
    await page.fill('#email', 'fel');
    await page.click('text=Skicka inloggningslänk');
    expect(await page.textContent('#email-error')).toContain('ser inte rätt ut');
    expect(await page.inputValue('#email')).toBe('fel');
    await page.fill('#email', email.toUpperCase());
    await page.click('text=Skicka inloggningslänk');
    await page.waitForURL(/sent=1/);
    const link = await mailedLink(email);
    await page.goto(link);
    await page.click('main button');
    await page.waitForURL(`**/arrangor/konferenser/${conference.slug}/anmalningar`);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
  });

  it.each(['admin', 'organiser', 'finance', 'care', 'reader'])(
    'signs in as the demo’s %s by one button',
    async (role) => {
      const page = await openPage({ javaScript: role !== 'reader' });
      await page.goto('/logga-in');
      await page.click(`button[data-demo-role="${role}"]`);
      await page.waitForURL('**/arrangor');
      await page.click('text=Logga ut');
      await page.waitForURL(/signedOut=1/);
      await page.goto('/arrangor');
      expect(new URL(page.url()).pathname).toBe('/logga-in');
    },
  );

  it('gives an httpOnly Lax session cookie, another one each time, and ends the old session', async () => {
    const page = await openPage();
    const tokens: string[] = [];
    for (const role of ['reader', 'care']) {
      await page.goto('/logga-in');
      await page.click(`button[data-demo-role="${role}"]`);
      await page.waitForURL('**/arrangor');
      const cookie = (await page.context().cookies()).find(({ name }) => name === 'fr_session');
      expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
      tokens.push(cookie?.value ?? '');
    }
    expect(tokens[0]).not.toBe(tokens[1]);
    const old = await fetch(`${base}/arrangor`, { redirect: 'manual', headers: { cookie: `fr_session=${tokens[0]}` } });
    expect(old.status).toBe(307);
  });
});

describe('my pages', () => {
  it('show one’s own registrations and nobody else’s', async () => {
    const conference = await openConference(db);
    const { email } = await personWith(db);
    await registerSomebody(conference.slug, { email, sessionIds: [conference.sessions[0]?.[0]] });
    await registerSomebody(conference.slug, { name: 'Någon Annan' });
    const page = await openPage();
    const link = await linkFor(page, email);
    await page.goto(link);
    await page.click('main button');
    await page.waitForURL('**/mina-sidor');
    const text = (await page.textContent('main')) ?? '';
    expect(text).toContain('Seminarium 1.1');
    expect(text).toContain('Inga roller');
    expect(await page.locator('tbody tr').count()).toBe(1);
    await expectNoAxeViolations(page);
    await page.goto('/en/my-pages');
    await expectNoAxeViolations(page);
  });
});
