import { beforeEach, describe, expect, it } from 'vitest';
import type { OpenConference } from '../factories/conference';
import { expectNoAxeViolations, openPage, takePageComplaints } from '../setup/browser';
import { arrived, fillIn, mailsTo, nextPerson, radioOf, send, summaryLines } from '../setup/registration-page';
import { db } from '../setup/served-data';

const { openConference } = await import('../factories/conference');
const { register } = await import('../factories/registration');
const { bumpContentRevision } = await import('@/lib/db');

let conference: OpenConference;
const form = (slug = conference.slug) => `/konferenser/${slug}/anmalan`;
const count = () => db.registration.count({ where: { conferenceId: conference.id } });

beforeEach(async () => {
  conference = await openConference(db, { capacity: 3, sessionCapacity: 2 });
});

describe('the same person again', () => {
  it('a double click is one registration and one mail', async () => {
    const page = await openPage();
    await page.goto(form());
    const me = nextPerson();
    await fillIn(page, me);
    await page.locator('main form button[type=submit]').dblclick();
    await arrived(page);
    expect([await count(), (await mailsTo(me.email)).length]).toEqual([1, 1]);
  });

  it('back and send again leads to the same receipt; other content is told that the first stands', async () => {
    const page = await openPage();
    await page.goto(form());
    const me = nextPerson();
    await fillIn(page, me);
    await send(page);
    const token = await arrived(page);
    await page.goBack();
    await page.waitForLoadState('load');
    await fillIn(page, me);
    await send(page);
    expect(await arrived(page)).toBe(token);
    expect(page.url()).toMatch(/\?ny=1$/);
    await page.goto(form());
    await fillIn(page, me);
    await radioOf(page, conference.sessions[0]?.[0]).check();
    await send(page);
    expect(await arrived(page)).toBe(token);
    expect(page.url()).toMatch(/\?redan=1$/);
    expect(await page.locator('[role=status]').textContent()).toContain('Du är redan anmäld');
    await expectNoAxeViolations(page);
    expect([await count(), (await mailsTo(me.email)).length]).toEqual([1, 1]);
  });

  it('two tabs see the same receipt', async () => {
    const first = await openPage();
    const second = await first.context().newPage();
    const me = nextPerson();
    for (const page of [first, second]) {
      await page.goto(form());
      await fillIn(page, me);
    }
    await Promise.all([send(first), send(second)]);
    expect(await arrived(first)).toBe(await arrived(second));
    expect(await count()).toBe(1);
  });

  it('from another browser: the address is taken, and the way to a new link', async () => {
    const me = nextPerson();
    await register(conference.slug, me);
    const page = await openPage();
    await page.goto(form());
    await fillIn(page, me);
    await send(page);
    const notice = page.locator('main [role=alert]');
    await notice.waitFor();
    expect(await notice.textContent()).toContain('Den här adressen är redan anmäld');
    await expectNoAxeViolations(page);
    await page.click('main [role=alert] a');
    await page.waitForURL(/\/anmalan\/ny-lank$/);
  });
});

describe('what stands in the way', () => {
  it('a personnummer anywhere is caught before it is sent', async () => {
    const page = await openPage();
    await page.goto(form());
    await fillIn(page, nextPerson({ name: 'Anna 811218-9876' }));
    await page.fill('#other', 'samordningsnummer 811278-9873 står här');
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST') sent.push(request.url());
    });
    await send(page);
    expect(await summaryLines(page)).toEqual(
      Array(2).fill('Det ser ut som ett personnummer. Ta bort det, vi behöver det inte'),
    );
    expect([sent, await count()]).toEqual([[], 0]);
  });

  it.each([
    ['closed', () => ({ registrationClosesAt: new Date(Date.now() - 1_000) }), 'Anmälan är stängd'],
    ['closed by hand', () => ({ state: 'closed' as const }), 'Anmälan är stängd'],
  ])('%s during the form: a clear stop, and nothing lost', async (_what, change, title) => {
    const page = await openPage();
    await page.goto(form());
    await fillIn(page, nextPerson({ name: 'Sent ute' }));
    await db.conference.update({ where: { id: conference.id }, data: change() });
    await send(page);
    const notice = page.locator('main [role=alert]');
    await notice.waitFor();
    expect([(await notice.textContent())?.startsWith(title), await page.inputValue('#name'), await count()]).toEqual([
      true,
      'Sent ute',
      0,
    ]);
  });

  it('the last place goes during the form', async () => {
    const page = await openPage();
    await page.goto(form());
    await fillIn(page, nextPerson());
    for (let i = 0; i < 3; i++) await register(conference.slug, nextPerson());
    await send(page);
    const notice = page.locator('main [role=alert]');
    await notice.waitFor();
    expect(await notice.textContent()).toContain('Konferensen är full');
    await expectNoAxeViolations(page);
  });

  it('no network and a crowd: told, and nothing lost', async () => {
    const page = await openPage();
    await page.goto(form());
    const me = nextPerson();
    await fillIn(page, me);
    const address = '**/api/registration-form/**';
    await page.route(address, (route) => route.abort('aborted'));
    await send(page);
    await page.locator('text=Vi nådde inte fram').waitFor();
    await page.unroute(address);
    await page.route(address, (route) =>
      route.fulfill({ status: 503, headers: { 'retry-after': '2' }, json: { code: 'unavailable' } }),
    );
    await send(page);
    await page.locator('text=Det är många som anmäler sig just nu').waitFor();
    expect(takePageComplaints()).toEqual([expect.stringContaining('503')]);
    await page.unroute(address);
    await send(page);
    await arrived(page);
    expect(await count()).toBe(1);
  });

  it.each(['<script>window.hacked=1</script><img src=x onerror=window.hacked=1>', 'Anna \u202Egnorw', 'A\u030Asa 🌱'])(
    'a name such as %s is text',
    async (name) => {
      const page = await openPage();
      await page.goto(form());
      await fillIn(page, nextPerson({ name }));
      await send(page);
      await arrived(page);
      const shown = name.normalize('NFC').replace('\u202E', '');
      expect(await page.locator('dd bdi').first().textContent()).toBe(shown);
      expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
    },
  );

  it('a megabyte in a field is refused at once and stored nowhere', async () => {
    const page = await openPage();
    await page.goto(form());
    const answers = await page.evaluate(async (slug) => {
      const sent = async (body: BodyInit, type: string) =>
        (await fetch(`/api/registration-form/${slug}`, { method: 'POST', body, headers: { 'content-type': type } }))
          .status;
      const urlEncoded = 'application/x-www-form-urlencoded';
      return [
        await sent(`name=${'a'.repeat(1_000_000)}`, urlEncoded),
        await sent(`name=${'a'.repeat(20_000)}`, urlEncoded),
        await sent('{"name":"x"}', 'application/json'),
        await sent('a=1&'.repeat(1_000), urlEncoded),
      ];
    }, conference.slug);
    expect([answers, await count()]).toEqual([[413, 422, 415, 400], 0]);
  });
});

describe('a form that is not open', () => {
  it.each([
    ['not open yet', { opensAt: new Date(Date.now() + 86_400_000) }, 'Anmälan har inte öppnat än'],
    ['closed', { closesAt: new Date(Date.now() - 1_000) }, 'Anmälan är stängd'],
  ])('%s says so, with what one can do', async (_what, options, title) => {
    const other = await openConference(db, options);
    const page = await openPage();
    await page.goto(form(other.slug));
    expect(await page.locator('main').textContent()).toContain(title);
    expect(await page.locator('main form').count()).toBe(0);
    await expectNoAxeViolations(page);
  });

  it('full says so, and opens again when someone cancels', async () => {
    const other = await openConference(db, { capacity: 1 });
    await register(other.slug, nextPerson());
    const page = await openPage();
    await page.goto(form(other.slug));
    expect(await page.locator('main').textContent()).toContain('Konferensen är full');
    await expectNoAxeViolations(page);
    await db.conference.update({ where: { id: other.id }, data: { capacity: 2 } });
    await bumpContentRevision(db);
    await expect
      .poll(
        async () => {
          await page.reload();
          return page.locator('main form').count();
        },
        { timeout: 20_000 },
      )
      .toBe(1);
  });

  it.each([['archived'], ['draft']] as const)('a conference that is %s has none', async (state) => {
    const other = await openConference(db, { conference: { state } });
    const page = await openPage();
    expect((await page.goto(form(other.slug)))?.status()).toBe(404);
  });

  it('an action that is no more is refused, not run and not a fault', async () => {
    const page = await openPage();
    await page.goto(form());
    const status = await page.evaluate(async () => {
      const fields = new FormData();
      fields.set('$ACTION_ID_ffffffffffffffffffffffffffffffffffffffffff', '');
      return (await fetch(location.href, { method: 'POST', body: fields })).status;
    });
    expect([status >= 400 && status < 500, await count()]).toEqual([true, 0]);
  });
});
