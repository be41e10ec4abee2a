import { defineRouting } from 'next-intl/routing';

/**
 * Every address of the product: internal (English) segment names on the left, what people see on the right.
 * Swedish has no prefix, English lives under /en.
 */
export const routing = defineRouting({
  locales: ['sv', 'en'],
  defaultLocale: 'sv',
  localePrefix: 'as-needed',
  // The address alone decides the language: no guess from headers, and no cookie that would have to be explained.
  localeDetection: false,
  localeCookie: false,
  // hreflang stands in each page's head instead.
  alternateLinks: false,
  pathnames: {
    '/': '/',
    '/conferences': { sv: '/konferenser', en: '/conferences' },
    '/conferences/[slug]': { sv: '/konferenser/[slug]', en: '/conferences/[slug]' },
    '/conferences/[slug]/programme': {
      sv: '/konferenser/[slug]/program',
      en: '/conferences/[slug]/programme',
    },
    '/conferences/[slug]/programme/[seminar]': {
      sv: '/konferenser/[slug]/program/[seminar]',
      en: '/conferences/[slug]/programme/[seminar]',
    },
    '/conferences/[slug]/registration': {
      sv: '/konferenser/[slug]/anmalan',
      en: '/conferences/[slug]/registration',
    },
    '/registration/renew': { sv: '/anmalan/ny-lank', en: '/registration/renew' },
    '/registration/[token]': { sv: '/anmalan/[token]', en: '/registration/[token]' },
    '/registration/[token]/seminars': { sv: '/anmalan/[token]/seminarier', en: '/registration/[token]/seminars' },
    '/registration/[token]/details': { sv: '/anmalan/[token]/uppgifter', en: '/registration/[token]/details' },
    '/registration/[token]/cancel': { sv: '/anmalan/[token]/avboka', en: '/registration/[token]/cancel' },
    '/speakers/[slug]': { sv: '/talare/[slug]', en: '/speakers/[slug]' },
    '/consultation/[slug]': { sv: '/samrad/[slug]', en: '/consultation/[slug]' },
    '/sign-in': { sv: '/logga-in', en: '/sign-in' },
    '/sign-in/[token]': { sv: '/logga-in/[token]', en: '/sign-in/[token]' },
    '/my-pages': { sv: '/mina-sidor', en: '/my-pages' },
    '/organiser': { sv: '/arrangor', en: '/organiser' },
    '/organiser/conferences/[slug]': {
      sv: '/arrangor/konferenser/[slug]',
      en: '/organiser/conferences/[slug]',
    },
    '/organiser/conferences/[slug]/registrations': {
      sv: '/arrangor/konferenser/[slug]/anmalningar',
      en: '/organiser/conferences/[slug]/registrations',
    },
    '/organiser/conferences/[slug]/registrations/[id]': {
      sv: '/arrangor/konferenser/[slug]/anmalningar/[id]',
      en: '/organiser/conferences/[slug]/registrations/[id]',
    },
    '/accessibility': { sv: '/tillganglighet', en: '/accessibility' },
    '/accessibility/report': { sv: '/tillganglighet/rapportera', en: '/accessibility/report' },
    '/personal-data': { sv: '/personuppgifter', en: '/personal-data' },
  },
});

export type Locale = (typeof routing.locales)[number];
export type Pathname = keyof typeof routing.pathnames;
