import { conferenceTitle, contactOf, placeOf } from '@/emails/parts/words';
import type { PlaceholderValues } from '@/emails/placeholder-names';
import type { MailConference, MailSession } from '@/emails/props';
import { formatDate, formatDay, formatTimeRange, type Locale } from '@/lib/time';

/** What a conference gives, in the reader's language. */
export function conferenceValues({ startsAt, endsAt, ...facts }: Undated, locale: Locale): PlaceholderValues {
  const conference = { ...facts, startsAt: startsAt ?? new Date(0), endsAt: endsAt ?? new Date(0) };
  const values = valuesOf(conference, locale);
  if (startsAt && endsAt) return values;
  return { ...values, date: undecided[locale], day: undecided[locale], times: undecided[locale] };
}

type Undated = Omit<MailConference, 'startsAt' | 'endsAt'> & { startsAt: Date | null; endsAt: Date | null };

const undecided: Record<Locale, string> = { sv: 'dag ännu inte bestämd', en: 'day not decided yet' };

function valuesOf(conference: MailConference, locale: Locale): PlaceholderValues {
  return {
    conference: conferenceTitle(conference, locale),
    city: conference.city,
    date: formatDate(conference.startsAt, locale),
    day: formatDay(conference.startsAt, locale),
    times: formatTimeRange(conference.startsAt, conference.endsAt, locale),
    place: placeOf(conference),
    contact: contactOf(conference, locale),
  };
}

/** Someone's seminars, a line each in time order: '10.15–11.45 Titel, Sal 4'. */
export function seminarLines(
  sessions: readonly Pick<MailSession, 'title' | 'room' | 'startsAt' | 'endsAt'>[],
  locale: Locale,
): string {
  return sessions
    .toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
    .map((session) => {
      const time = formatTimeRange(session.startsAt, session.endsAt, locale);
      return `${time} ${[session.title, session.room].filter(Boolean).join(', ')}`;
    })
    .join('\n');
}
