import { z } from 'zod';
import { consultationCalendarSchema, consultationFactsSchema, previewConsultation } from '@/emails/consultation-props';

const instant = z.union([z.date(), z.iso.datetime({ offset: true }).transform((text) => new Date(text))]);
const mandate = z.enum(['decide', 'speak', 'listen']);

const common = { organisation: z.string(), madeBy: z.string(), consultation: consultationFactsSchema };

/** To somebody who takes part from now on; the link is their own. */
export const seatNamedSchema = z.object({
  ...common,
  name: z.string(),
  role: z.string(),
  mandate,
  calendar: consultationCalendarSchema,
  url: z.string(),
});

/** To somebody who does not take part any more. */
export const seatLostSchema = z.object({
  ...common,
  name: z.string(),
  because: z.enum(['replaced', 'withdrawn', 'declined']),
  calendar: consultationCalendarSchema,
});

/** What was changed and how it stands, to the organisation's address or to whoever made the change. */
export const answerReceiptSchema = z.object({
  ...common,
  to: z.enum(['organisation', 'maker']),
  change: z.enum(['accepted', 'declined', 'delegated', 'in_writing', 'substituted', 'withdrawn']),
  reason: z.string(),
  seats: z.array(
    z.object({
      number: z.number(),
      role: z.string(),
      name: z.string().nullable(),
      mandate: mandate.nullable(),
      insteadOf: z.array(z.string()),
    }),
  ),
  answerBy: instant.nullable(),
  startsAt: instant.nullable(),
  /** Only to the organisation's own address. */
  url: z.string().optional(),
});

/** A link to write the organisation's input, to somebody who may. */
export const editorLinkSchema = z.object({ ...common, name: z.string(), url: z.string() });

/** Somebody wants to write the organisation's input: one who may has to confirm. */
export const editorWaitingSchema = z.object({ ...common, name: z.string(), email: z.string(), url: z.string() });

/** More time was asked for, or the request taken back. */
export const moreTimeSchema = z.object({
  ...common,
  change: z.enum(['asked', 'withdrawn']),
  wantedBy: instant,
  reason: z.string(),
});

export type SeatNamedMail = z.output<typeof seatNamedSchema>;
export type SeatLostMail = z.output<typeof seatLostSchema>;
export type AnswerReceiptMail = z.output<typeof answerReceiptSchema>;
export type EditorLinkMail = z.output<typeof editorLinkSchema>;
export type EditorWaitingMail = z.output<typeof editorWaitingSchema>;
export type MoreTimeMail = z.output<typeof moreTimeSchema>;

/** Made-up people and addresses: what the previews and the tests show. */
export const previewAnswer = {
  organisation: 'Exempelmyndigheten',
  madeBy: 'Sigrid Sekreterare',
  consultation: previewConsultation.consultation,
};
