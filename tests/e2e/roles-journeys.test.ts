// Colleagues, needs, the log and reported barriers in the browser: by keyboard, without JavaScript, in both languages and narrow.
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import type { Role } from '@/lib/actor';
import type { OpenConference } from '../factories/conference';
import { expectNoAxeViolations, openPage, type PageOptions } from '../setup/browser';
import { db, registerSomebody } from '../setup/served-data';

const { openConference } = await import('../factories/conference');
const { personWith } = await import('../factories/people');

const base = inject('baseUrl');
const canary = 'ALLERGI-KANARIE-7731';
let here: OpenConference;
let own: string;

beforeAll(async () => {
  here = await openConference(db, { capacity: 50, sessionCapacity: 50 });
  own = `/arrangor/konferenser/${here.slug}`;
  await registerSomebody(here.slug, { name: 'Nina Nöt', needs: { food: canary, access: null, other: null } });
  await db.barrierReport.create({ data: { text: '<script>alert(1)</script>\nKnappen syns inte' } });
});

async function as(role: Role, everywhere = false, options?: PageOptions): Promise<Page & { userId: string }> {
  const { sessionToken, userId } = await personWith(db, [role, everywhere ? null : here.id]);
  const page = await openPage(options);
  await page.context().addCookies([{ name: 'fr_session', value: sessionToken, url: base }]);
  return Object.assign(page, { userId });
}

/** The newest link of this kind mailed to an address, once it has arrived in the demo's mailbox. */
async function mailedLink(address: string, pattern: RegExp): Promise<string> {
  for (let attempt = 0; attempt < 60; attempt++) {
    const response = await fetch(`${base}/dev/mail.json?to=${encodeURIComponent(address)}`);
    const link = ((await response.json()) as { text: string }[])
      .map(({ text }) => pattern.exec(text)?.[0])
      .find(Boolean);
    if (link) return link;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`no link ${pattern} has come`);
}

async function invite(page: Page, email: string, role: Role): Promise<void> {
  await page.goto(`${own}/kollegor`);
  await page.focus('#colleagues-invite summary');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.type(email);
  await page.focus(`#colleagues-invite input[value=${role}]`);
  await page.keyboard.press('Space');
  await page.focus('#colleagues-invite button[type=submit]');
  await page.keyboard.press('Enter');
  await page.waitForURL(/done=invited/);
}

describe('a colleague', () => {
  it('is invited by keyboard, comes in by the mail, works, and is stopped at the next write when the role goes', async () => {
    const email = `ny.kollega.${here.slug}@kommun.example.se`;
    const organiser = await as('organiser');
    await organiser.goto(`${own}/kollegor`);
    await organiser.focus('#colleagues-invite summary');
    await organiser.keyboard.press('Enter');
    await organiser.keyboard.press('Tab');
    await organiser.keyboard.type('fel adress');
    await organiser.focus('#colleagues-invite button[type=submit]');
    await organiser.keyboard.press('Enter');
    await organiser.waitForSelector('#colleagues-invite [role=alert]');
    await expectNoAxeViolations(organiser);
    await invite(organiser, email, 'registration_desk');
    await expectNoAxeViolations(organiser);

    const link = await mailedLink(email, /https?:\/\/\S+\/kollega\/[\w-]{43}/);
    for (let i = 0; i < 3; i++) {
      expect((await fetch(link, { method: 'HEAD' })).status).toBe(200);
      expect((await fetch(link)).status).toBe(200);
    }
    // Whoever else is signed in gains nothing by the link: the role and the way in are the address's.
    const colleague = await openPage();
    await colleague.goto(link);
    await expectNoAxeViolations(colleague);
    expect(await colleague.textContent('main')).toContain('Anmälningsdisk');
    await colleague.focus('main form button');
    await colleague.keyboard.press('Enter');
    await colleague.waitForURL(/sent=1/);
    await colleague.goto(await mailedLink(email, /https?:\/\/\S+\/logga-in\/[\w-]{43}/));
    await colleague.focus('main form button');
    await colleague.keyboard.press('Enter');
    await colleague.waitForURL(`**${own}`);
    const registration = await db.registration.findFirstOrThrow({ where: { conferenceId: here.id } });
    await colleague.goto(`${own}/anmalningar/${registration.id}`);
    await colleague.click('summary >> text=Avboka anmälan');

    await organiser.goto(`${own}/kollegor`);
    const row = organiser.locator('main li', { hasText: email }).first();
    await row.locator('summary').focus();
    await organiser.keyboard.press('Enter');
    await expectNoAxeViolations(organiser);
    await row.locator('button', { hasText: 'Ta bort rollen' }).focus();
    await organiser.keyboard.press('Enter');
    await organiser.waitForURL(/done=removed/);

    const answered = colleague.waitForResponse((response) => response.request().method() === 'POST');
    await colleague.click('main form button >> text=Avboka');
    expect((await answered).status()).toBe(404);
    expect((await db.registration.findUniqueOrThrow({ where: { id: registration.id } })).state).toBe('confirmed');
    // Without any role left the organisers' pages lead to one's own.
    await colleague.goto(`${own}/anmalningar/${registration.id}`);
    expect(new URL(colleague.url()).pathname).toBe('/mina-sidor');
    await colleague.goto(link);
    expect(await colleague.textContent('h1')).toBe('Inbjudan går inte att använda');
    await expectNoAxeViolations(colleague);
  });

  it('who is signed in with another address gets nothing of a forwarded invitation (trust line 37)', async () => {
    const email = `vidarebefordrad.${here.slug}@kommun.example.se`;
    await invite(await as('organiser'), email, 'reader');
    const link = await mailedLink(email, /https?:\/\/\S+\/kollega\/[\w-]{43}/);
    const other = await as('finance', false, { javaScript: false });
    await other.goto(link);
    await other.click('main form button');
    await other.waitForURL(/sent=1/);
    expect(await db.roleGrant.count({ where: { userId: other.userId } })).toBe(1);
    const invited = await db.user.findUniqueOrThrow({
      where: { emailCanonical: email },
      include: { roleGrants: true },
    });
    expect(invited.roleGrants).toMatchObject([{ role: 'reader', conferenceId: here.id }]);
    expect((await other.goto(`${own}/anmalningar`))?.status()).toBe(404);
  });

  it('who only reads sees the list and no way to change it', async () => {
    const page = await as('reader');
    await page.goto(`${own}/kollegor`);
    expect(await page.locator('main form').count()).toBe(0);
    expect(await page.textContent('main')).toContain('Läsare');
  });
});

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('needs %s', (_how, javaScript) => {
  it('are opened for one person with a reason, in that answer only, and the reading is written down', async () => {
    const page = await as('care', false, { javaScript });
    const rsc = {
      rsc: '1',
      cookie: (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join(),
    };
    await page.goto(`${own}/behov`);
    expect(await page.content()).not.toContain(canary);
    const link = (await page.getAttribute('main th a', 'href')) ?? '';
    for (const path of [`${own}/behov`, link]) {
      const response = await fetch(`${base}${path}`, { headers: rsc });
      expect(await response.text()).not.toContain(canary);
      expect(
        (await fetch(`${base}${path}`, { headers: { cookie: rsc.cookie } })).headers.get('cache-control'),
      ).toContain('no-store');
    }
    await page.goto(link);
    await page.click('main form button');
    await page.waitForSelector('main [role=alert]');
    expect(await page.content()).not.toContain(canary);
    await page.check('main input[value=asked]');
    await page.click('main form button');
    await page.waitForSelector(`text=${canary}`);
    await page.goto(link);
    expect(await page.content()).not.toContain(canary);
    expect(await page.textContent('main')).toContain('Kim Kollega, personen har hört av sig');
    const registration = await db.registration.findFirstOrThrow({ where: { conferenceId: here.id } });
    expect(await db.needsReadLog.count({ where: { userId: page.userId, registrationId: registration.id } })).toBe(1);
  });
});

describe('the kitchen’s sheet', () => {
  it('is a file by post, with a reason and the lines that care ticks', async () => {
    const page = await as('care');
    const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join();
    const ask = (fields: [string, string][], origin = base) => {
      const init = {
        method: 'POST',
        redirect: 'manual',
        body: new URLSearchParams(fields),
        headers: { cookie, origin },
      } as const;
      return fetch(`${base}/api/organiser/conferences/${here.slug}/needs-sheet`, init);
    };
    const counts = await ask([['reason', 'kitchen']]);
    expect([counts.status, counts.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(await counts.text()).not.toContain(canary);
    const lines = await (
      await ask([
        ['reason', 'kitchen'],
        ['lines', 'food'],
      ])
    ).text();
    expect(lines).toContain(`Mat;${canary}`);
    expect(lines).not.toContain('Nina');
    expect((await ask([['lines', 'food']])).headers.get('location')).toContain('problem=reason');
    expect((await ask([['reason', 'kitchen']], 'https://evil.example')).status).toBe(403);
  });
});

describe('the log', () => {
  it('is searched in the address, also without JavaScript, and taken away as a file', async () => {
    const page = await as('admin', true, { javaScript: false });
    await page.goto('/arrangor/handelser');
    await page.fill('#q', 'nina not');
    await page.selectOption('#filter-action', 'registration.created');
    await page.click('main form button');
    await page.waitForURL(/q=nina/);
    expect(await page.locator('tbody tr').count()).toBe(1);
    expect(await page.textContent('tbody')).toContain('Anmälde sig');
    const href = (await page.getAttribute('main a[download]', 'href')) ?? '';
    const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join();
    const file = await (await fetch(base + href, { headers: { cookie } })).text();
    expect(file.trim().split('\r\n')).toHaveLength(2);
    expect(file).not.toContain(canary);
    expect(await db.auditEvent.count({ where: { actorId: page.userId, action: 'audit_log.exported' } })).toBe(1);
  });
});

describe('a reported barrier', () => {
  it('is shown as text and noted as dealt with', async () => {
    const page = await as('admin', true, { javaScript: false });
    page.on('dialog', () => expect.fail('a visitor’s script ran'));
    await page.goto('/arrangor/hinder');
    const barrier = page.locator('main li', { hasText: 'Knappen syns inte' });
    expect(await barrier.textContent()).toContain('<script>alert(1)</script>');
    await barrier.locator('button').click();
    await page.waitForSelector('main [id$=handledNote-error]');
    await page.locator('main li', { hasText: 'Knappen syns inte' }).locator('textarea').fill('Rättat i dag');
    await page.locator('main li', { hasText: 'Knappen syns inte' }).locator('button').click();
    await page.waitForURL(/done=handled/);
    expect(await page.locator('main li', { hasText: 'Rättat i dag' }).count()).toBe(1);
  });
});

describe.each([
  ['sv', 1280],
  ['sv', 320],
  ['en', 1280],
] as const)('every page in %s at %i px', (locale, width) => {
  it('is clean for axe and fits the screen', async () => {
    const options = { locale, viewport: { width, height: 900 } };
    const [admin, care] = [await as('admin', true, options), await as('care', false, options)];
    const [root, one] =
      locale === 'sv' ? ['/arrangor', own] : ['/en/organiser', `/en/organiser/conferences/${here.slug}`];
    const names =
      locale === 'sv'
        ? { colleagues: 'kollegor', log: 'handelser', barriers: 'hinder', history: 'historik', needs: 'behov' }
        : {
            colleagues: 'colleagues',
            log: 'audit-log',
            barriers: 'barrier-reports',
            history: 'history',
            needs: 'needs',
          };
    const pages: [Page, string][] = [
      [admin, `${root}/${names.colleagues}`],
      [admin, `${one}/${names.colleagues}`],
      [admin, `${root}/${names.log}`],
      [admin, `${root}/${names.log}?q=zzzz`],
      [admin, `${one}/${names.history}`],
      [admin, `${root}/${names.barriers}`],
      [care, `${one}/${names.needs}`],
      [
        care,
        `${one}/${names.needs}/${(await db.needs.findFirstOrThrow({ where: { registration: { conferenceId: here.id } } })).registrationId}`,
      ],
    ];
    for (const [page, path] of pages) {
      expect((await page.goto(path))?.status(), path).toBe(200);
      await page.evaluate('document.querySelectorAll("main details").forEach((part) => { part.open = true })');
      await expectNoAxeViolations(page);
      expect(await page.evaluate('document.documentElement.scrollWidth'), path).toBeLessThanOrEqual(width);
    }
  });
});
