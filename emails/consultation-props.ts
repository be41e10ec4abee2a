import { z } from 'zod';
import { placeholderKeys } from '@/emails/placeholder-names';

/** Not z.coerce.date(): that would read a missing time as 1970. */
const instant = z.union([z.date(), z.iso.datetime({ offset: true }).transform((text) => new Date(text))]);

const kinds = [
  'invitation',
  'reminder',
  'escalation',
  'change',
  'cancellation',
  'record',
  'commitment',
  'outcome',
  'message',
] as const;

/** The calendar part of a mail to somebody who comes: one event per person and consultation, for ever under the same UID. */
export const consultationCalendarSchema = z.object({
  uid: z.string(),
  sequence: z.number().int().min(0),
  method: z.enum(['request', 'cancel']),
  name: z.string(),
});

export const consultationFactsSchema = z.object({
  title: z.string(),
  startsAt: instant.nullable(),
  endsAt: instant.nullable(),
  place: z.string(),
  /** Only in mails to those who come. */
  meetingUrl: z.string().nullish(),
  caseNumber: z.string(),
  contact: z.string(),
  signatories: z.array(z.object({ name: z.string(), title: z.string() })),
});

/** A message of a dispatch: the words as they were released, and what the placeholders give this reader. The link comes as the row's secret. */
export const consultationMailSchema = z.object({
  kind: z.enum(kinds),
  subject: z.string(),
  body: z.string(),
  values: z.partialRecord(z.enum(placeholderKeys), z.string()),
  consultation: consultationFactsSchema,
  /** Why it comes to this reader. */
  reason: z.enum(['invited', 'takingPart', 'owner']),
  opens: z.enum(['invitation', 'person', 'record', 'commitment']),
  organisation: z.string(),
  role: z.string().default(''),
  seats: z.number().int().nullish(),
  answerBy: instant.nullish(),
  commitment: z.object({ what: z.string(), dueOn: z.string() }).nullish(),
  calendar: consultationCalendarSchema.nullish(),
  url: z.string(),
});

export type ConsultationFacts = z.output<typeof consultationFactsSchema>;
export type ConsultationCalendar = z.output<typeof consultationCalendarSchema>;
export type ConsultationMail = z.output<typeof consultationMailSchema>;

/** Made-up people and addresses: what the previews and the tests show. */
export const previewConsultation: ConsultationMail = {
  kind: 'invitation',
  subject: 'Inbjudan till {{samråd}} {{datum}}',
  body: 'Hej!\n\n{{organisation}} bjuds in till {{samråd}}. Svara senast **{{svara senast}}**.',
  values: {
    organisation: 'Exempelmyndigheten',
    consultation: 'Nationellt samråd',
    date: 'tisdag 7 september 2027',
    answerBy: 'måndag 16 augusti 2027 kl. 23.59',
  },
  consultation: {
    title: 'Nationellt samråd',
    startsAt: new Date('2027-09-07T07:00:00Z'),
    endsAt: new Date('2027-09-07T14:00:00Z'),
    place: 'Rosenbad, Stockholm',
    meetingUrl: null,
    caseNumber: 'S2027/00123',
    contact: 'samrad@forbattringsresan.example',
    signatories: [{ name: 'Karin Exempelsson', title: 'nationell samordnare' }],
  },
  reason: 'invited',
  opens: 'invitation',
  organisation: 'Exempelmyndigheten',
  role: 'generaldirektör',
  seats: 2,
  answerBy: new Date('2027-08-16T21:59:00Z'),
  url: 'https://forbattringsresan.example/inbjudan/exempel',
};
