// The organiser's first screens, figures and coverage: what needs a decision first, links only where the role may go, and figures that keep
// themselves up to date.
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import type { Role } from '@/lib/actor';
import type { OpenConference } from '../factories/conference';
import { expectNoAxeViolations, openPage, type PageOptions } from '../setup/browser';
import { db, registerSomebody } from '../setup/served-data';

const { openConference } = await import('../factories/conference');
const { personWith } = await import('../factories/people');

const base = inject('baseUrl');
let here: OpenConference;
let other: OpenConference;
let empty: OpenConference;
let own: string;

const from = (organisation: string, conference = here) =>
  registerSomebody(conference.slug, { organisation, sessionIds: [conference.sessions[0]?.[0]] });

beforeAll(async () => {
  const host = await db.organisation.findUniqueOrThrow({ where: { name: 'Linköpings kommun' } });
  const conference = { hostOrganisationId: host.id };
  here = await openConference(db, { capacity: 20, sessionCapacity: 4, conference });
  // Closes in a month: nothing waits there.
  const closesAt = new Date(Date.now() + 30 * 86_400_000);
  other = await openConference(db, { capacity: 20, sessionCapacity: 4, closesAt });
  empty = await openConference(db, { slots: 0, capacity: 20, conference: { contactEmail: 'a@example.se' } });
  own = `/arrangor/konferenser/${here.slug}`;
  // Tours of the same name would be told apart by nobody.
  for (const [name, { seriesId }] of Object.entries({ Här: here, Där: other, Tom: empty }))
    await db.series.update({ where: { id: seriesId }, data: { nameSv: name, nameEn: name } });
  for (const organisation of ['Linköpings kommun', 'Motala kommun', 'Motala kommun', 'Region Östergötland'])
    await from(organisation);
  await from('Malmö kommun', other);
  const bounced = await db.outboxMail.findFirstOrThrow({ where: { conferenceId: here.id } });
  await db.outboxMail.update({ where: { id: bounced.id }, data: { bouncedAt: new Date(), bounceReason: 'hard' } });
  const speaker = await db.speaker.create({ data: { slug: randomUUID(), name: 'Inger Kyösti' } });
  await db.speakerInvitation.create({
    data: {
      speakerId: speaker.id,
      conferenceId: here.id,
      state: 'sent',
      sentAt: new Date(Date.now() - 9 * 86_400_000),
    },
  });
  await db.speakerChange.create({ data: { speakerId: speaker.id, wished: { bioSv: 'Ny' } } });
});

async function signedIn(role: Role, options?: PageOptions, conference: string | null = here.id): Promise<Page> {
  const { sessionToken } = await personWith(db, [role, conference]);
  const page = await openPage(options);
  await page.context().addCookies([{ name: 'fr_session', value: sessionToken, url: base }]);
  return page;
}

const cookieFor = async (role: Role, conference: string | null) => ({
  cookie: `fr_session=${(await personWith(db, [role, conference])).sessionToken}`,
});

describe.each([
  ['sv', 320],
  ['en', 1280],
] as const)('every screen in %s at %i px', (locale, width) => {
  it('is clean for axe in every state and fits the screen', async () => {
    const page = await signedIn('organiser', { locale, viewport: { width, height: 900 } });
    await db.roleGrant.create({
      data: {
        userId: (await db.session.findFirstOrThrow({ orderBy: { createdAt: 'desc' } })).userId,
        role: 'organiser',
        conferenceId: empty.id,
      },
    });
    const sv = locale === 'sv';
    const root = sv ? '/arrangor' : '/en/organiser';
    const conference = (slug: string) => `${root}/${sv ? 'konferenser' : 'conferences'}/${slug}`;
    const figures = sv ? 'siffror' : 'figures';
    const coverage = `${root}/${sv ? 'tackning' : 'coverage'}?conference=${here.slug}`;
    for (const path of [
      root,
      conference(here.slug),
      conference(empty.slug),
      `${conference(here.slug)}/${figures}`,
      `${conference(here.slug)}/${figures}?q=motala`,
      `${conference(empty.slug)}/${figures}`,
      `${coverage}&county=05`,
      `${coverage}&show=missing&q=finns+inte`,
    ]) {
      await page.goto(path);
      await page.waitForSelector('h1');
      for (const summary of await page.locator('main summary').all()) await summary.click();
      await expectNoAxeViolations(page);
      for (const wide of width === 320 ? [320, 360] : [1280, 1920]) {
        await page.setViewportSize({ width: wide, height: 900 });
        expect(await page.evaluate('document.documentElement.scrollWidth'), path).toBeLessThanOrEqual(wide);
      }
    }
  });
});

describe('the first screen', () => {
  it('begins with what needs a decision, the most urgent first, each with its reason and the way there', async () => {
    const page = await signedIn('organiser');
    await page.goto(own);
    const items = page.locator('section[aria-labelledby=attention] li');
    const texts = await items.allTextContents();
    expect(texts[0]).toContain('Ett mejl studsade');
    expect(texts.join('\n')).toContain('Seminarium 1.1 är fullt');
    expect(texts.join('\n')).toContain('En talare har inte svarat på en vecka');
    expect(texts.findIndex((text) => text.includes('Besluta'))).toBeGreaterThan(0);
    const [list, figures] = await Promise.all(
      ['#attention', '#fill-heading'].map(async (id) => (await page.locator(id).boundingBox())?.y ?? 0),
    );
    expect(list).toBeLessThan(figures as number);
    await page.focus('section[aria-labelledby=attention] li a');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/arrangor/e-brevsproblem');
  });

  it('says so when nothing waits, and is whole without JavaScript', async () => {
    const page = await signedIn('finance', { javaScript: false }, other.id);
    await page.goto(`/arrangor/konferenser/${other.slug}`);
    const text = (await page.textContent('main')) ?? '';
    expect(text).toContain('Inget väntar på beslut');
    expect(text).toContain('1av 20 platser bokade');
    expect(text).toContain('1 av 4');
  });

  it.each(['admin', 'organiser', 'programme', 'registration_desk', 'finance', 'care', 'reader'] as const)(
    'leads %s nowhere they may not go',
    async (role) => {
      const headers = await cookieFor(role, here.id);
      const seen = new Set<string>();
      for (const path of ['/arrangor', own, `${own}/siffror`, `/arrangor/tackning?conference=${here.slug}`]) {
        const answer = await fetch(base + path, { headers, redirect: 'manual' });
        expect(answer.status, path).toBe(200);
        const main = (await answer.text()).split('<main')[1] ?? '';
        for (const [, href = ''] of main.matchAll(/<a [^>]*href="([^"#]+)/g)) seen.add(href.replaceAll('&amp;', '&'));
      }
      const wrong: string[] = [];
      for (const href of [...seen].filter((href) => href.startsWith('/arrangor') && !href.includes('county='))) {
        const { status } = await fetch(base + href, { headers, redirect: 'manual' });
        if (status !== 200) wrong.push(`${status} ${href}`);
      }
      expect(wrong).toEqual([]);
    },
  );
});

describe('figures', () => {
  it('say the main thing in a sentence, and the same in a table', async () => {
    const page = await signedIn('reader', { javaScript: false });
    await page.goto(`${own}/siffror`);
    expect(await page.textContent('section[aria-labelledby=fill-heading]')).toContain(
      'Ett av 6 seminarietillfällen är fullt. 20 platser är lediga i allt.',
    );
    expect(await page.textContent('section[aria-labelledby=time-heading]')).toContain(
      '4 personer är anmälda av 20 platser.',
    );
    expect(await page.textContent('section[aria-labelledby=type-heading]')).toContain(
      'Kommun är vanligast, 75 % av de anmälda.',
    );
    const municipality = page.locator('section[aria-labelledby=municipality-heading]');
    expect(await municipality.textContent()).toContain(
      '2 av 290 kommuner är med. Flest kommer från Motala kommun, 2 personer.',
    );
    await municipality.locator('summary').click();
    await page.fill('#municipality-search', 'norrköping');
    await municipality.locator('form button').click();
    await page.waitForURL(/q=norrk/);
    expect(await page.locator('#municipality-table-caption').textContent()).toBe('En kommun');
    expect(await page.locator('section[aria-labelledby=municipality-table-caption] tbody').textContent()).toContain(
      'Saknas',
    );
  });

  it('change by themselves when somebody registers, politely said, and the page can be made anew', async () => {
    const page = await signedIn('organiser');
    await page.goto(`${own}/siffror`);
    const row = page.locator('li', { hasText: 'Seminarium 1.2' });
    expect(await row.textContent()).toContain('0 av 4');
    await registerSomebody(here.slug, { organisation: 'Mjölby kommun', sessionIds: [here.sessions[0]?.[1]] });
    await page.waitForSelector('[role=status] >> text=En ny anmälan sedan sidan visades.');
    await row.locator('text=1 av 4').waitFor();
    await expectNoAxeViolations(page);
    await page.click('text=Uppdatera hela sidan');
    await page.waitForSelector('text=3 av 290 kommuner är med');
    await page.waitForSelector('[role=status] >> text=Siffrorna uppdateras av sig själva.');
  });

  it('are not asked for while nobody looks, and at once when somebody does again', async () => {
    const page = await signedIn('organiser');
    await page.clock.install();
    await page.goto(`${own}/siffror`);
    await page.waitForLoadState('networkidle');
    let asked = 0;
    page.on('request', (request) => {
      if (request.url().endsWith('/live')) asked++;
    });
    const show = (state: string) =>
      page.evaluate(`Object.defineProperty(document, 'visibilityState', { value: '${state}', configurable: true });
        document.dispatchEvent(new Event('visibilitychange'))`);
    await show('hidden');
    await page.clock.fastForward(60_000);
    expect(asked).toBe(0);
    const again = page.waitForRequest('**/live');
    await show('visible');
    await again;
  });

  it('come as a file for Swedish Excel, written down', async () => {
    const headers = await cookieFor('finance', here.id);
    const answer = await fetch(`${base}/api/organiser/conferences/${here.slug}/figures.csv`, { headers });
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = bytes.toString('utf8');
    expect(text).toContain('Kommun;Motala kommun;Östergötlands län;2;;;\r\n');
    expect(text.split('\r\n').filter((line) => line.startsWith('Kommun;'))).toHaveLength(290);
    expect(await db.auditEvent.count({ where: { action: 'figures.exported', conferenceId: here.id } })).toBe(1);
  });
});

describe('coverage', () => {
  const coverage = () => `/arrangor/tackning?conference=${here.slug}`;

  it('by keyboard: from tile to tile, into a county, and the names that are missing to the clipboard', async () => {
    const page = await signedIn('organiser');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: base });
    await page.goto(coverage());
    const tiles = page.locator('ul[aria-label="Län, från norr till söder"] a');
    expect(await tiles.count()).toBe(21);
    await tiles.first().focus();
    expect(await tiles.first().textContent()).toBe('BD Norrbottens län: 0 av 14 kommuner är med');
    const focused = () => page.evaluate('document.activeElement.textContent') as Promise<string>;
    while (!(await focused()).includes('Östergötlands län')) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(/county=05/);
    const county = page.locator('section[aria-labelledby=chosen-county-heading]');
    await county.waitFor();
    expect(await county.locator('li').count()).toBe(13);
    expect(await county.textContent()).toContain('Motala: 2');
    expect(await county.textContent()).toContain('Boxholm: ingen');
    await page.locator('button', { hasText: 'Kopiera namnen' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('text=namn är kopierade');
    const copied = (await page.evaluate('navigator.clipboard.readText()')) as string;
    expect(copied.split('\n')).toContain('Boxholms kommun');
    expect(copied.split('\n')).not.toContain('Motala kommun');
  });

  it('changes by itself when a municipality comes that was missing', async () => {
    const page = await signedIn('organiser');
    await page.goto(`${coverage()}&county=05`);
    const tile = page.locator('li', { hasText: /^Ydre/ });
    expect(await tile.textContent()).toContain('ingen');
    await registerSomebody(here.slug, { organisation: 'Ydre kommun' });
    await page.waitForSelector('[role=status] >> text=En kommun till är med sedan sidan visades.');
    expect(await tile.textContent()).toBe('Ydre: 1');
  });

  it('without JavaScript: a county, the missing ones, and a search, all in the address', async () => {
    const page = await signedIn('finance', { javaScript: false });
    await page.goto(coverage());
    await page.click('ul[aria-label="Län, från norr till söder"] a:has-text("BD")');
    await page.waitForURL(/county=25/);
    await page.click('nav[aria-label="Vilka som visas"] >> text=De som saknas');
    await page.waitForURL(/show=missing/);
    expect(await page.locator('#municipality-table-caption').textContent()).toBe('14 kommuner');
    await page.fill('#municipality-search', 'pajala');
    await page.click('#all form button');
    await page.waitForURL(/q=pajala/);
    expect(page.url()).toContain('county=25');
    expect(await page.locator('#municipality-table-caption').textContent()).toBe('En kommun');
  });

  it('counts the conferences alone whose figures the reader may see', async () => {
    const headers = await cookieFor('finance', here.id);
    const get = (path: string) => fetch(base + path, { headers, redirect: 'manual' });
    const page = await (await get('/arrangor/tackning')).text();
    expect(page).not.toContain(other.slug);
    for (const path of [
      `/arrangor/tackning?conference=${other.slug}`,
      '/arrangor/tackning?conference=finns-inte',
      '/arrangor/tackning?tour=forbattringsresan',
      `/api/organiser/coverage/live?conference=${other.slug}`,
      '/api/organiser/coverage/live?tour=forbattringsresan',
      `/api/organiser/coverage.csv?conference=${other.slug}`,
      `/api/organiser/conferences/${other.slug}/live`,
      `/api/organiser/conferences/${other.slug}/figures.csv`,
      '/api/organiser/conferences/finns-inte/live',
    ])
      expect((await get(path)).status, path).toBe(404);
    // One tour, two conferences, a role at one of them: only that one is counted.
    const series = (await db.conference.findUniqueOrThrow({ where: { id: here.id }, include: { series: true } }))
      .series;
    await db.conference.update({ where: { id: other.id }, data: { seriesId: series.id, position: 9 } });
    const live = (await (await get(`/api/organiser/coverage/live?tour=${series.slug}`)).json()) as { each: object };
    expect(Object.keys(live.each)).not.toContain('1280');
    const csv = await (await get(`/api/organiser/coverage.csv?tour=${series.slug}&show=registered`)).text();
    expect(csv).toContain('0583;Motala kommun;Östergötlands län;2');
    expect(csv).not.toContain('Malmö');
  });

  it('an unchanged answer costs no body, and nobody’s copy is anybody else’s', async () => {
    const headers = await cookieFor('reader', here.id);
    const url = `${base}/api/organiser/conferences/${here.slug}/live`;
    const first = await fetch(url, { headers });
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
    const etag = first.headers.get('etag') ?? '';
    const second = await fetch(url, { headers: { ...headers, 'if-none-match': etag } });
    expect([second.status, await second.text()]).toEqual([304, '']);
    const foreign = await fetch(url, { headers: { ...(await cookieFor('reader', other.id)), 'if-none-match': etag } });
    expect(foreign.status).toBe(404);
    expect((await fetch(url, { headers: { 'if-none-match': etag } })).status).toBe(404);
  });
});
