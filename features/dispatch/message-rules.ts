import { consultationCalendarUid, consultationSequence } from '@/emails/consultation-calendar';
import type { ConsultationFacts, ConsultationMail } from '@/emails/consultation-props';
import { byName, type PlaceholderValues, placeholderKeys } from '@/emails/placeholder-names';
import { cleanLine } from '@/lib/clean-text';
import { fillLine } from '@/lib/placeholders';
import { formatDate, formatDateTime, formatTimeRange, type Locale } from '@/lib/time';
import { languageFor } from './rules';
import type { AddressKind, DispatchKind, DispatchWords, SkipReason } from './types';

/** A consultation as facts-queries reads it. Times are UTC. */
export type ConsultationRow = {
  id: string;
  slug: string;
  state: string;
  titleSv: string;
  titleEn: string;
  startsAt: Date | null;
  endsAt: Date | null;
  placeName: string;
  placeAddress: string;
  meetingUrl: string | null;
  caseNumber: string;
  answerBy: Date | null;
  inputBy: Date | null;
  commentsBy: Date | null;
  contactName: string;
  contactEmail: string | null;
  contactPhone: string | null;
  calendarSequence: number;
  signatories: { name: string; titleSv: string; titleEn: string }[];
};

/** An address of a dispatch with what is said to it. */
export type Reader = {
  id: string;
  reminderId: string | null;
  invitationId: string | null;
  representativeId: string | null;
  commitmentId: string | null;
  addressKind: AddressKind;
  toEmail: string;
  locale: string;
  name: string;
  organisation: string;
  roleAsked: string;
  seats: number | null;
  ownAnswerBy: Date | null;
  calendarSequence: number | null;
  holdsSeat: boolean;
  what: string | null;
  dueOn: Date | null;
  skippedBecause: SkipReason | null;
};

const words = {
  sv: {
    noDay: 'dag ännu inte bestämd',
    noTime: 'tid ännu inte bestämd',
    noPlace: 'plats ännu inte bestämd',
    role: 'en företrädare',
    distance: 'på distans',
  },
  en: {
    noDay: 'day not decided yet',
    noTime: 'time not decided yet',
    noPlace: 'place not decided yet',
    role: 'a representative',
    distance: 'online',
  },
} as const;

/** The facts of a consultation in one language. */
export function factsIn(row: ConsultationRow, locale: Locale, forPersons: boolean): ConsultationFacts {
  const place = [row.placeName, row.placeAddress].filter(Boolean).join(', ');
  const contact = [row.contactName, row.contactEmail, row.contactPhone].filter(Boolean).join(', ');
  return {
    title: locale === 'en' && row.titleEn ? row.titleEn : row.titleSv,
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    place: place || (row.meetingUrl ? words[locale].distance : words[locale].noPlace),
    meetingUrl: forPersons ? row.meetingUrl : null,
    caseNumber: row.caseNumber,
    contact,
    signatories: row.signatories.map(({ name, titleSv, titleEn }) => ({
      name,
      title: locale === 'en' && titleEn ? titleEn : titleSv,
    })),
  };
}

/** What the placeholders give a reader, but for the link, which is a secret. */
export function valuesFor(reader: Reader, row: ConsultationRow, locale: Locale): PlaceholderValues {
  const t = words[locale];
  const facts = factsIn(row, locale, false);
  const until = (moment: Date | null) => (moment ? formatDateTime(moment, locale) : t.noDay);
  return {
    name: cleanLine(reader.name),
    organisation: reader.organisation,
    role: reader.roleAsked || t.role,
    consultation: facts.title,
    date: row.startsAt ? formatDate(row.startsAt, locale) : t.noDay,
    times: row.startsAt && row.endsAt ? formatTimeRange(row.startsAt, row.endsAt, locale) : t.noTime,
    place: facts.place,
    answerBy: until(reader.ownAnswerBy ?? row.answerBy),
    inputBy: until(row.inputBy),
    commentsBy: until(row.commentsBy),
    seats: reader.seats ? String(reader.seats) : '',
    caseNumber: row.caseNumber,
    contact: facts.contact,
    commitment: reader.what ?? '',
    dueOn: reader.dueOn ? formatDate(reader.dueOn, locale) : '',
  };
}

/** A subject as lists and headings show it: what is each reader's own is left open. */
export function shownSubject(
  { subjectSv, subjectEn }: Pick<DispatchWords, 'subjectSv' | 'subjectEn'>,
  consultation: { titleSv: string; titleEn: string; startsAt: Date | null },
  locale: Locale,
): string {
  const language = locale === 'en' && subjectEn !== '' ? 'en' : 'sv';
  const { titleSv, titleEn, startsAt } = consultation;
  const open = Object.fromEntries(placeholderKeys.map((key) => [key, '…']));
  return fillLine(
    language === 'en' ? subjectEn : subjectSv,
    byName({
      ...open,
      consultation: language === 'en' && titleEn ? titleEn : titleSv,
      date: startsAt ? formatDate(startsAt, language) : words[language].noDay,
    }),
  );
}

export type Payload = Omit<ConsultationMail, 'url'>;

/** The mail of one reader: the words as they are now and what they give this one; `opens` says what the link must open. */
export function messageFor(
  dispatch: DispatchWords & { kind: DispatchKind },
  reader: Reader,
  row: ConsultationRow,
): { locale: Locale; payload: Payload } {
  const locale = languageFor(reader.locale, dispatch);
  const isPerson = reader.representativeId !== null;
  return {
    locale,
    payload: {
      kind: dispatch.kind,
      subject: locale === 'en' ? dispatch.subjectEn : dispatch.subjectSv,
      body: locale === 'en' ? dispatch.bodyEn : dispatch.bodySv,
      values: valuesFor(reader, row, locale),
      consultation: factsIn(row, locale, isPerson && reader.holdsSeat),
      reason: reader.commitmentId ? 'owner' : isPerson ? 'takingPart' : 'invited',
      opens: reader.commitmentId
        ? 'commitment'
        : isPerson
          ? dispatch.kind === 'record'
            ? 'record'
            : 'person'
          : 'invitation',
      organisation: reader.organisation,
      role: reader.roleAsked,
      seats: reader.seats,
      answerBy: reader.ownAnswerBy ?? row.answerBy,
      commitment: reader.what && reader.dueOn ? { what: reader.what, dueOn: formatDate(reader.dueOn, locale) } : null,
      calendar: calendarFor(dispatch.kind, reader, row),
    },
  };
}

/** Those who come get the change, and the cancellation, into their calendars. */
function calendarFor(kind: DispatchKind, reader: Reader, row: ConsultationRow): Payload['calendar'] {
  const tells = kind === 'change' ? 'request' : kind === 'cancellation' ? 'cancel' : null;
  if (!tells || !reader.holdsSeat || reader.representativeId === null) return null;
  return {
    uid: consultationCalendarUid(row.id, reader.representativeId),
    sequence: consultationSequence(row, { calendarSequence: reader.calendarSequence ?? 0 }),
    method: tells,
    name: reader.name,
  };
}
