import { z } from 'zod';

/** Not z.coerce.date(): that would read a missing time as 1970. */
const instant = z.union([z.date(), z.iso.datetime({ offset: true }).transform((text) => new Date(text))]);

/** What a speaker's invitation and reminder are made of; the link comes as the row's secret. */
export const speakerMailSchema = z.object({
  name: z.string(),
  isRenewed: z.boolean().default(false),
  missing: z.array(z.enum(['answer', 'bio', 'photo', 'presentation', 'consents'])).default([]),
  conference: z.object({
    slug: z.string(),
    name: z.string(),
    city: z.string(),
    startsAt: instant.nullable(),
    endsAt: instant.nullable(),
    venueName: z.string().nullable(),
    venueAddress: z.string().nullable(),
    contactEmail: z.string().nullable(),
    contactPhone: z.string().nullable(),
  }),
  appearances: z.array(
    z.object({
      kind: z.enum(['speaker', 'host', 'moderator']),
      title: z.string(),
      room: z.string().nullable(),
      startsAt: instant.nullable(),
      endsAt: instant.nullable(),
      isPreliminary: z.boolean(),
    }),
  ),
  url: z.string(),
});

export type SpeakerMail = z.output<typeof speakerMailSchema>;

/** Made-up people at made-up addresses: what the previews and the tests show. */
export const previewSpeaker: SpeakerMail = {
  name: 'Malin Exempelsson',
  isRenewed: false,
  missing: ['photo', 'presentation'],
  conference: {
    slug: 'linkoping-2027',
    name: 'Förbättringsresan i Linköping',
    city: 'Linköping',
    startsAt: new Date('2027-09-01T07:00:00Z'),
    endsAt: new Date('2027-09-01T14:15:00Z'),
    venueName: 'Konsert & Kongress',
    venueAddress: 'Konsistoriegatan 7, 582 22 Linköping',
    contactEmail: 'linkoping@forbattringsresan.example',
    contactPhone: '08-123 456 00',
  },
  appearances: [
    {
      kind: 'speaker',
      title: 'Samtal med de yngsta',
      room: 'Sal 4',
      startsAt: new Date('2027-09-01T08:15:00Z'),
      endsAt: new Date('2027-09-01T09:45:00Z'),
      isPreliminary: true,
    },
  ],
  url: 'https://forbattringsresan.example/talarsida/exempel',
};
