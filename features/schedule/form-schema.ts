import { z } from 'zod';
import {
  line,
  optionalWholeNumber,
  paragraphs,
  requiredLine,
  swedishTime,
  ticked,
  version,
  wholeNumber,
} from '@/lib/form-schema';

/** Every form about a day says which, and which revision of it was shown. `stay`: the page is not left (the grid's own moves). */
const day = { conferenceId: z.uuid(), revision: version, stay: ticked };
const cell = { slotId: z.uuid('missing'), roomId: z.uuid('missing') };
const seats = { min: 1, max: 10_000 };

/** Another place, another number of seats, or both; seats left out stay as they are. */
export const sessionSchema = z.strictObject({
  ...day,
  ...cell,
  sessionId: z.uuid(),
  capacity: optionalWholeNumber(seats).optional(),
});

/** A seminar into a cell; without seats it gets as many as the room and the seminar take. */
export const placeSchema = z.strictObject({
  ...day,
  ...cell,
  seminarId: z.uuid('missing'),
  capacity: optionalWholeNumber(seats).optional(),
});

export const unplaceSchema = z.strictObject({ ...day, sessionId: z.uuid() });

const roles = z.enum(['speaker', 'host', 'moderator']);

/** A slot as its form posts it; people as two lists of the same length, where a row without a person is passed over. */
export const slotSchema = z
  .strictObject({
    ...day,
    /** Empty for a new one. */
    slotId: z.union([z.literal(''), z.uuid()]),
    kind: z.enum(['plenary', 'seminars', 'break', 'lunch']),
    nameSv: requiredLine(200),
    nameEn: line(200),
    descriptionSv: paragraphs(4_000),
    descriptionEn: paragraphs(4_000),
    startsAt: swedishTime,
    endsAt: swedishTime,
    roomId: z.union([z.literal('').transform(() => null), z.uuid()]),
    personId: z.array(z.union([z.literal(''), z.uuid()])).max(50),
    personRole: z.array(roles).max(50),
    shiftLater: ticked,
  })
  .refine(({ startsAt, endsAt }) => startsAt < endsAt, { error: 'endsBefore', path: ['endsAt'] })
  .transform(({ personId, personRole, startsAt, endsAt, ...slot }) => ({
    ...slot,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    people: personId.flatMap((speakerId, i) => (speakerId ? [{ speakerId, kind: personRole[i] ?? 'speaker' }] : [])),
  }));

/** The end of a slot, so many minutes later or (negative) earlier. */
export const resizeSchema = z.strictObject({
  ...day,
  slotId: z.uuid(),
  minutes: z
    .string()
    .regex(/^-?\d{1,4}$/)
    .transform(Number),
});

export const slotIdSchema = z.strictObject({ ...day, slotId: z.uuid() });
export const daySchema = z.strictObject(day);
export const restoreSchema = z.strictObject({ ...day, number: wholeNumber({ min: 1, max: 1_000_000 }) });
export const releaseSchema = z.strictObject({ ...day, comment: paragraphs(2_000) });
