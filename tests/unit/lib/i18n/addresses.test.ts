import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getPathname } from '@/lib/i18n/navigation';
import { otherLocalePath } from '@/lib/i18n/other-locale';

describe('addresses', () => {
  it('have Swedish words without prefix and English words under /en', () => {
    expect(getPathname({ href: '/', locale: 'sv' })).toBe('/');
    expect(getPathname({ href: '/', locale: 'en' })).toBe('/en');
    const href = { pathname: '/conferences/[slug]/programme', params: { slug: 'lulea-2027' } } as const;
    expect(getPathname({ href, locale: 'sv' })).toBe('/konferenser/lulea-2027/program');
    expect(getPathname({ href, locale: 'en' })).toBe('/en/conferences/lulea-2027/programme');
  });

  it('carry query and hash, and leave out what is not given', () => {
    const href = { pathname: '/sign-in', query: { sent: '1', none: undefined }, hash: 'main' } as const;
    expect(getPathname({ href, locale: 'sv' })).toBe('/logga-in?sent=1#main');
  });

  it('never let a parameter break out of its segment', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text.isWellFormed()),
        (slug) => {
          const path = getPathname({ href: { pathname: '/speakers/[slug]', params: { slug } }, locale: 'sv' });
          expect(path.slice('/talare/'.length)).not.toMatch(/[/?#]/);
        },
      ),
    );
  });
});

describe('the same page in the other language', () => {
  it.each([
    [['(public)'], '/en'],
    [['(public)', '__PAGE__'], '/en'],
    [['(public)', 'conferences', 'lulea'], '/en/conferences/lulea'],
    [['(public)', 'conferences', 'lulea', 'programme', 'samverkan'], '/en/conferences/lulea/programme/samverkan'],
    [['(public)', 'conferences', 'lulea', 'programme-view', 'all', 'unions'], '/en/conferences/lulea/programme'],
    [['(public)', 'registration', 'renew'], '/en/registration/renew'],
    [['(public)', 'nowhere', 'at', 'all'], '/en'],
    [['(public)', 'speakers', '%C3%A5sa'], '/en/speakers/%C3%A5sa'],
    [['(public)', 'speakers', '%E0%A4%A'], '/en/speakers/%25E0%25A4%25A'],
  ])('%j → %s', (segments, path) => {
    expect(otherLocalePath(segments, 'en')).toBe(path);
  });
});
