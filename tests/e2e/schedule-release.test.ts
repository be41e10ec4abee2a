// From the conflict that stops a release to the calendar file in the reader's mailbox, and a version taken back.
import ICAL from 'ical.js';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { localTimeValue } from '@/lib/time';
import type { OpenConference } from '../factories/conference';
import { expectNoAxeViolations, openPage } from '../setup/browser';
import { db, registerSomebody } from '../setup/served-data';

const { openConference } = await import('../factories/conference');
const { personWith } = await import('../factories/people');
const { release, step, titleOf } = await import('../factories/schedule');
const { moveSession, placeSeminar, unplaceSession } = await import('@/features/schedule/move-rules');

const base = inject('baseUrl');
let here: OpenConference;
let own: string;
const session = (slot: number, room: number) => here.sessions[slot]?.[room] as string;

beforeAll(async () => {
  here = await openConference(db, { slots: 2, sessionsPerSlot: 2, sessionCapacity: 5 });
  own = `/arrangor/konferenser/${here.slug}`;
  expect((await release(here.id)).ok).toBe(true);
  await registerSomebody(here.slug, {
    email: 'lasare@example.se',
    sessionIds: [session(0, 0), session(1, 1)],
  });
});

async function organiser(): Promise<Page> {
  const { sessionToken } = await personWith(db, ['organiser', here.id]);
  const page = await openPage();
  await page.context().addCookies([{ name: 'fr_session', value: sessionToken, url: base }]);
  return page;
}

type DevMail = { subject: string; text: string; attachments: { filename: string; content: string }[] };

async function mailTo(address: string, subject: string): Promise<DevMail> {
  const found = async () => {
    const response = await fetch(`${base}/dev/mail.json?to=${encodeURIComponent(address)}`);
    return ((await response.json()) as DevMail[]).find((mail) => mail.subject.includes(subject));
  };
  await expect.poll(found, { timeout: 20_000 }).toBeDefined();
  return (await found()) as DevMail;
}

const eventsOf = (ics: string) =>
  new ICAL.Component(ICAL.parse(ics)).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));

describe('a release', () => {
  it('stops at a conflict with the way to it, goes through when that is mended, is mailed after a look, and can be taken back', async () => {
    const { slotId, roomId } = await db.seminarSession.findUniqueOrThrow({ where: { id: session(0, 1) } });
    const seminar = await db.seminar.create({
      data: { seriesId: here.seriesId, slug: 'ett-till', titleSv: 'Ett till', theme: 'conditions' },
    });
    const id = crypto.randomUUID();
    const extra = { seminarId: seminar.id, cell: { slotId, roomId }, capacity: 5, sessionId: id, titleOf };
    await step(here.id, (document) => placeSeminar(document, extra));
    const page = await organiser();
    await page.goto(`${own}/slapp`);
    expect(await page.textContent('main')).toContain('En konflikt måste lösas innan programmet går att släppa.');
    expect(await page.locator('textarea[name=comment]').count()).toBe(0);
    await expectNoAxeViolations(page);
    await page.click('main a[aria-label*="Sal 2 är upptagen"]');
    await page.waitForURL(/schema#session-/);
    expect(await page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`).textContent()).toContain(
      'Sal 2 är upptagen',
    );

    await step(here.id, (document) => unplaceSession(document, { sessionId: id, titleOf }));
    const there = await db.seminarSession.findUniqueOrThrow({ where: { id: session(1, 0) } });
    const cell = { slotId: there.slotId, roomId: there.roomId };
    await step(here.id, (document) => moveSession(document, { sessionId: session(0, 0), cell, titleOf }));
    await step(here.id, (document) => unplaceSession(document, { sessionId: session(1, 1), titleOf }));
    await page.goto(`${own}/slapp`);
    const told = await page.textContent('main');
    expect(told).toContain('1 anmäld person får ändrade seminarier');
    expect(told).toContain('Inställt: Seminarium 2.2');
    await page.fill('textarea[name=comment]', 'Vi byter om i Sal 1.');
    await page.click('button:has-text("Släpp version 2")');
    await page.waitForURL(/released=2/);
    expect(await page.textContent('main [role=status]')).toContain('Ett mejl till 1 person är skrivet');
    await expectNoAxeViolations(page);
    await page.click('main a >> text=Granska mejlet');
    await page.waitForURL(/utskick/);
    await page.goto(`${page.url().split('?')[0]}/granska`);
    await page.check('#isSure');
    await page.click('button:has-text("Skicka till 1 person")');

    const mail = await mailTo('lasare@example.se', 'Programmet i Luleå är ändrat');
    expect(mail.text).toContain('Vi byter om i Sal 1.');
    expect(mail.text).toContain('Ny tid: Seminarium 1.1');
    expect(mail.text).toContain('Ställs in: Seminarium 2.2');
    const file = (name: string) =>
      Buffer.from(mail.attachments.find(({ filename }) => filename === name)?.content ?? '', 'base64').toString('utf8');
    const [request, cancel] = [file('konferens.ics'), file('avbokade-seminarier.ics')];
    expect(request).toContain('METHOD:REQUEST');
    const moved = eventsOf(request).find(({ uid }) => uid.includes(session(0, 0)));
    expect(moved?.sequence).toBe(1);
    expect(moved?.startDate.toString()).toBe(`${localTimeValue(there.startsAt)}:00`);
    expect(cancel).toContain('METHOD:CANCEL');
    expect(eventsOf(cancel).map(({ uid, sequence }) => [uid.includes(session(1, 1)), sequence])).toEqual([[true, 1]]);

    const visitor = await openPage();
    await expect
      .poll(
        async () => {
          await visitor.goto(`/konferenser/${here.slug}/andringar`);
          return visitor.textContent('main');
        },
        { timeout: 15_000 },
      )
      .toContain('Vi byter om i Sal 1.');
    expect(await visitor.textContent('main')).toContain('Inställt: Seminarium 2.2');
    await expectNoAxeViolations(visitor);
    await visitor.goto(`/konferenser/${here.slug}/program`);
    expect(await visitor.textContent('main')).toContain('Version 2, släppt');

    await page.goto(`${own}/versioner/1?compare=2`);
    expect(await page.textContent('main')).toContain('Inställt: Seminarium 2.2');
    await page.click('button:has-text("Hämta version 1 till utkastet")');
    await page.waitForURL(/done=restored/);
    expect(await page.locator('.schedule-card', { hasText: 'Seminarium 2.2' }).count()).toBe(1);
    // The public has it after a release only.
    expect((await db.seminarSession.findUnique({ where: { id: session(1, 1) } }))?.withdrawnAt).not.toBeNull();
    await page.goto(`${own}/slapp`);
    await page.click('button:has-text("Släpp version 3")');
    await page.waitForURL(/released=3/);
    expect((await db.seminarSession.findUnique({ where: { id: session(1, 1) } }))?.withdrawnAt).toBeNull();
  }, 90_000);
});
