import { env } from '@/lib/env';
import type { Locale } from '@/lib/time';

/** Links in mails always start from the configured address, never from what a request claims (trust line 59). */
export function conferenceUrl(slug: string, locale: Locale): string {
  const path = locale === 'sv' ? '/konferenser/' : '/en/conferences/';
  return `${env.APP_URL}${path}${encodeURIComponent(slug)}`;
}

export function renewLinkUrl(locale: Locale): string {
  return `${env.APP_URL}${locale === 'sv' ? '/anmalan/ny-lank' : '/en/registration/renew'}`;
}

/** The right-hand side of calendar ids: the same for the life of an installation. */
export function publicHost(): string {
  return new URL(env.APP_URL).hostname;
}

/** The speaker's own page. The token is all it takes: never in a log, only in the speaker's own mail. */
export function speakerUrl(token: string, locale: Locale): string {
  return `${env.APP_URL}${locale === 'sv' ? '/talarsida/' : '/en/speaker/'}${token}`;
}

/** An organisation's invitation to a consultation. Whoever holds it answers for the organisation. */
export function invitationUrl(token: string, locale: Locale): string {
  return `${env.APP_URL}${locale === 'sv' ? '/inbjudan/' : '/en/invitation/'}${token}`;
}

type ConsultationPage = 'invitation' | 'person' | 'record' | 'commitment';

const consultationPaths: Record<ConsultationPage, Record<Locale, (token: string) => string>> = {
  invitation: { sv: (token) => `/inbjudan/${token}`, en: (token) => `/en/invitation/${token}` },
  person: { sv: (token) => `/ombud/${token}`, en: (token) => `/en/representative/${token}` },
  record: { sv: (token) => `/ombud/${token}/anteckningar`, en: (token) => `/en/representative/${token}/record` },
  commitment: { sv: (token) => `/atagande/${token}`, en: (token) => `/en/commitment/${token}` },
};

/** A page of a consultation that its token alone opens: never in a log. */
export function consultationUrl(page: ConsultationPage, token: string, locale: Locale): string {
  return `${env.APP_URL}${consultationPaths[page][locale](token)}`;
}

/** The short address on a paper letter, where its code is typed. */
export function codeUrl(locale: Locale): string {
  return `${env.APP_URL}${locale === 'sv' ? '/inbjudan' : '/en/invitation'}`;
}
