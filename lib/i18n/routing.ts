import { defineRouting } from 'next-intl/routing';
import { consultationPathnames } from './consultation-pathnames';

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
    ...consultationPathnames,
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
    '/organiser/tours': { sv: '/arrangor/turneer', en: '/organiser/tours' },
    '/organiser/tours/new': { sv: '/arrangor/turneer/ny', en: '/organiser/tours/new' },
    '/organiser/tours/[series]': { sv: '/arrangor/turneer/[series]', en: '/organiser/tours/[series]' },
    '/organiser/tours/[series]/copy': {
      sv: '/arrangor/turneer/[series]/kopiera',
      en: '/organiser/tours/[series]/copy',
    },
    '/organiser/tours/[series]/new-conference': {
      sv: '/arrangor/turneer/[series]/ny-konferens',
      en: '/organiser/tours/[series]/new-conference',
    },
    '/organiser/tours/[series]/seminars': {
      sv: '/arrangor/turneer/[series]/seminarier',
      en: '/organiser/tours/[series]/seminars',
    },
    '/organiser/tours/[series]/seminars/new': {
      sv: '/arrangor/turneer/[series]/seminarier/nytt',
      en: '/organiser/tours/[series]/seminars/new',
    },
    '/organiser/tours/[series]/seminars/[seminar]': {
      sv: '/arrangor/turneer/[series]/seminarier/[seminar]',
      en: '/organiser/tours/[series]/seminars/[seminar]',
    },
    '/organiser/tours/[series]/import': {
      sv: '/arrangor/turneer/[series]/importera',
      en: '/organiser/tours/[series]/import',
    },
    '/organiser/venues': { sv: '/arrangor/platser', en: '/organiser/venues' },
    '/organiser/venues/new': { sv: '/arrangor/platser/ny', en: '/organiser/venues/new' },
    '/organiser/venues/[id]': { sv: '/arrangor/platser/[id]', en: '/organiser/venues/[id]' },
    '/organiser/speakers': { sv: '/arrangor/talare', en: '/organiser/speakers' },
    '/organiser/speakers/new': { sv: '/arrangor/talare/ny', en: '/organiser/speakers/new' },
    '/organiser/speakers/[id]': { sv: '/arrangor/talare/[id]', en: '/organiser/speakers/[id]' },
    '/organiser/mail-templates': { sv: '/arrangor/e-brevsmallar', en: '/organiser/mail-templates' },
    '/organiser/mail-templates/[template]': {
      sv: '/arrangor/e-brevsmallar/[template]',
      en: '/organiser/mail-templates/[template]',
    },
    '/organiser/mail-problems': { sv: '/arrangor/e-brevsproblem', en: '/organiser/mail-problems' },
    '/organiser/coverage': { sv: '/arrangor/tackning', en: '/organiser/coverage' },
    '/organiser/colleagues': { sv: '/arrangor/kollegor', en: '/organiser/colleagues' },
    '/organiser/audit-log': { sv: '/arrangor/handelser', en: '/organiser/audit-log' },
    '/organiser/barrier-reports': { sv: '/arrangor/hinder', en: '/organiser/barrier-reports' },
    '/organiser/conferences/[slug]/settings': {
      sv: '/arrangor/konferenser/[slug]/installningar',
      en: '/organiser/conferences/[slug]/settings',
    },
    '/organiser/conferences/[slug]/copy': {
      sv: '/arrangor/konferenser/[slug]/kopiera',
      en: '/organiser/conferences/[slug]/copy',
    },
    '/organiser/conferences/[slug]/schedule': {
      sv: '/arrangor/konferenser/[slug]/schema',
      en: '/organiser/conferences/[slug]/schedule',
    },
    '/organiser/conferences/[slug]/release': {
      sv: '/arrangor/konferenser/[slug]/slapp',
      en: '/organiser/conferences/[slug]/release',
    },
    '/organiser/conferences/[slug]/versions': {
      sv: '/arrangor/konferenser/[slug]/versioner',
      en: '/organiser/conferences/[slug]/versions',
    },
    '/organiser/conferences/[slug]/versions/[number]': {
      sv: '/arrangor/konferenser/[slug]/versioner/[number]',
      en: '/organiser/conferences/[slug]/versions/[number]',
    },
    '/organiser/conferences/[slug]/seminars': {
      sv: '/arrangor/konferenser/[slug]/seminarier',
      en: '/organiser/conferences/[slug]/seminars',
    },
    '/organiser/conferences/[slug]/seminars/[seminar]': {
      sv: '/arrangor/konferenser/[slug]/seminarier/[seminar]',
      en: '/organiser/conferences/[slug]/seminars/[seminar]',
    },
    '/organiser/conferences/[slug]/speakers': {
      sv: '/arrangor/konferenser/[slug]/talare',
      en: '/organiser/conferences/[slug]/speakers',
    },
    '/organiser/conferences/[slug]/speakers/[id]': {
      sv: '/arrangor/konferenser/[slug]/talare/[id]',
      en: '/organiser/conferences/[slug]/speakers/[id]',
    },
    '/organiser/conferences/[slug]/registrations/new': {
      sv: '/arrangor/konferenser/[slug]/anmalningar/ny',
      en: '/organiser/conferences/[slug]/registrations/new',
    },
    '/organiser/conferences/[slug]/registrations/bulk': {
      sv: '/arrangor/konferenser/[slug]/anmalningar/flera',
      en: '/organiser/conferences/[slug]/registrations/bulk',
    },
    '/organiser/conferences/[slug]/registrations/bulk/[job]': {
      sv: '/arrangor/konferenser/[slug]/anmalningar/flera/[job]',
      en: '/organiser/conferences/[slug]/registrations/bulk/[job]',
    },
    '/organiser/conferences/[slug]/registrations/[id]/change': {
      sv: '/arrangor/konferenser/[slug]/anmalningar/[id]/andra',
      en: '/organiser/conferences/[slug]/registrations/[id]/change',
    },
    '/organiser/conferences/[slug]/registrations/[id]/move': {
      sv: '/arrangor/konferenser/[slug]/anmalningar/[id]/flytta',
      en: '/organiser/conferences/[slug]/registrations/[id]/move',
    },
    '/organiser/conferences/[slug]/mailings': {
      sv: '/arrangor/konferenser/[slug]/utskick',
      en: '/organiser/conferences/[slug]/mailings',
    },
    '/organiser/conferences/[slug]/mailings/new': {
      sv: '/arrangor/konferenser/[slug]/utskick/nytt',
      en: '/organiser/conferences/[slug]/mailings/new',
    },
    '/organiser/conferences/[slug]/mailings/[id]': {
      sv: '/arrangor/konferenser/[slug]/utskick/[id]',
      en: '/organiser/conferences/[slug]/mailings/[id]',
    },
    '/organiser/conferences/[slug]/mailings/[id]/review': {
      sv: '/arrangor/konferenser/[slug]/utskick/[id]/granska',
      en: '/organiser/conferences/[slug]/mailings/[id]/review',
    },
    '/organiser/conferences/[slug]/reminders': {
      sv: '/arrangor/konferenser/[slug]/paminnelser',
      en: '/organiser/conferences/[slug]/reminders',
    },
    '/organiser/conferences/[slug]/figures': {
      sv: '/arrangor/konferenser/[slug]/siffror',
      en: '/organiser/conferences/[slug]/figures',
    },
    '/organiser/conferences/[slug]/needs': {
      sv: '/arrangor/konferenser/[slug]/behov',
      en: '/organiser/conferences/[slug]/needs',
    },
    '/organiser/conferences/[slug]/needs/[id]': {
      sv: '/arrangor/konferenser/[slug]/behov/[id]',
      en: '/organiser/conferences/[slug]/needs/[id]',
    },
    '/organiser/conferences/[slug]/colleagues': {
      sv: '/arrangor/konferenser/[slug]/kollegor',
      en: '/organiser/conferences/[slug]/colleagues',
    },
    '/organiser/conferences/[slug]/history': {
      sv: '/arrangor/konferenser/[slug]/historik',
      en: '/organiser/conferences/[slug]/history',
    },
    '/conferences/[slug]/changes': { sv: '/konferenser/[slug]/andringar', en: '/conferences/[slug]/changes' },
    '/speaker/[token]': { sv: '/talarsida/[token]', en: '/speaker/[token]' },
    '/colleague/[token]': { sv: '/kollega/[token]', en: '/colleague/[token]' },
    '/preview/[token]': { sv: '/forhandsvisning/[token]', en: '/preview/[token]' },
    '/accessibility': { sv: '/tillganglighet', en: '/accessibility' },
    '/accessibility/report': { sv: '/tillganglighet/rapportera', en: '/accessibility/report' },
    '/personal-data': { sv: '/personuppgifter', en: '/personal-data' },
  },
});

export type Locale = (typeof routing.locales)[number];
export type Pathname = keyof typeof routing.pathnames;
