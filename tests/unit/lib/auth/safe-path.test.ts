import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safePath } from '@/lib/auth/safe-path';

// Trust line 39: whatever stands in callbackUrl, people end on our own origin.
const hostile = [
  'https://evil.example',
  'http://evil.example/',
  '//evil.example',
  '///evil.example',
  '////evil.example',
  '\\\\evil.example',
  '/\\evil.example',
  '/\\/evil.example',
  '\\/evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '\t//evil.example',
  ' //evil.example',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'https:evil.example',
  'http:/evil.example',
  'https:///evil.example',
  '@evil.example',
  'evil.example',
  '.evil.example',
  '//evil.example@localhost',
  'http://localhost:3000@evil.example',
  'http://localhost:3000.evil.example',
  '//localhost:3000',
  '/..//evil.example',
  '/./\\evil.example',
  '/.//evil.example',
  '/a/../..//evil.example',
  '\u0000/arrangor',
  '/arrangor\u0000',
  '/å',
  '／／evil.example',
  '//／evil.example',
  '〱evil.example',
  '/api/auth/callback/oidc',
  '/api',
  '/dev/mail',
  '/_next/x',
  '',
  '?x',
  '#x',
  'arrangor',
  '/\u202Egro.live',
  `/${'a'.repeat(600)}`,
  null,
  undefined,
  7,
  {},
  ['//evil.example'],
];

describe('safePath', () => {
  it.each(hostile)('refuses %j', (given) => {
    expect(safePath(given, '/mina-sidor')).toBe('/mina-sidor');
  });

  it.each([
    ['/arrangor', '/arrangor'],
    ['/en/organiser/conferences/lulea?q=x&page=2', '/en/organiser/conferences/lulea?q=x&page=2'],
    ['/arrangor/../mina-sidor', '/mina-sidor'],
    ['/%2f%2fevil.example', '/%2f%2fevil.example'],
    ['/%5cevil.example', '/%5cevil.example'],
    ['/arrangor#x', '/arrangor'],
    ['/?next=https://evil.example', '/?next=https://evil.example'],
    ['/apikonferens', '/apikonferens'],
  ])('lets %s through as %s', (given, path) => {
    expect(safePath(given, '')).toBe(path);
  });

  it('never gives anything that a browser would take elsewhere', () => {
    const bits = fc.constantFrom(
      '/',
      '\\',
      '.',
      '..',
      '@',
      ':',
      'evil.example',
      '%2f',
      '%5c',
      '\t',
      '\n',
      'https:',
      '?',
      '#',
      ' ',
      'a',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc.array(bits, { maxLength: 12 }).map((parts) => parts.join('')),
        ),
        (given) => {
          const path = safePath(given, '/');
          expect(new URL(path, 'https://our.example/logga-in').origin).toBe('https://our.example');
        },
      ),
      { numRuns: 3_000 },
    );
  });
});
