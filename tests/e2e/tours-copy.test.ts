// The organisers' tour: set up, copied to five cities, and looked at in both languages.
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { expectNoAxeViolations, openPage, type PageOptions } from '../setup/browser';
import { expectNoSidewaysScroll, summaryLines } from '../setup/registration-page';
import { db } from '../setup/served-data';

const { personWith } = await import('../factories/people');
const { isoDate } = await import('@/lib/time');
const { getProgrammeDocument } = await import('@/features/schedule/draft-queries');

const base = inject('baseUrl');
let sessionToken: string;

beforeAll(async () => {
  ({ sessionToken } = await personWith(db, ['admin', null]));
});

async function signedIn(options?: PageOptions): Promise<Page> {
  const page = await openPage(options);
  await page.context().addCookies([{ name: 'fr_session', value: sessionToken, url: base }]);
  return page;
}

const stopsOf = async (slug: string) =>
  db.conference.findMany({
    where: { series: { slug } },
    orderBy: { position: 'asc' },
    include: { programmeDraft: true, venue: true, hostOrganisation: true, registrations: { take: 1 } },
  });

type Document = { sessions: { roomId: string; seminarId: string }[]; slots: { startsAt: string }[] };

describe('copying the tour to five cities', () => {
  it('by keyboard only: a mistake keeps everything, then five drafts with their own days, venues, hosts and programmes', async () => {
    const page = await signedIn();
    await page.goto('/arrangor/turneer');
    await expectNoAxeViolations(page);
    await page.focus('main h2 a >> text=Förbättringsresan');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/turneer/forbattringsresan');
    await expectNoAxeViolations(page);
    await page.focus('main a >> text=Kopiera turnén');
    await page.keyboard.press('Enter');
    await page.waitForSelector('h1 >> text=Kopiera Förbättringsresan');
    await expectNoAxeViolations(page);

    // The first city moves: another name, day, house, host; one host is written wrong.
    const type = async (field: string, text: string) => {
      await page.focus(`#${field}`);
      await page.keyboard.press('Control+A');
      await page.keyboard.type(text);
    };
    await type('nameSv', 'Förbättringsresan 2028');
    await type('nameEn', 'The Improvement Journey 2028');
    await type('city-0', 'Gävle');
    await page.fill('#day-0', '2028-08-29');
    await page.focus('#venueId-0');
    await page.selectOption('#venueId-0', { label: 'Mötesplats Göta, Göteborg' });
    await type('host-0', 'Gävle');
    await page.focus('main form button[type=submit]');
    await page.keyboard.press('Enter');
    expect(await summaryLines(page)).toEqual(['Värden finns inte i listan. Börja skriva och välj ett av förslagen.']);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('alert');
    await expectNoAxeViolations(page);
    const kept = ['#nameSv', '#city-0', '#day-0', '#host-0', '#city-4'].map((field) => page.inputValue(field));
    expect(await Promise.all(kept)).toEqual(['Förbättringsresan 2028', 'Gävle', '2028-08-29', 'Gävle', 'Stockholm']);
    await type('host-0', 'gävle kommun');
    await page.focus('main form button[type=submit]');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/turneer/forbattringsresan-2028?done=copied');
    await page.waitForSelector('main [role=status] >> text=Turnén är kopierad');
    await expectNoAxeViolations(page);

    const before = await stopsOf('forbattringsresan');
    const stops = await stopsOf('forbattringsresan-2028');
    expect(stops.map(({ city, state }) => [city, state])).toEqual(
      ['Gävle', 'Linköping', 'Göteborg', 'Luleå', 'Stockholm'].map((city) => [city, 'draft']),
    );
    expect(stops[0]).toMatchObject({
      slug: 'gavle-2028',
      nameSv: 'Förbättringsresan 2028 i Gävle',
      venue: { name: 'Mötesplats Göta' },
      hostOrganisation: { name: 'Gävle kommun' },
      registrations: [],
    });
    expect(isoDate(stops[0]?.startsAt as Date)).toBe('2028-08-29');
    expect(stops.slice(1).map(({ venueId }) => venueId)).toEqual(before.slice(1).map(({ venueId }) => venueId));
    const seminars = await db.seminar.findMany({ where: { series: { slug: 'forbattringsresan-2028' } } });
    const own = new Set(seminars.map(({ id }) => id));
    for (const [i, stop] of stops.entries()) {
      const document = stop.programmeDraft?.document as unknown as Document;
      const worked = (await getProgrammeDocument(before[i]?.id ?? '')).document.sessions.length;
      // Two of Malmö’s rooms have no counterpart in the smaller house; everywhere else all came along.
      expect(document.sessions.length, stop.city).toBe(i === 0 ? worked - 6 : worked);
      expect(document.sessions.every(({ seminarId }) => own.has(seminarId))).toBe(true);
      expect(new Set(document.slots.map(({ startsAt }) => isoDate(new Date(startsAt))))).toEqual(
        new Set([isoDate(stop.startsAt as Date)]),
      );
    }
    const report = (await page.textContent('main [role=status]')) ?? '';
    expect(report).toContain('Gävle: 6 seminarietillfällen väntar på lokal');
    for (const { city, id } of stops.slice(1)) {
      const { sessions } = (await getProgrammeDocument(id)).document;
      expect(report).toContain(`${city}: Alla ${sessions.length} seminarietillfällen har en lokal.`);
    }
    // The five are in the menu, and nobody was mailed.
    await page.reload();
    expect(await page.locator('header a', { hasText: 'Gävle' }).count()).toBeGreaterThan(0);
    expect(await db.outboxMail.count({ where: { conferenceId: { in: stops.map(({ id }) => id) } } })).toBe(0);
  });

  it('without JavaScript in English at 320 px: one city is left out, and the address that is taken is told', async () => {
    const page = await signedIn({ locale: 'en', javaScript: false, viewport: { width: 320, height: 800 } });
    await page.goto('/en/organiser/tours/forbattringsresan/copy');
    await page.fill('#nameEn', 'The next journey');
    await page.fill('#slug', 'forbattringsresan');
    await page.check('#skip-4');
    await page.fill('#city-4', '');
    await page.click('main form button[type=submit]');
    expect(await summaryLines(page)).toEqual(['The address is in use. Choose another.']);
    await expectNoSidewaysScroll(page);
    expect(await page.inputValue('#nameEn')).toBe('The next journey');
    await page.fill('#slug', 'next-journey');
    await page.click('main form button[type=submit]');
    await page.waitForURL('**/tours/next-journey?done=copied');
    expect((await stopsOf('next-journey')).map(({ city }) => city)).toEqual([
      'Malmö',
      'Linköping',
      'Göteborg',
      'Luleå',
    ]);
  });
});

describe('a new tour and its cities', () => {
  it('is set up, gets a city, and the city is copied to another one that shares its seminars', async () => {
    const page = await signedIn();
    await page.goto('/arrangor/turneer/ny');
    await page.click('main form button[type=submit]');
    expect(await summaryLines(page)).toHaveLength(2);
    await expectNoAxeViolations(page);
    await page.fill('#nameSv', 'Dialogerna');
    await page.fill('#nameEn', 'The dialogues');
    await page.click('main form button[type=submit]');
    await page.waitForURL('**/turneer/dialogerna');
    await expectNoAxeViolations(page);
    await page.click('main a >> text=Ny stad');
    await page.waitForURL('**/ny-konferens');
    await page.fill('#city', 'Örebro');
    await page.fill('#day', '2028-10-29');
    await page.fill('#host', 'Örebro kommun');
    await page.click('main form button[type=submit]');
    await page.waitForURL('**/orebro-2028/installningar?done=made');
    // The clocks go back that night: nine o'clock is nine o'clock all the same.
    expect(await page.inputValue('#startsAt')).toBe('2028-10-29T09:00');
    await expectNoAxeViolations(page);
    await page.click('main a >> text=Kopiera till en ny stad');
    await page.waitForURL('**/orebro-2028/kopiera');
    await page.fill('#city', 'Umeå');
    await page.fill('#day', '');
    await page.click('main form button[type=submit]');
    await page.waitForURL('**/umea/installningar?done=made');
    expect(await page.inputValue('#startsAt')).toBe('');
    expect((await stopsOf('dialogerna')).map(({ slug, copiedFromId }) => [slug, copiedFromId !== null])).toEqual([
      ['orebro-2028', false],
      ['umea', true],
    ]);
  });

  it('goes into the archive when nothing is coming, with what stands in the way told before', async () => {
    const page = await signedIn();
    await page.goto('/arrangor/turneer/forbattringsresan');
    await page.click('summary >> text=Lägg turnén i arkivet');
    expect(await page.textContent('#archive')).toContain('Malmö, Linköping, Göteborg, Luleå');
    expect(await page.locator('#archive button').count()).toBe(0);
    await expectNoAxeViolations(page);
    await page.goto('/arrangor/turneer/dialogerna');
    await page.click('summary >> text=Lägg turnén i arkivet');
    await page.click('#archive button');
    await page.waitForURL(/dialogerna\?done=archived/);
    await page.click('summary >> text=Ta turnén ur arkivet');
    await page.click('#archive button');
    await page.waitForURL(/dialogerna\?done=unarchived/);
  });
});

describe.each([
  ['sv', 1280],
  ['en', 320],
] as const)('every page of tours and venues in %s at %i px', (locale, width) => {
  it('is clean for axe and fits the screen', async () => {
    const page = await signedIn({ locale, viewport: { width, height: 900 } });
    const venue = await db.venue.findFirstOrThrow({ where: { city: 'Linköping' } });
    const paths =
      locale === 'sv'
        ? ['turneer', 'turneer/ny', 'turneer/forbattringsresan', 'turneer/forbattringsresan/kopiera']
            .concat(['turneer/forbattringsresan/ny-konferens', 'konferenser/linkoping/kopiera'])
            .concat([
              'konferenser/linkoping/installningar',
              'platser',
              'platser?q=zz',
              'platser/ny',
              `platser/${venue.id}`,
            ])
            .map((path) => `/arrangor/${path}`)
        : ['tours', 'tours/new', 'tours/forbattringsresan', 'tours/forbattringsresan/copy']
            .concat(['tours/forbattringsresan/new-conference', 'conferences/linkoping/copy'])
            .concat(['conferences/linkoping/settings', 'venues', 'venues?q=zz', 'venues/new', `venues/${venue.id}`])
            .map((path) => `/en/organiser/${path}`);
    for (const path of paths) {
      await page.goto(path);
      await page.waitForSelector('h1');
      await expectNoAxeViolations(page);
      await expectNoSidewaysScroll(page);
    }
  });
});
