import ICAL from 'ical.js';
import { beforeEach, describe, expect, inject, it } from 'vitest';
import type { OpenConference } from '../factories/conference';
import { expectNoAxeViolations, openPage } from '../setup/browser';
import { expectNoSidewaysScroll, mailsTo, nextPerson, radioOf, send, summaryLines } from '../setup/registration-page';
import { db } from '../setup/served-data';

const { openConference } = await import('../factories/conference');
const { register, tokenOf } = await import('../factories/registration');

let conference: OpenConference;
let token: string;
let me: ReturnType<typeof nextPerson>;
const base = inject('baseUrl');
const own = (path = '') => `/anmalan/${token}${path}`;
const session = (slot: number, n: number) => conference.sessions[slot]?.[n] as string;
const stored = () =>
  db.registration.findFirstOrThrow({
    where: { conferenceId: conference.id, email: me.email },
    orderBy: { createdAt: 'desc' },
    include: { seats: { where: { state: 'confirmed' } } },
  });
const held = async () => (await stored()).seats.map(({ sessionId }) => sessionId).sort();

beforeEach(async () => {
  conference = await openConference(db, { capacity: 20, sessionCapacity: 1 });
  me = nextPerson();
  token = tokenOf(
    await register(conference.slug, {
      ...me,
      sessionIds: [session(0, 0)],
      needs: { food: 'ALLERGI-KANARIE-7731', access: null, other: null },
    }),
  );
});

describe.each([true, false])('with JavaScript: %s', (javaScript) => {
  it('changes seminars: the old seat goes and the new one comes, and the held one is open to its holder', async () => {
    const page = await openPage({ javaScript });
    await page.goto(own('/seminarier'));
    expect([await radioOf(page, session(0, 0)).isChecked(), await radioOf(page, session(0, 0)).isDisabled()]).toEqual([
      true,
      false,
    ]);
    await radioOf(page, session(0, 1)).check();
    await radioOf(page, session(1, 2)).check();
    await send(page);
    await page.waitForURL(/klart=seminars/);
    expect(await held()).toEqual([session(0, 1), session(1, 2)].sort());
    expect(await page.locator('aside').textContent()).toContain('Seminarium 1.2');
    await mailsTo(me.email, 1);
  });

  it('asks again when the new seminar is gone, and keeps the old seat', async () => {
    const page = await openPage({ javaScript });
    await page.goto(own('/seminarier'));
    await radioOf(page, session(0, 1)).check();
    await radioOf(page, session(1, 1)).check();
    await register(conference.slug, { ...nextPerson(), sessionIds: [session(0, 1)] });
    await send(page);
    await page.locator('main [role=alert]').waitFor();
    expect(await summaryLines(page)).toEqual([
      '”Seminarium 1.2” blev fullt medan du fyllde i. Välj ett annat i Pass 1',
    ]);
    expect([
      await radioOf(page, session(0, 1)).isDisabled(),
      await radioOf(page, session(1, 1)).isChecked(),
      await held(),
    ]).toEqual([true, true, [session(0, 0)]]);
    await radioOf(page, session(0, 2)).check();
    await send(page);
    await page.waitForURL(/klart=seminars/);
    expect(await held()).toEqual([session(0, 2), session(1, 1)].sort());
  });

  it('corrects details, with mistakes told and kept', async () => {
    const page = await openPage({ javaScript });
    await page.goto(own('/uppgifter'));
    await page.fill('#name', '');
    await page.fill('#role', 'Enhetschef');
    await send(page);
    await page.locator('main [role=alert]').waitFor();
    expect([await summaryLines(page), await page.inputValue('#role')]).toEqual([['Skriv ditt namn'], 'Enhetschef']);
    await page.fill('#name', 'Anna Åkesson');
    await send(page);
    await page.waitForURL(/klart=details/);
    const { name, workRole, version } = await stored();
    expect([name, workRole, version]).toEqual(['Anna Åkesson', 'Enhetschef', 2]);
  });

  it('sends the confirmation again', async () => {
    await mailsTo(me.email, 1);
    const page = await openPage({ javaScript });
    await page.goto(own());
    await page.click('text=Skicka bekräftelsen igen');
    await page.waitForURL(/klart=mail/);
    expect((await mailsTo(me.email, 2))[0]?.text).toContain(own());
  });

  it('cancels after saying what it means, and can come back', async () => {
    const page = await openPage({ javaScript });
    await page.goto(own());
    await page.click('main a:has-text("Avboka")');
    await page.waitForURL(/\/avboka$/);
    expect((await stored()).state).toBe('confirmed');
    await send(page);
    await page.waitForURL(/klart=cancelled/);
    expect([(await stored()).state, await held()]).toEqual(['cancelled', []]);
    expect(await page.locator('main').textContent()).toContain('Du är avbokad');
    await page.click('text=Anmäl dig igen');
    await page.waitForURL(new RegExp(`/konferenser/${conference.slug}/anmalan$`));
  });

  it('a tab that is behind is told so and changes nothing', async () => {
    const page = await openPage({ javaScript });
    await page.goto(own('/seminarier'));
    await db.registration.update({ where: { id: (await stored()).id }, data: { version: { increment: 1 } } });
    await radioOf(page, session(0, 1)).check();
    await send(page);
    await page.locator('main [role=alert]').waitFor();
    expect(await page.locator('main [role=alert]').textContent()).toContain('Anmälan har ändrats någon annanstans');
    expect(await held()).toEqual([session(0, 0)]);
    await Promise.all([page.waitForEvent('load'), page.click('main [role=alert] a')]);
    await radioOf(page, session(0, 1)).check();
    await send(page);
    await page.waitForURL(/klart=seminars/);
  });

  it('renews the link: one answer for known and unknown, and the mail leads back', async () => {
    const page = await openPage({ javaScript });
    const answers: (string | null)[] = [];
    for (const email of [me.email, 'ingen@kommun.example.se']) {
      await page.goto('/anmalan/ny-lank');
      await page.fill('#email', email);
      await send(page);
      await page.locator('[role=status]').waitFor();
      answers.push(await page.locator('main').textContent());
    }
    expect(answers[0]).toBe(answers[1]);
    const mail = (await mailsTo(me.email, 2)).find(
      ({ text }) => !text.includes(token) && /\/anmalan\/[\w-]{43}/.test(text),
    );
    const fresh = /\/anmalan\/([\w-]{43})/.exec(mail?.text ?? '')?.[1] as string;
    expect((await page.goto(own()))?.status()).toBe(404);
    token = fresh;
    expect((await page.goto(own()))?.status()).toBe(200);
  });
});

it('passes axe in every state, also narrow and in English', async () => {
  const page = await openPage({ viewport: { width: 320, height: 700 } });
  for (const path of ['', '?ny=1', '?redan=1', '/seminarier', '/uppgifter', '/avboka']) {
    await page.goto(own(path));
    await expectNoAxeViolations(page);
    await expectNoSidewaysScroll(page);
    expect(await page.content()).not.toContain('KANARIE');
  }
  await page.goto(`/en/registration/${token}?ny=1`);
  expect(await page.locator('h1').textContent()).toBe('You are registered for Luleå');
  await expectNoAxeViolations(page);
  await page.goto(own('/uppgifter'));
  await page.fill('#name', 'x 811218-9876');
  await send(page);
  await page.locator('main [role=alert]').waitFor();
  await expectNoAxeViolations(page);
  await page.goto(own('/avboka'));
  await send(page);
  await page.waitForURL(/klart=cancelled/);
  await expectNoAxeViolations(page);
  for (const path of ['/anmalan/ny-lank', '/en/registration/renew']) {
    await page.goto(path);
    await expectNoAxeViolations(page);
    await send(page);
    await page.locator('main [role=alert]').waitFor();
    await expectNoAxeViolations(page);
  }
});

it('is kept private: not cached, not indexed, no referrer to anybody else', async () => {
  const answer = await fetch(base + own());
  const html = await answer.text();
  expect(answer.headers.get('cache-control')).toContain('no-store');
  expect(html).toContain('<meta name="robots" content="noindex, nofollow"/>');
  expect(html).toContain('<meta name="referrer" content="same-origin"/>');
});

it('GET and HEAD change nothing', async () => {
  const before = JSON.stringify(await stored());
  for (const path of ['', '/seminarier', '/uppgifter', '/avboka', '?ny=1&klart=cancelled']) {
    for (const method of ['GET', 'HEAD']) expect((await fetch(base + own(path), { method })).status).toBe(200);
  }
  expect(JSON.stringify(await stored())).toBe(before);
});

it.each([
  ['unknown', () => 'A'.repeat(43)],
  ['truncated', () => token.slice(0, 42)],
  ['changed in case', () => token.replace(/[a-z]/, (letter) => letter.toUpperCase())],
  ['nonsense', () => 'hej'],
])('a link that is %s ends on the one neutral page', async (_what, tokenOfThis) => {
  const page = await openPage();
  for (const path of ['', '/seminarier', '/uppgifter', '/avboka']) {
    expect((await page.goto(`/anmalan/${tokenOfThis()}${path}`))?.status()).toBe(404);
    expect(await page.locator('h1').textContent()).toBe('Länken går inte att använda');
  }
  await expectNoAxeViolations(page);
  expect((await fetch(`${base}/api/registrations/${tokenOfThis()}/calendar.ics`)).status).toBe(404);
});

it('gives a calendar file with the day and each seminar', async () => {
  const answer = await fetch(`${base}/api/registrations/${token}/calendar.ics`);
  const events = new ICAL.Component(ICAL.parse(await answer.text())).getAllSubcomponents('vevent');
  expect(events.map((event) => event.getFirstPropertyValue('summary'))).toEqual([
    'Förbättringsresan i Luleå',
    'Seminarium 1.1',
  ]);
  expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
});

it('can only be read once the day has begun', async () => {
  await db.conference.update({
    where: { id: conference.id },
    data: { startsAt: new Date(Date.now() - 60_000), registrationClosesAt: new Date(Date.now() - 120_000) },
  });
  const page = await openPage();
  await page.goto(own());
  expect(await page.locator('main').textContent()).toContain('Dagen har börjat');
  expect(await page.locator('main form').count()).toBe(0);
  expect((await page.goto(own('/avboka')))?.status()).toBe(404);
});
