import type { Locale } from '@/lib/time';
import type { Bilingual, BookableConference, BookableSession, ChosenSession } from './types';

/** The text in the reader's language; Swedish where nobody has translated it. */
export function inLanguage(text: Bilingual, locale: Locale): string {
  return locale === 'en' ? (text.en ?? text.sv) : text.sv;
}

/** A session as receipts and mails show it. */
export function chosenSession(session: BookableSession, locale: Locale): ChosenSession {
  return {
    id: session.id,
    title: inLanguage(session.title, locale),
    room: session.room,
    speakers: session.speakers,
    startsAt: session.startsAt.toISOString(),
    endsAt: session.endsAt.toISOString(),
  };
}

type MailFacts = {
  registrationId: string;
  reference: string;
  name: string;
  organisation: string;
  sequence: number;
  locale: Locale;
  conference: BookableConference;
  sessions: BookableSession[];
  removedSessions?: BookableSession[];
};

/** The payload of the three registration mails: everything they say, as it is now. */
export function registrationMailPayload(facts: MailFacts) {
  const { conference, locale } = facts;
  return {
    reference: facts.reference,
    name: facts.name,
    organisation: facts.organisation,
    calendarUid: facts.registrationId,
    sequence: facts.sequence,
    conference: {
      slug: conference.slug,
      name: inLanguage(conference.name, locale),
      city: conference.city,
      startsAt: conference.startsAt?.toISOString() ?? null,
      endsAt: conference.endsAt?.toISOString() ?? null,
      venueName: conference.venueName,
      venueAddress: conference.venueAddress,
      contactEmail: conference.contactEmail,
      contactPhone: conference.contactPhone,
    },
    sessions: facts.sessions.map((s) => chosenSession(s, locale)),
    ...(facts.removedSessions ? { removedSessions: facts.removedSessions.map((s) => chosenSession(s, locale)) } : {}),
  };
}
