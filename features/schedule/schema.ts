import { z } from 'zod';

const roleKind = z.enum(['speaker', 'host', 'moderator']);
const instant = z.iso.datetime();

const slot = z.strictObject({
  /** The slot's id for good: a released slot keeps it. */
  id: z.uuid(),
  kind: z.enum(['plenary', 'seminars', 'break', 'lunch']),
  nameSv: z.string().max(200),
  nameEn: z.string().max(200),
  descriptionSv: z.string().max(4_000),
  descriptionEn: z.string().max(4_000),
  /** UTC, ISO 8601. */
  startsAt: instant,
  endsAt: instant,
  /** Where a plenary or a break is; null for seminars, whose sessions have their own. */
  roomId: z.uuid().nullable(),
  /** Who is on stage in a plenary; a seminar's people are the seminar's. */
  people: z.array(z.strictObject({ speakerId: z.uuid(), kind: roleKind })).max(50),
});

const session = z.strictObject({
  /** The session's id for good: seats hang on it. */
  id: z.uuid(),
  slotId: z.uuid(),
  roomId: z.uuid(),
  seminarId: z.uuid(),
  capacity: z.number().int().min(1).max(10_000),
});

/** A conference's day as it is worked on: ProgrammeDraft.document. Order means nothing; times and room positions do. */
export const programmeDocument = z.strictObject({
  slots: z.array(slot).max(60),
  sessions: z.array(session).max(400),
});

export type ProgrammeDocument = z.infer<typeof programmeDocument>;
export type DocumentSlot = ProgrammeDocument['slots'][number];
export type DocumentSession = ProgrammeDocument['sessions'][number];
