// A programme from a file: errors by row, mended, imported, imported again without doubles; and the exports of what is released.
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import type { OpenConference } from '../factories/conference';
import { expectNoAxeViolations, openPage, type PageOptions } from '../setup/browser';
import { expectNoSidewaysScroll } from '../setup/registration-page';
import { db } from '../setup/served-data';

const { openConference } = await import('../factories/conference');
const { personWith } = await import('../factories/people');
const { addSpeaker, publicProgramme } = await import('../factories/public-programme');
const { localTimeValue } = await import('@/lib/time');

const base = inject('baseUrl');
let here: OpenConference;
let tour: string;
let speaker: string;
let first: string;
let token: string;

beforeAll(async () => {
  here = await openConference(db, { sessionsPerSlot: 2 });
  await db.room.create({ data: { venueId: here.venueId, name: 'Ljusgården', capacity: 80, position: 9 } });
  tour = (await db.series.findUniqueOrThrow({ where: { id: here.seriesId } })).slug;
  speaker = `Cia Prov ${tour}`;
  await addSpeaker(db, speaker);
  const slot = await db.slot.findFirstOrThrow({
    where: { conferenceId: here.id, kind: 'seminars' },
    orderBy: { startsAt: 'asc' },
  });
  first = localTimeValue(slot.startsAt).slice(11).replace(':', '.');
  const person = await personWith(db, ['programme', here.id]);
  await db.roleGrant.create({ data: { userId: person.userId, role: 'programme', seriesId: here.seriesId } });
  token = person.sessionToken;
});

async function signedIn(options?: PageOptions): Promise<Page> {
  const page = await openPage(options);
  await page.context().addCookies([{ name: 'fr_session', value: token, url: base }]);
  return page;
}

type File = { name: string; mimeType: string; buffer: Buffer };
const csv = (rows: string[][]): File => ({
  name: 'program.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(`\uFEFF${rows.map((row) => row.join(';')).join('\r\n')}`),
});

async function look(page: Page, file: File, city = true): Promise<void> {
  if (city) await page.selectOption('#conferenceId', here.id);
  await page.setInputFiles('#file', file);
  await page.focus('button:has-text("Visa vad filen skulle göra")');
  await page.keyboard.press('Enter');
}

const heads = ['Nyckel', 'Rubrik', 'Tema', 'Talare', 'Starttid', 'Lokal', 'Färg'];
const right = () => [
  heads,
  ['P1', 'Importerat ett', 'Villkor', speaker, first, 'Ljusgården', 'röd'],
  ['P2', '<script>alert(1)</script>', 'Delaktighet', '', '', '', ''],
];

describe('an import', () => {
  it('says what is wrong row by row, is mended and done, and can be done again without doubles', async () => {
    const page = await signedIn();
    page.on('dialog', () => expect.fail('a script of a file ran'));
    await page.goto(`/arrangor/turneer/${tour}/importera`);
    await expectNoAxeViolations(page);
    const wrong = right();
    wrong[1] = ['P1', 'Importerat ett', 'Fiske', 'Ingen Alls', '3.00', 'Källaren', ''];
    await look(page, csv(wrong));
    await page.waitForSelector('[role=alert] >> text=4 fel att rätta');
    const errors = await page.locator('#errors-caption').locator('..').locator('tbody tr').allTextContents();
    expect(errors[0]).toMatch(/^Rad 2Tema.*Fiske.*är inget tema/);
    expect(errors.join(' ')).toMatch(/Ingen Alls.*finns inte i talarregistret/);
    expect(await page.textContent('main')).toContain('De här kolumnerna känner vi inte till');
    expect(await page.locator('button >> text=/^Importera/').count()).toBe(0);
    await expectNoAxeViolations(page);

    await look(page, csv(right()));
    await page.waitForSelector('h2 >> text=Allt går att importera');
    expect(await page.locator('#rows-caption').locator('..').locator('tbody tr').nth(0).textContent()).toMatch(
      /Importerat ett.*Nytt.*Ny: kl\. .*Ljusgården, 80 platser/,
    );
    await expectNoAxeViolations(page);
    await page.focus('button:has-text("Importera 2 rader")');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[role=status] >> text=2 nya seminarier');
    await expectNoAxeViolations(page);

    await look(page, csv(right()));
    await page.waitForSelector('text=Det finns inget att göra');
    expect(await db.seminar.count({ where: { seriesId: here.seriesId, importKey: { in: ['P1', 'P2'] } } })).toBe(2);
    await page.goto(`/arrangor/konferenser/${here.slug}/seminarier`);
    expect(await page.locator('tr', { hasText: 'Importerat ett' }).textContent()).toContain('Nytt i utkastet');
  });

  it('without JavaScript, from Excel: what changes is said field by field', async () => {
    const page = await signedIn({ javaScript: false });
    await page.goto(`/arrangor/turneer/${tour}/importera`);
    const cells = [heads.slice(0, 3), ['P2', 'Importerat två', 'Villkor']].map((row) =>
      row.map((value) => ({ value })),
    );
    const buffer = await writeExcelFile(cells).toBuffer();
    await page.setInputFiles('#file', {
      name: 'p.xlsx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(buffer),
    });
    await page.click('button >> text=Visa vad filen skulle göra');
    await page.waitForSelector('text=Importerat två');
    expect(await page.locator('tbody').last().textContent()).toMatch(
      /Rubrik: <script>alert\(1\)<\/script> blir Importerat två/,
    );
    expect(await page.locator('tbody').last().textContent()).toContain('blir Goda villkor för medarbetare och ledare');
    await page.click('button >> text=Importera 1 rad');
    await page.waitForSelector('text=0 nya seminarier, 1 ändrat');
  });

  it('of a picture, an empty file and a file of somebody else’s is told calmly', async () => {
    const page = await signedIn({ locale: 'en', viewport: { width: 320, height: 900 } });
    const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
    await page.goto(`/en/organiser/tours/${tour}/import`);
    await page.setInputFiles('#file', { name: 'program.csv', mimeType: 'text/csv', buffer: png });
    await page.click('button >> text=Show what the file would do');
    await page.waitForSelector('[role=alert] >> text=This is no table');
    await expectNoAxeViolations(page);
    await expectNoSidewaysScroll(page);
    await page.goto(`/en/organiser/tours/${tour}/import?file=00000000-0000-4000-8000-000000000000`);
    await page.waitForSelector('[role=alert] >> text=no longer there');
    await page.setInputFiles('#file', csv(right()));
    await page.click('button >> text=Show what the file would do');
    await page.waitForSelector('h2 >> text=Row by row');
    await expectNoAxeViolations(page);
    await expectNoSidewaysScroll(page);
  });

  it('comes from our own pages only, and into no foreign tour or city', async () => {
    const elsewhere = await openConference(db, {});
    const foreign = (await db.series.findUniqueOrThrow({ where: { id: elsewhere.seriesId } })).slug;
    const post = (series: string, conferenceId: string, headers: Record<string, string> = {}) => {
      const body = new FormData();
      body.set('conferenceId', conferenceId);
      body.set('file', new File([csv(right()).buffer.toString()], 'p.csv'));
      return fetch(`${base}/api/uploads/programme-import/${series}`, {
        method: 'POST',
        body,
        redirect: 'manual',
        headers: { cookie: `fr_session=${token}`, ...headers },
      });
    };
    expect((await post(tour, here.id)).status).toBe(303);
    expect((await post(tour, here.id, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await post(foreign, '')).status).toBe(404);
    expect((await post(tour, elsewhere.id)).status).toBe(404);
    expect((await post('finns-inte', '')).status).toBe(404);
    expect((await post(tour, here.id, { cookie: '' })).status).toBe(404);
    expect(
      await db.programmeImport.count({
        where: { OR: [{ seriesId: elsewhere.seriesId }, { conferenceId: elsewhere.id }] },
      }),
    ).toBe(0);
  });
});

describe('the exports', () => {
  it('are linked from the programme, served as files, and not there for a draft', async () => {
    const shown = await publicProgramme(db, 2);
    const hidden = await openConference(db, { conference: { state: 'draft' } });
    const kinds = {
      'programme.ics': /^text\/calendar/,
      'schedule.json': /^application\/json/,
      'programme.csv': /^text\/csv/,
      'programme.pdf': /^application\/pdf$/,
    };
    const page = await openPage();
    await page.goto(`/konferenser/${shown.slug}/program`);
    const links = await page
      .locator('section[aria-labelledby=download-heading] a')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
    for (const [file, type] of Object.entries(kinds)) {
      const link = links.find((href) => href.includes(file)) ?? '';
      for (const path of [link, link.replace('locale=sv', 'locale=en')]) {
        const response = await fetch(`${base}${path}`);
        expect(response.status, path).toBe(200);
        expect(response.headers.get('content-type')).toMatch(type);
        expect(response.headers.get('cache-control')).toContain('max-age=60');
        expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(300);
      }
      expect((await fetch(`${base}/api/conferences/${hidden.slug}/${file}`)).status, file).toBe(404);
      expect((await fetch(`${base}/api/conferences/finns-inte/${file}`)).status, file).toBe(404);
    }
    for (const kind of ['csv', 'xlsx'])
      expect((await fetch(`${base}/api/programme-template.${kind}`)).status).toBe(200);
  });
});
