import { byName, type PlaceholderValues } from '@/emails/placeholder-names';
import { conferenceValues, seminarLines } from '@/emails/placeholders';
import type { MailingMail } from '@/emails/props';
import { fillLine } from '@/lib/placeholders';
import type { Locale } from '@/lib/time';
import { languageFor } from './rules';
import type { MailingTexts, Person } from './types';

export type MailFacts = {
  slug: string;
  city: string;
  nameSv: string;
  nameEn: string;
  startsAt: Date | null;
  endsAt: Date | null;
  venueName: string | null;
  venueAddress: string | null;
  contactEmail: string | null;
  contactPhone: string | null;
};

export type SessionFact = { titleSv: string; titleEn: string | null; room: string; startsAt: Date; endsAt: Date };
export type PersonFacts = { reference: string | null; organisation: string | null; sessions: readonly SessionFact[] };

const none: Record<Locale, string> = { sv: 'inga seminarier', en: 'no seminars' };

/** What the placeholders give one reader, in the language of their message. */
export function valuesFor(
  person: Pick<Person, 'name'>,
  facts: PersonFacts,
  conference: MailFacts,
  locale: Locale,
): PlaceholderValues {
  const sessions = facts.sessions.map(({ titleSv, titleEn, ...times }) => ({
    ...times,
    title: locale === 'en' ? (titleEn ?? titleSv) : titleSv,
  }));
  return {
    ...valuesOfConference(conference, locale),
    name: person.name,
    organisation: facts.organisation ?? '',
    reference: facts.reference ?? '',
    seminars: seminarLines(sessions, locale) || none[locale],
  };
}

function valuesOfConference({ nameSv, nameEn, ...conference }: MailFacts, locale: Locale): PlaceholderValues {
  return conferenceValues({ ...conference, name: locale === 'en' ? nameEn : nameSv }, locale);
}

/** A subject as a list shows it, in the reader's language where it is written: what is each reader's own is left open. */
export function shownSubject(
  { subjectSv, subjectEn }: Pick<MailingTexts, 'subjectSv' | 'subjectEn'>,
  conference: MailFacts,
  locale: Locale,
): string {
  const language = locale === 'en' && subjectEn !== '' ? 'en' : 'sv';
  const own: PlaceholderValues = { name: '…', organisation: '…', reference: '…' };
  return fillLine(
    language === 'en' ? subjectEn : subjectSv,
    byName({ ...valuesOfConference(conference, language), ...own }),
  );
}

export type Message = { locale: Locale; payload: MailingMail };

/** The message of one reader: the texts as they are now, and what the placeholders give them. */
export function messageFor(
  texts: MailingTexts,
  reader: { person: Person; facts: PersonFacts; isCancelled: boolean },
  conference: MailFacts,
): Message {
  const locale = languageFor(reader.person.locale, texts);
  const values = valuesFor(reader.person, reader.facts, conference, locale);
  return {
    locale,
    payload: {
      subject: locale === 'en' ? texts.subjectEn : texts.subjectSv,
      body: locale === 'en' ? texts.bodyEn : texts.bodySv,
      values,
      reason: reader.person.registrationId === null ? 'takingPart' : reader.isCancelled ? 'cancelled' : 'registered',
      conference: values.conference ?? '',
      contact: values.contact ?? '',
    },
  };
}
