import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalEmail } from '@/lib/email-address';

describe('canonicalEmail', () => {
  it.each([
    ['Anna.Svensson@Kommun.SE', 'anna.svensson@kommun.se'],
    ['  anna@kommun.se \n', 'anna@kommun.se'],
    ['anna+resan@kommun.se', 'anna+resan@kommun.se'],
    ['anna@malmö.se', 'anna@xn--malm-8qa.se'],
    ['anna@MALMÖ.se', 'anna@xn--malm-8qa.se'],
    ['anna@malmo\u0308.se', 'anna@xn--malm-8qa.se'],
    ['ａnna@kommun.se', 'anna@kommun.se'],
    ['anna@kommun.se.', 'anna@kommun.se'],
  ])('%j is %s', (given, canonical) => expect(canonicalEmail(given)).toBe(canonical));

  it.each([
    'anna',
    '@kommun.se',
    'anna@',
    'anna@kommun',
    'anna @kommun.se',
    '"anna b"@kommun.se',
    'anna@@kommun.se',
    'a..b@kommun.se',
    '.a@kommun.se',
    'аnna@kommun.se' /* Cyrillic а */,
    'İnan@kommun.se',
    `${'a'.repeat(65)}@kommun.se`,
    `a@${'b'.repeat(250)}.se`,
    'a@-b.se',
    'a@b-.se',
    'a@127.0.0.1',
    'Anna\r\nBcc: x@y.se',
    'anna@kommun.se,b@c.se',
    'a\u0000@b.se',
    '',
  ])('%j is none', (given) => expect(canonicalEmail(given)).toBeNull());

  it('is its own canonical form, for any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.emailAddress(), fc.string()), (text) => {
        const once = canonicalEmail(text);
        return once === null || canonicalEmail(once) === once;
      }),
    );
  });

  it('takes 50,000 characters in stride (trust line 58)', () => {
    for (const text of [
      'a'.repeat(50_000),
      `${'a.'.repeat(25_000)}@b.se`,
      `a@${'b.'.repeat(25_000)}`,
      `${'@'.repeat(50_000)}`,
    ]) {
      const started = performance.now();
      expect(canonicalEmail(text)).toBeNull();
      expect(performance.now() - started).toBeLessThan(250);
    }
  });
});
