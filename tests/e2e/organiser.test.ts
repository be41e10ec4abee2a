import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import type { Role } from '@/lib/actor';
import type { OpenConference } from '../factories/conference';
import { expectNoAxeViolations, openPage, type PageOptions, takePageComplaints } from '../setup/browser';
import { db, registerSomebody } from '../setup/served-data';

const { openConference } = await import('../factories/conference');
const { personWith } = await import('../factories/people');

const base = inject('baseUrl');
const canary = 'ALLERGI-KANARIE-7731';
let conference: OpenConference;
let list: string;

beforeAll(async () => {
  conference = await openConference(db, { capacity: 70, sessionCapacity: 2 });
  list = `/arrangor/konferenser/${conference.slug}/anmalningar`;
  const session = conference.sessions[0]?.[0] as string;
  for (const [name, organisation, sessionIds] of [
    ['Åsa Öberg', 'Luleå kommun', [session]],
    ['<img src=x onerror=alert(1)>', '"><script>alert(2)</script>', [session]],
    ['=HYPERLINK("http://evil.example")', '@SUM(1)', []],
  ] as const) {
    await registerSomebody(conference.slug, {
      name,
      organisation,
      sessionIds,
      needs: { food: canary, access: canary, other: canary },
    });
  }
  for (let i = 0; i < 57; i++)
    await registerSomebody(conference.slug, {
      name: `Person ${String(i).padStart(2, '0')}`,
      organisation: 'Egen förening',
    });
});

async function signedIn(role: Role, options?: PageOptions): Promise<Page> {
  const { sessionToken } = await personWith(db, [role, conference.id]);
  const page = await openPage(options);
  await page.context().addCookies([{ name: 'fr_session', value: sessionToken, url: base }]);
  return page;
}

const names = (page: Page) => page.locator('tbody th a').allTextContents();

describe.each([
  ['sv', '', 1280],
  ['sv', '', 320],
  ['en', '/en', 1280],
] as const)('every organiser page in %s%s at %i px', (locale, _prefix, width) => {
  it('is clean for axe, fits the screen and holds no needs', async () => {
    const page = await signedIn('organiser', { locale, viewport: { width, height: 900 } });
    const id = (await db.registration.findFirstOrThrow({ where: { conferenceId: conference.id, name: 'Åsa Öberg' } }))
      .id;
    const root = locale === 'sv' ? '/arrangor' : '/en/organiser';
    const [conferences, registrations] =
      locale === 'sv' ? ['konferenser', 'anmalningar'] : ['conferences', 'registrations'];
    const own = `${root}/${conferences}/${conference.slug}`;
    const paths = [
      root,
      own,
      `${own}/${registrations}`,
      `${own}/${registrations}?q=asa`,
      `${own}/${registrations}?q=zzzz`,
      `${own}/${registrations}/${id}`,
      `${root}/${conferences}/finns-inte`,
    ];
    for (const path of paths) {
      await page.goto(path);
      await page.waitForSelector('h1');
      expect(await page.content()).not.toContain(canary);
      await expectNoAxeViolations(page);
      expect(await page.evaluate('document.documentElement.scrollWidth'), path).toBeLessThanOrEqual(width);
    }
  });
});

describe('the conference’s first screen', () => {
  it('tells figures and fill in words, and leads to the list', async () => {
    const page = await signedIn('organiser');
    await page.goto('/arrangor');
    await page.click(`tbody a >> text=Luleå`);
    await page.waitForURL(`**/${conference.slug}`);
    const text = (await page.textContent('main')) ?? '';
    expect(text).toContain('60av 70 platser bokade');
    expect(text).toContain('Seminarium 1.1 är fullt');
    expect(await page.locator('main li', { hasText: 'Seminarium 1.1' }).last().textContent()).toContain('Fullt');
    await page.click('main nav >> text=Anmälningar');
    await page.waitForURL(`**${list}`);
    expect(await page.textContent('[role=status]')).toContain('60 anmälningar');
  });
});

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('the list %s', (_how, javaScript) => {
  it('is searched, filtered, sorted and paged in the address, and what people wrote is inert', async () => {
    const page = await signedIn('reader', { javaScript });
    page.on('dialog', () => expect.fail('a script of a participant ran'));
    await page.goto(list);
    expect(await names(page)).toHaveLength(50);
    await page.click('nav[aria-label="Sidor"] >> text=Nästa');
    await page.waitForURL(/page=2/);
    expect(await names(page)).toHaveLength(10);

    await page.fill('#q', 'ASA oberg');
    await page.click('form[method=get] button');
    await page.waitForURL(/q=ASA/);
    expect(await names(page)).toEqual(['Åsa Öberg']);
    await page.click('main >> text=Rensa');
    await page.waitForURL(`**${list}`);

    await page.click('th >> text=Namn');
    await page.waitForURL(/sort=name/);
    expect(await page.getAttribute('th:has-text("Namn")', 'aria-sort')).toBe('ascending');
    expect((await names(page))[0]).toBe('<img src=x onerror=alert(1)>');
    await page
      .selectOption('#filter-session', { label: '10.00–11.00 Seminarium 1.1' })
      .catch(() => page.selectOption('#filter-session', { index: 1 }));
    await page.click('form[method=get] button');
    await page.waitForURL(/session=/);
    expect(await names(page)).toEqual(['<img src=x onerror=alert(1)>', 'Åsa Öberg']);
    await page.selectOption('#filter-state', 'cancelled');
    await page.click('form[method=get] button');
    await page.waitForURL(/state=cancelled/);
    expect(await page.textContent('main')).toContain('Inget stämmer med sökningen');
  });
});

describe('a reader', () => {
  it('sees no button that would be refused', async () => {
    const page = await signedIn('reader');
    await page.goto(list);
    expect(await page.locator('text=Hämta som CSV').count()).toBe(0);
    await page.click('tbody th a >> nth=0');
    await page.waitForSelector('#history');
    expect(await page.locator('main >> text=Avboka').count()).toBe(0);
  });
});

describe('the CSV', () => {
  it('is what the list shows, for Swedish Excel, without formulas and needs, and is written down', async () => {
    const { sessionToken, userId } = await personWith(db, ['organiser', conference.id]);
    const get = async (query: string) => {
      const response = await fetch(`${base}/api/organiser/conferences/${conference.slug}/registrations.csv${query}`, {
        headers: { cookie: `fr_session=${sessionToken}` },
      });
      return { response, bytes: Buffer.from(await response.arrayBuffer()) };
    };
    const { response, bytes } = await get('?sort=name');
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toMatch(
      /^attachment; filename="anmalningar-lulea-[\w-]+\.csv"$/,
    );
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = bytes.toString('utf8').slice(1).split('\r\n');
    expect(lines).toHaveLength(62);
    // The columns that the list shows, in its order; where it counts seminars, one for each slot.
    expect(lines[0]).toMatch(/^Namn;E-post;Organisation;Anmäld;Pass \d.*;Läge;Mejl;Bokningsnummer$/);
    const text = bytes.toString('utf8');
    expect(text).toContain(`\r\n"'=HYPERLINK(""http://evil.example"")";`);
    expect(text).toContain(";'@SUM(1);");
    expect(text).not.toMatch(/(^|;|\n)[=+@]/);
    expect(text).not.toContain(canary);
    expect((await get('?q=luleå')).bytes.toString('utf8').split('\r\n')).toHaveLength(3);
    const audit = await db.auditEvent.findMany({
      where: { actorId: userId, action: 'registrations.exported' },
      orderBy: { id: 'asc' },
    });
    expect(audit.map(({ data }) => data)).toMatchObject([
      { format: 'csv', rows: 60, filter: { state: 'confirmed', searched: false, selected: false } },
      { format: 'csv', rows: 1, filter: { state: 'confirmed', searched: true, selected: false } },
    ]);
  });
});

describe('cancelling on someone’s behalf', () => {
  it('by keyboard only: says what will happen, keeps a wrong reason, cancels, tells and shows the history', async () => {
    await registerSomebody(conference.slug, { name: 'Vill Avboka', sessionIds: [conference.sessions[1]?.[0]] });
    const page = await signedIn('organiser');
    await page.goto(`${list}?q=vill+avboka`);
    await page.focus('tbody th a');
    await page.keyboard.press('Enter');
    await page.waitForSelector('summary >> text=Avboka anmälan');
    await page.focus('main summary');
    await page.keyboard.press('Enter');
    expect(await page.textContent('main details')).toContain('1 plats på seminarium blir lediga');
    await expectNoAxeViolations(page);
    await page.keyboard.press('Tab');
    await page.keyboard.type('811218-9876');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#reason-error');
    expect(await page.inputValue('#reason')).toBe('811218-9876');
    await expectNoAxeViolations(page);
    await page.fill('#reason', 'Ringde och var <b>sjuk</b>');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(/done=cancelled/);
    const text = (await page.textContent('main')) ?? '';
    expect(text).toContain('Anmälan är avbokad');
    expect(text).toContain('Orsak: Ringde och var <b>sjuk</b>');
    expect(text).toContain('Kim Kollega');
    expect(await page.locator('main details').count()).toBe(0);
    await expectNoAxeViolations(page);
  });
});

describe('a form of an older build (trust line 45)', () => {
  it('sends nothing and offers to load the page anew', async () => {
    await registerSomebody(conference.slug, { name: 'Gammal Flik' });
    const page = await signedIn('organiser');
    await page.goto(`${list}?q=gammal`);
    await page.click('tbody th a');
    await page.click('summary >> text=Avboka anmälan');
    await page.route('**/anmalningar/*', (route) =>
      route.continue({ headers: { ...route.request().headers(), 'next-action': '00'.repeat(21) } }),
    );
    await page.click('main form button');
    await page.waitForSelector('text=Sidan har fått en ny version');
    takePageComplaints();
    await page.unroute('**/anmalningar/*');
    await page.click('button >> text=Ladda om sidan');
    await page.waitForSelector('summary >> text=Avboka anmälan');
    expect(
      await db.registration.count({ where: { conferenceId: conference.id, name: 'Gammal Flik', state: 'confirmed' } }),
    ).toBe(1);
  });
});
