import { beforeEach, describe, expect, it } from 'vitest';
import type { OpenConference } from '../factories/conference';
import { expectNoAxeViolations, openPage } from '../setup/browser';
import { arrived, fillIn, nextPerson, radioOf, send, summaryLines } from '../setup/registration-page';
import { db } from '../setup/served-data';

const { openConference } = await import('../factories/conference');
const { register } = await import('../factories/registration');

let conference: OpenConference;
const sv = () => `/konferenser/${conference.slug}/anmalan`;
const session = (slot: number, n: number) => conference.sessions[slot]?.[n];
const registrations = () =>
  db.registration.findMany({
    where: { conferenceId: conference.id },
    include: { seats: { where: { state: 'confirmed' } } },
  });

beforeEach(async () => {
  conference = await openConference(db, { capacity: 20, sessionCapacity: 2 });
});

describe('a seminar fills up during the form', () => {
  const fill = async () => {
    for (let i = 0; i < 2; i++) await register(conference.slug, { ...nextPerson(), sessionIds: [session(0, 0)] });
  };

  it('asks only that choice again and keeps everything else', async () => {
    const page = await openPage();
    await page.goto(sv());
    await fillIn(page, nextPerson());
    await page.fill('#food', 'Vegetariskt');
    await radioOf(page, session(0, 0)).check();
    await radioOf(page, session(1, 1)).check();
    await fill();
    await send(page);
    await page.locator('main [role=alert]').first().waitFor();
    expect(await summaryLines(page)).toEqual([
      '”Seminarium 1.1” blev fullt medan du fyllde i. Välj ett annat i Pass 1',
    ]);
    expect([
      await radioOf(page, session(0, 0)).isDisabled(),
      await radioOf(page, session(0, 0)).isChecked(),
      await radioOf(page, session(1, 1)).isChecked(),
      await page.inputValue('#food'),
    ]).toEqual([true, false, true, 'Vegetariskt']);
    await expectNoAxeViolations(page);
    await radioOf(page, session(0, 2)).check();
    expect(await page.locator('main [role=alert] li').count()).toBe(0);
    await send(page);
    await arrived(page);
    const mine = (await registrations()).find((r) => r.source === 'form' && r.seats.length === 2);
    expect(mine?.seats.map((s) => s.sessionId).sort()).toEqual([session(0, 2), session(1, 1)].sort());
  });

  it('without JavaScript too', async () => {
    const page = await openPage({ javaScript: false });
    await page.goto(sv());
    await page.fill('#name', 'Anna');
    await page.fill('#email', nextPerson().email);
    await page.fill('#organisation', 'Luleå kommun');
    await radioOf(page, session(0, 0)).check();
    await radioOf(page, session(1, 1)).check();
    await fill();
    await send(page);
    await page.locator('main [role=alert]').first().waitFor();
    expect(await summaryLines(page)).toEqual([
      '”Seminarium 1.1” blev fullt medan du fyllde i. Välj ett annat i Pass 1',
    ]);
    expect([await radioOf(page, session(0, 0)).isDisabled(), await radioOf(page, session(1, 1)).isChecked()]).toEqual([
      true,
      true,
    ]);
    await radioOf(page, session(0, 1)).check();
    await send(page);
    await arrived(page);
  });

  it('is told already while one is still filling in', async () => {
    const page = await openPage();
    await page.goto(sv());
    await radioOf(page, session(0, 0)).check();
    await fill();
    await expect
      .poll(
        async () => {
          await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
          return page.locator('main fieldset').allTextContents();
        },
        { timeout: 10_000, interval: 500 },
      )
      .toContainEqual(expect.stringContaining('”Seminarium 1.1” har just blivit fullt. Välj ett annat.'));
    expect(await radioOf(page, session(0, 0)).isChecked()).toBe(true);
    await expectNoAxeViolations(page);
    await radioOf(page, session(0, 1)).check();
    await expect.poll(() => radioOf(page, session(0, 0)).isDisabled()).toBe(true);
  });
});
