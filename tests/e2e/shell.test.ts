import { expect, it } from 'vitest';
import { expectNoAxeViolations, openPage } from '../setup/browser';

it.each(['sv', 'en'] as const)(
  'the start page in %s passes axe and its policy blocks nothing of its own',
  async (locale) => {
    const page = await openPage({ locale });
    const response = await page.goto(locale === 'sv' ? '/' : '/en');
    expect(response?.status()).toBe(200);
    expect(await page.getAttribute('html', 'lang')).toBe(locale);
    expect(response?.headers()['content-security-policy']).not.toContain("script-src 'self' 'unsafe-inline'");
    await expectNoAxeViolations(page);
  },
);
