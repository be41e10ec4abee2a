import type { MailConference } from '@/emails/props';
import { formatDate, formatDay, formatTimeRange, type Locale } from '@/lib/time';

/** 'Förbättringsresan i Linköping'; a name that already says the city is left as it is. */
export function conferenceTitle(
  conference: { name: string; city?: string | null | undefined },
  locale: Locale,
): string {
  const { name, city } = conference;
  if (!city || name.includes(city)) return name;
  return `${name} ${locale === 'sv' ? 'i' : 'in'} ${city}`;
}

/** 'Förbättringsresan i Linköping fredag 1 september', for subjects. */
export function titleWithDay(conference: MailConference, locale: Locale): string {
  const on = locale === 'sv' ? ' ' : ' on ';
  return `${conferenceTitle(conference, locale)}${on}${formatDay(conference.startsAt, locale)}`;
}

/** 'onsdag 1 september 2027, 9.00–16.15'. */
export function dayAndTimes(conference: MailConference, locale: Locale): string {
  return `${formatDate(conference.startsAt, locale)}, ${formatTimeRange(conference.startsAt, conference.endsAt, locale)}`;
}

export function placeOf(conference: MailConference): string {
  const place = [conference.venueName, conference.venueAddress].filter(Boolean).join(', ');
  return place || conference.city;
}

/** 'linkoping@… eller 08-123 456 00'. */
export function contactOf(conference: MailConference, locale: Locale): string {
  return [conference.contactEmail, conference.contactPhone].filter(Boolean).join(locale === 'sv' ? ' eller ' : ' or ');
}
