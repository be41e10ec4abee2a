// What the desk does with many: columns, views, files, and the same thing to several at once.
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import readXlsx from 'read-excel-file/node';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import type { Role } from '@/lib/actor';
import type { OpenConference } from '../factories/conference';
import { expectNoAxeViolations, openPage, type PageOptions } from '../setup/browser';
import { expectNoSidewaysScroll } from '../setup/registration-page';
import { db, pool, registerSomebody } from '../setup/served-data';

const { openConference } = await import('../factories/conference');
const { personWith } = await import('../factories/people');

const base = inject('baseUrl');
const canary = 'ALLERGI-KANARIE-7731';
let conference: OpenConference;
let list: string;

beforeAll(async () => {
  conference = await openConference(db, { capacity: 90, sessionCapacity: 90 });
  list = `/arrangor/konferenser/${conference.slug}/anmalningar`;
  const needs = { food: canary, access: canary, other: canary };
  for (const [name, organisation] of [
    ['Åsa Öberg', 'Luleå kommun'],
    ['=HYPERLINK("http://evil.example")', '@SUM(1)'],
    ['<b>Bo</b> & "Co"', "O'Neill; förening"],
  ] as const)
    await registerSomebody(conference.slug, { name, organisation, sessionIds: [conference.sessions[0]?.[0]], needs });
  for (let i = 0; i < 12; i++)
    await registerSomebody(conference.slug, {
      name: `Person ${String(i).padStart(2, '0')}`,
      organisation: 'Vision',
      needs,
    });
});

async function signedIn(role: Role, options?: PageOptions): Promise<Page> {
  const { sessionToken } = await personWith(db, [role, conference.id]);
  const page = await openPage(options);
  await page.context().addCookies([{ name: 'fr_session', value: sessionToken, url: base }]);
  return page;
}

const names = (page: Page) => page.locator('tbody th a').allTextContents();
const heads = (page: Page) => page.locator('thead th').allInnerTexts();

describe('the files', () => {
  it('hold the same, in the columns and the order of the list: XLSX with text and times, CSV for Swedish Excel', async () => {
    const { sessionToken } = await personWith(db, ['registration_desk', conference.id]);
    const get = async (format: string, query: string) => {
      const address = `${base}/api/organiser/conferences/${conference.slug}/registrations.${format}?${query}`;
      const answer = await fetch(address, { headers: { cookie: `fr_session=${sessionToken}` } });
      expect(answer.status).toBe(200);
      return { answer, bytes: Buffer.from(await answer.arrayBuffer()) };
    };
    // Whether a mail has left is a column too: both files are taken when all have.
    const onTheirWay = { conferenceId: conference.id, state: { in: ['queued' as const, 'sending' as const] } };
    await expect.poll(() => db.outboxMail.count({ where: onTheirWay }), { timeout: 30_000 }).toBe(0);
    const query = 'sort=name&columns=email,organisation,kind,created,seats,state,mail,source,reference';
    const [csv, xlsx] = await Promise.all([get('csv', query), get('xlsx', query)]);
    expect(xlsx.answer.headers.get('content-disposition')).toMatch(/^attachment; filename="anmalningar-[\w-]+\.xlsx"$/);
    const fromCsv = (parse(csv.bytes, { bom: true, delimiter: ';' }) as string[][]).map((row) =>
      row.map((cell) => cell.replace(/^'(?=[=+\-@])/, '')),
    );
    const [sheet] = await readXlsx(xlsx.bytes);
    const fromXlsx = (sheet?.data ?? []).map((row) => row.map(shown));
    expect(fromXlsx).toEqual(fromCsv);
    expect(fromXlsx[0]?.slice(0, 5)).toEqual(['Namn', 'E-post', 'Organisation', 'Typ', 'Anmäld']);
    expect(fromXlsx).toHaveLength(16);
    expect(sheet?.data[1]?.[4]).toBeInstanceOf(Date);
    for (const { bytes } of [csv, xlsx]) expect(bytes.toString('latin1')).not.toContain(canary);
    expect(JSON.stringify(fromXlsx)).not.toContain(canary);
    const one = await db.registration.findFirstOrThrow({ where: { conferenceId: conference.id, name: 'Åsa Öberg' } });
    const only = await get('csv', `columns=none&selected=${one.id}`);
    expect(only.bytes.toString('utf8').slice(1)).toBe('Namn\r\nÅsa Öberg\r\n');
  });
});

/** A cell as the CSV writes it. A reader of workbooks may be a millisecond off. */
function shown(cell: unknown): string {
  if (cell instanceof Date) return new Date(cell.getTime() + 500).toISOString().slice(0, 16).replace('T', ' ');
  return cell === null ? '' : String(cell);
}

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('columns and views %s', (_how, javaScript) => {
  it('stand in the address, are kept under a name, and shared with who may list', async () => {
    const page = await signedIn('registration_desk', { javaScript });
    await page.goto(`${list}?sort=name`);
    await page.click('summary >> text=Välj kolumner');
    await page.uncheck('input[name=columns][value=reference]');
    await page.check('input[name=columns][value=source]');
    await page.click('text=Visa kolumnerna');
    await page.waitForURL(/columns=/);
    expect(await heads(page)).toContain('Kom in genom');
    expect(await heads(page)).not.toContain('Bokningsnummer');
    await page.fill('#q', 'vision');
    await page.click('form[method=get] button');
    await page.waitForURL(/q=vision/);
    expect(await heads(page)).toContain('Kom in genom');
    await page.click('summary >> text=Spara som vy');
    if (javaScript) await expectNoAxeViolations(page);
    const name = `Vision <i>${javaScript}</i>`;
    await page.fill('#view-name', name);
    await page.check('#views input[name=shared]');
    await page.click('text=Spara vyn');
    await page.waitForURL(/done=viewSaved/);
    expect(await page.textContent('main')).toContain('Vyn är sparad');
    if (javaScript) await expectNoAxeViolations(page);

    const colleague = await signedIn('reader', { javaScript });
    await colleague.goto(list);
    await colleague.click(`nav[aria-label=Vyer] a:has-text("${name}")`);
    await colleague.waitForURL(/q=vision/);
    expect(await heads(colleague)).toContain('Kom in genom');
    expect((await names(colleague))[0]).toBe('Person 00');
    expect(await colleague.locator('nav[aria-label=Vyer] [aria-current]').innerText()).toContain(
      'delad av Kim Kollega',
    );

    await page.goto(list);
    await page.click('summary >> text=Spara som vy');
    await page.locator('#views li input[name=name]').fill('Omdöpt');
    await page.locator('#views button', { hasText: 'Spara ändringen' }).click();
    await page.waitForURL(/done=viewChanged/);
    await page.click('summary >> text=Spara som vy');
    await page.locator('#views button', { hasText: 'Ta bort vyn' }).click();
    await page.waitForURL(/done=viewDeleted/);
    await colleague.goto(list);
    expect(await colleague.locator('nav[aria-label=Vyer] a').allInnerTexts()).not.toContain('Omdöpt');
  });
});

describe('several at once', () => {
  it('are cancelled by keyboard: says to whom and what, asks for reason and number, shows how it goes, is found again', async () => {
    const page = await signedIn('registration_desk');
    await page.goto(`${list}?q=person&sort=name`);
    for (const i of [0, 1, 2]) {
      await page.locator('input[name=selected]').nth(i).focus();
      await page.keyboard.press('Space');
    }
    expect(await page.textContent('#selection-title >> xpath=..')).toContain('3 markerade');
    await expectNoAxeViolations(page);
    await page.locator('button >> text=Avboka …').focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('h1 >> text=Avboka 3 anmälningar');
    expect(await page.textContent('main')).toContain('Person 02');
    await expectNoAxeViolations(page);
    await page.focus('#typed');
    await page.keyboard.type('12');
    await page.keyboard.press('Enter');
    const lines = page.locator('main [role=alert] li');
    await lines.first().waitFor();
    expect(await lines.allInnerTexts()).toEqual([
      'Skriv varför anmälningarna avbokas.',
      'Skriv antalet precis som det står i frågan.',
    ]);
    await expectNoAxeViolations(page);
    await page.fill('#reason', 'Lokalen blev mindre');
    await page.fill('#typed', '3');
    // One of them leaves by themselves meanwhile: that one is told, the others go.
    const left = await db.registration.findFirstOrThrow({ where: { conferenceId: conference.id, name: 'Person 01' } });
    await page.keyboard.press('Enter');
    await page.waitForURL(/flera\/[\w-]{36}/);
    await page.waitForSelector('main [role=status] >> text=Klart');
    expect(await page.textContent('main')).toContain('3 av 3 klara');
    expect(await page.locator('tbody tr').allInnerTexts()).toHaveLength(3);
    expect((await db.registration.findUniqueOrThrow({ where: { id: left.id } })).state).toBe('cancelled');
    await expectNoAxeViolations(page);
    await page.goto(list);
    expect(await page.textContent('#recent-heading >> xpath=../..')).toContain('Avbokning av 3 anmälningar');
  });

  it('get the confirmation again without JavaScript, all that the filter shows', async () => {
    const page = await signedIn('registration_desk', { javaScript: false });
    await page.goto(`${list}?q=person`);
    await page.check('input[name=scope][value=all]');
    await page.click('text=Skicka bekräftelsen igen …');
    await page.waitForURL(/do=resend/);
    await page.locator('main form button[type=submit]').click();
    await page.waitForURL(/flera\/[\w-]{36}/);
    await expect
      .poll(
        async () => {
          await page.reload();
          return page.locator('main [role=status]').innerText();
        },
        { timeout: 15_000 },
      )
      .toContain('Klart');
    expect(await page.textContent('main')).toContain('9 av 9 klara');
  });

  it('can be stopped while they are under way', async () => {
    const who = await personWith(db, ['registration_desk', conference.id]);
    const { id } = await db.registration.findFirstOrThrow({
      where: { conferenceId: conference.id, name: 'Åsa Öberg' },
    });
    const holder = await pool.connect();
    try {
      // While the conference's line is held no worker gets anywhere, so that the job is seen running.
      await holder.query('BEGIN');
      await holder.query('SELECT lock_conference($1)', [conference.id]);
      const job = await db.bulkJob.create({
        data: {
          conferenceId: conference.id,
          createdById: who.userId,
          action: 'cancel',
          reason: 'prov',
          items: { create: [{ registrationId: id, position: 1 }] },
        },
      });
      const page = await signedIn('registration_desk');
      await page.goto(`${list}/flera/${job.id}`);
      await page.waitForSelector('main [role=status] >> text=Pågår');
      await expectNoAxeViolations(page);
      await page.locator('main button', { hasText: 'Stoppa' }).focus();
      await page.keyboard.press('Enter');
      await page.waitForSelector('main [role=status] >> text=Stoppad');
      expect(await page.textContent('main')).toContain('1 lämnades orörd');
    } finally {
      await holder.query('ROLLBACK');
      holder.release();
    }
  });

  it('are none when none was ticked, which is said', async () => {
    const page = await signedIn('registration_desk');
    await page.goto(list);
    await page.click('button >> text=Avboka …');
    await page.waitForSelector('text=Ingen är markerad');
    await expectNoAxeViolations(page);
  });
});

describe.each([
  ['sv', 320],
  ['en', 320],
  ['en', 1280],
] as const)('the list and what is done to several, in %s at %i px', (locale, width) => {
  it('are clean for axe and fit the screen', async () => {
    const page = await signedIn('organiser', { locale, viewport: { width, height: 900 } });
    const own = locale === 'sv' ? list : `/en/organiser/conferences/${conference.slug}/registrations`;
    for (const path of [
      own,
      `${own}?columns=none`,
      `${own}/${locale === 'sv' ? 'flera' : 'bulk'}?do=cancel&scope=all`,
    ]) {
      await page.goto(path);
      await page.waitForSelector('h1');
      for (const summary of await page.locator('main summary').all()) await summary.click();
      await expectNoAxeViolations(page);
      await expectNoSidewaysScroll(page);
      expect(await page.content()).not.toContain(canary);
    }
  });
});
