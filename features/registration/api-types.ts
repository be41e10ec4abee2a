import { z } from 'zod';

/** Shapes of the JSON API (contract.md), used for the answers' types and for OpenAPI. Times are ISO 8601 in UTC. */

const instant = z.iso.datetime();

export const conferenceSummarySchema = z.object({
  slug: z.string(),
  name: z.string().describe('In Swedish; ?locale=en for English'),
  city: z.string(),
  startsAt: instant.nullable().describe('Null where the day is not known'),
  registration: z.enum(['open', 'closed', 'not_open', 'full']),
  seatsLeft: z.number().int().nonnegative(),
});

export const apiSessionSchema = z.object({
  id: z.uuid(),
  title: z.string(),
  room: z.string(),
  capacity: z.number().int(),
  seatsLeft: z.number().int().nonnegative(),
  speakers: z.array(z.string()),
});

export const apiSlotSchema = z.object({
  id: z.uuid(),
  kind: z.enum(['seminars', 'plenary', 'break', 'lunch']),
  name: z.string(),
  startsAt: instant,
  endsAt: instant,
  sessions: z.array(apiSessionSchema),
});

export const conferenceDetailSchema = conferenceSummarySchema.extend({ slots: z.array(apiSlotSchema) });

export const receiptSchema = z.object({
  reference: z.string().describe('Booking number'),
  manageUrl: z.url().describe('Secret link that shows, changes and cancels the registration'),
  status: z.literal('confirmed'),
  sessions: z.array(
    z.object({
      id: z.uuid(),
      title: z.string(),
      room: z.string(),
      speakers: z.array(z.string()),
      startsAt: instant,
      endsAt: instant,
    }),
  ),
});

export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string().describe('Stable; what a program looks at'),
  sessions: z.array(z.uuid()).optional().describe('The sessions concerned, for seminarFull and slotConflict'),
  fields: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
  id: z.string().optional().describe('Quote this when you report a fault'),
});

export type ConferenceSummary = z.infer<typeof conferenceSummarySchema>;
export type ConferenceDetail = z.infer<typeof conferenceDetailSchema>;
