// What the journeys of registration do over and over: fill in, choose, send, read the mail.
import type { Page } from 'playwright-core';
import { expect, inject } from 'vitest';

export type Typed = { name: string; email: string; organisation: string };

let people = 0;

/** The next made-up person; addresses are this run's own. */
export function nextPerson(change: Partial<Typed> = {}): Typed {
  people++;
  const email = `resa.${Date.now().toString(36)}.${people}@kommun.example.se`;
  return { name: `Anna Öberg ${people}`, email, organisation: 'Luleå kommun', ...change };
}

/** Types who one is. */
export async function fillIn(page: Page, person: Typed): Promise<void> {
  await page.fill('#name', person.name);
  await page.fill('#email', person.email);
  await page.fill('#organisation', person.organisation);
  await page.keyboard.press('Escape');
}

/** The radio button of one session. */
export function radioOf(page: Page, sessionId: string | undefined) {
  return page.locator(`input[type=radio][value="${sessionId}"]`);
}

/** Presses the form's one button and waits for what comes. */
export async function send(page: Page): Promise<void> {
  await page.locator('main form button[type=submit]').last().click();
}

/** The summary's lines, top to bottom, once it stands. */
export async function summaryLines(page: Page): Promise<string[]> {
  await page.locator('main [role=alert] li').first().waitFor();
  return page.locator('main [role=alert] li').allInnerTexts();
}

/** Waits until the receipt stands. @returns the token in its address. */
export async function arrived(page: Page): Promise<string> {
  await page.waitForURL(/\/(anmalan|registration)\/[\w-]{43}/);
  await page.waitForLoadState('load');
  return new URL(page.url()).pathname.split('/').at(-1) as string;
}

export type Mail = { id: string; subject: string; text: string; html: string };

/** Mails to an address, newest first, as soon as there are `count` of them. */
export async function mailsTo(address: string, count = 1): Promise<Mail[]> {
  const deadline = Date.now() + 20_000;
  for (;;) {
    const answer = await fetch(`${inject('baseUrl')}/dev/mail.json?to=${encodeURIComponent(address)}`);
    const mails = (await answer.json()) as Mail[];
    if (mails.length >= count || Date.now() > deadline) {
      expect(mails.length, `mails to ${address}`).toBeGreaterThanOrEqual(count);
      return mails;
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** Nothing of the page lies outside a narrow window. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const [content, window] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(content).toBeLessThanOrEqual(window as number);
}
