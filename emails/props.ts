import { z } from 'zod';
import { placeholderKeys } from '@/emails/placeholder-names';
import type { TemplateWords } from '@/emails/template-words';
import type { Locale } from '@/lib/time';

/**
 * What each message is made of. The commands write these as the outbox row's payload (and links, encrypted, as its
 * secret); the worker reads them back through the same schemas, so that a row nobody can render is parked, not sent half.
 */

/** Not z.coerce.date(): that would read a missing time as 1970. */
const instant = z.union([z.date(), z.iso.datetime({ offset: true }).transform((text) => new Date(text))]);

const session = z.object({
  id: z.string(),
  title: z.string(),
  room: z.string().nullish(),
  speakers: z.array(z.string()).default([]),
  startsAt: instant,
  endsAt: instant,
});

const conference = z.object({
  slug: z.string(),
  name: z.string(),
  city: z.string(),
  startsAt: instant,
  endsAt: instant,
  venueName: z.string().nullish(),
  venueAddress: z.string().nullish(),
  contactEmail: z.string().nullish(),
  contactPhone: z.string().nullish(),
});

export const registrationMailSchema = z.object({
  reference: z.string(),
  name: z.string(),
  organisation: z.string(),
  calendarUid: z.string(),
  sequence: z.number().int().min(0),
  conference,
  sessions: z.array(session),
  removedSessions: z.array(session).nullish(),
  manageUrl: z.string().nullish(),
});

/** A registration that was moved: where it is now, and under `from` where it was. */
export const movedMailSchema = registrationMailSchema.extend({ from: registrationMailSchema });
const place = z.object({ startsAt: instant, endsAt: instant, room: z.string().nullish() });

/** A programme change: the person's own changes, and their day and calendar as in every message about a registration. */
export const programmeChangeSchema = registrationMailSchema.extend({
  subject: z.string(),
  opening: z.string(),
  changes: z.array(
    z.object({
      kind: z.enum(['moved', 'cancelled', 'room', 'title', 'speakers']),
      title: z.string(),
      was: z.string().nullish(),
      from: place.nullish(),
      to: place.nullish(),
      because: z.literal('collision').nullish(),
    }),
  ),
});

const renewed = z.object({
  reference: z.string(),
  conferenceName: z.string(),
  city: z.string().nullish(),
  startsAt: instant.nullish(),
});

const renewedList = z
  .object({ registrations: z.array(renewed).min(1), manageUrls: z.array(z.string()) })
  .refine(({ registrations, manageUrls }) => registrations.length === manageUrls.length)
  .transform(({ registrations, manageUrls }) =>
    registrations.map((one, i) => ({ ...one, manageUrl: manageUrls[i] as string })),
  );

const renewedOne = renewed.extend({ manageUrl: z.string() }).transform((one) => [one]);

/** One registration or several of the same address: always a list to the template. */
export const manageLinkSchema = z.union([renewedList, renewedOne]).transform((registrations) => ({ registrations }));

/** A message of an organiser's: their text as it was when it was handed over, and what the placeholders give this reader. */
export const mailingMailSchema = z.object({
  subject: z.string(),
  body: z.string(),
  values: z.partialRecord(z.enum(placeholderKeys), z.string()),
  /** Why it comes to this reader. */
  reason: z.enum(['registered', 'cancelled', 'takingPart']),
  conference: z.string(),
  contact: z.string(),
});

export const signInLinkSchema = z.object({ url: z.string(), expiresInMinutes: z.number().positive() });

export const colleagueInvitationSchema = z.object({
  url: z.string(),
  invitedBy: z.string(),
  role: z.enum(['admin', 'organiser', 'programme', 'registration_desk', 'finance', 'care', 'reader']),
  /** A tour or a conference; null is everything. */
  place: z.string().nullish(),
  expiresAt: instant,
});

export type MailSession = z.output<typeof session>;
export type MailConference = z.output<typeof conference>;
export type RegistrationMail = z.output<typeof registrationMailSchema>;
export type MovedMail = z.output<typeof movedMailSchema>;
export type ProgrammeChangeMail = z.output<typeof programmeChangeSchema>;
export type ManageLinkMail = z.output<typeof manageLinkSchema>;
export type MailingMail = z.output<typeof mailingMailSchema>;
export type SignInLinkMail = z.output<typeof signInLinkSchema>;
export type ColleagueInvitationMail = z.output<typeof colleagueInvitationSchema>;

/** To whom, when, and in whose words: what a template does not know of itself. */
export type MailFrame = {
  locale: Locale;
  toEmail: string;
  from: string;
  writtenAt: Date;
  /** The words as an organiser changed them; none for the built-in ones. */
  words?: TemplateWords | undefined;
};
