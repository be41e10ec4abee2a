import { env } from '@/lib/env';
import { getPathname } from '@/lib/i18n/navigation';
import type { Locale } from '@/lib/i18n/routing';
import { isoDate } from '@/lib/time';
import type { PublicConference } from '../types';

const availability: Partial<Record<PublicConference['stage'], string>> = {
  open: 'https://schema.org/InStock',
  full: 'https://schema.org/SoldOut',
  not_open: 'https://schema.org/PreOrder',
};

/** The conference as a schema.org Event, for search engines. A data block: it is never run. */
export function EventJsonLd({ conference, locale }: { conference: PublicConference; locale: Locale }) {
  if (!conference.startsAt) return null;
  // '<' is written as an escape, so that no text can end the element.
  const json = JSON.stringify(toEvent(conference, locale)).replaceAll('<', '\\u003c');
  // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON with '<' escaped; React would escape the quotes too
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}

/** The Event object; exported for its test. */
export function toEvent(conference: PublicConference, locale: Locale): Record<string, unknown> {
  const address = (pathname: '/conferences/[slug]' | '/conferences/[slug]/registration') =>
    `${env.APP_URL}${getPathname({ href: { pathname, params: { slug: conference.slug } }, locale })}`;
  const { venue, startsAt, endsAt } = conference;
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: conference.name,
    description: conference.intro,
    // A day that the sources give without hours is a date and no more.
    startDate: startsAt && (endsAt ? startsAt.toISOString() : isoDate(startsAt)),
    ...(endsAt ? { endDate: endsAt.toISOString() } : {}),
    inLanguage: 'sv',
    isAccessibleForFree: true,
    eventStatus: 'https://schema.org/EventScheduled',
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    url: address('/conferences/[slug]'),
    image: `${env.APP_URL}/api/og/${locale}/${conference.slug}`,
    maximumAttendeeCapacity: conference.capacity,
    location: venue
      ? {
          '@type': 'Place',
          name: venue.name,
          address: {
            '@type': 'PostalAddress',
            streetAddress: venue.address,
            postalCode: venue.postalCode,
            addressLocality: venue.city,
            addressCountry: 'SE',
          },
        }
      : { '@type': 'Place', name: conference.city },
    ...(conference.host ? { organizer: { '@type': 'Organization', name: conference.host } } : {}),
    ...(availability[conference.stage]
      ? {
          offers: {
            '@type': 'Offer',
            price: 0,
            priceCurrency: 'SEK',
            url: address('/conferences/[slug]/registration'),
            availability: availability[conference.stage],
          },
        }
      : {}),
  };
}
