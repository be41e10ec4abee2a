import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { EventJsonLd, toEvent } from '@/features/conference/components/event-json-ld';
import type { PublicConference } from '@/features/conference/types';

const conference: PublicConference = {
  id: 'c1',
  slug: 'lulea-2027',
  city: 'Luleå',
  name: 'Resan i Luleå </script><script>alert(1)</script>',
  intro: 'En dag.',
  seriesSlug: 's',
  seriesName: 'S',
  stage: 'full',
  startsAt: new Date('2027-05-04T07:00:00Z'),
  endsAt: new Date('2027-05-04T14:00:00Z'),
  opensAt: null,
  closesAt: null,
  capacity: 100,
  seatsLeft: 0,
  host: 'Luleå kommun',
  moderators: [],
  contactEmail: null,
  contactPhone: null,
  policy: '',
  venue: null,
  films: [],
  updatedAt: new Date('2027-01-01T00:00:00Z'),
};

it('says that a full conference is sold out, with times in UTC', () => {
  expect(toEvent(conference, 'sv')).toMatchObject({
    '@type': 'Event',
    startDate: '2027-05-04T07:00:00.000Z',
    location: { '@type': 'Place', name: 'Luleå' },
    url: 'http://localhost:3000/konferenser/lulea-2027',
    offers: { availability: 'https://schema.org/SoldOut' },
  });
});

it('lets no text end the data block (trust line 50)', () => {
  const html = renderToStaticMarkup(<EventJsonLd conference={conference} locale="sv" />);
  expect(html.match(/<\/script>/g)).toHaveLength(1);
  const json = html.replace(/^<script[^>]*>/, '').replace(/<\/script>$/, '');
  expect((JSON.parse(json) as { name: string }).name).toBe(conference.name);
});
