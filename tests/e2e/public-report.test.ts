import pg from 'pg';
import { describe, expect, inject, it } from 'vitest';
import { expectNoAxeViolations, openPage } from '../setup/browser';

async function reports(text: string): Promise<number> {
  const client = new pg.Client(inject('servedDatabaseUrl'));
  await client.connect();
  const { rows } = await client.query<{ count: number }>(
    'SELECT count(*)::int AS count FROM barrier_report WHERE text = $1',
    [text],
  );
  await client.end();
  return rows[0]?.count ?? -1;
}

describe.each([true, false])('reporting a barrier, with JavaScript: %s', (javaScript) => {
  it('keeps what was written when something is wrong, says what, and takes it when it is right', async () => {
    const page = await openPage({ javaScript, viewport: { width: 360, height: 740 } });
    const text = `Knappen syns inte, ${javaScript ? 'med' : 'utan'} skript`;
    await page.goto('/tillganglighet');
    await page.getByRole('link', { name: 'Rapportera en brist' }).first().click();
    await page.waitForURL(/\/rapportera$/);
    await page.getByLabel('Vad fungerar inte?').fill(`${text} 811218-9876`);
    await page.getByLabel('Din e-post').fill('inte en adress');
    await page.getByRole('button', { name: 'Rapportera bristen' }).click();
    const summary = page.getByRole('alert').filter({ hasText: 'Rätta det här' });
    await summary.waitFor();
    if (javaScript) await expect.poll(() => summary.evaluate((box) => box === document.activeElement)).toBe(true);
    await expectSummary(summary.innerText());
    expect(await page.getByLabel('Vad fungerar inte?').inputValue()).toBe(`${text} 811218-9876`);
    expect(await page.getByLabel('Vad fungerar inte?').getAttribute('aria-invalid')).toBe('true');
    if (javaScript) await expectNoAxeViolations(page);
    expect(await reports(`${text} 811218-9876`)).toBe(0);

    await page.getByLabel('Vad fungerar inte?').fill(text);
    await page.getByLabel('Din e-post').fill('');
    await page.getByRole('button', { name: 'Rapportera bristen' }).click();
    await page.getByText('Tack, vi har tagit emot din rapport').waitFor();
    expect(await reports(text)).toBe(1);
  });
});

async function expectSummary(text: Promise<string>): Promise<void> {
  expect(await text).toContain('Det ser ut som ett personnummer');
  expect(await text).toContain('Skriv en hel e-postadress');
}
