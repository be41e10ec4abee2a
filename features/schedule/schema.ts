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

const bilingual = z.strictObject({ sv: z.string(), en: z.string() });
const person = z.strictObject({ speakerId: z.uuid(), kind: roleKind });

const releasedSeminar = z.strictObject({
  id: z.uuid(),
  titleSv: z.string(),
  titleEn: z.string().nullable(),
  abstractSv: z.string(),
  abstractEn: z.string().nullable(),
  theme: z.enum(['participation', 'conditions']),
  audiences: z.array(
    z.enum([
      'social_workers',
      'managers',
      'politicians',
      'civil_society',
      'researchers',
      'unions',
      'young_people',
      'guardians',
    ]),
  ),
  language: z.string(),
  level: z.enum(['everyone', 'introductory', 'advanced']),
  people: z.array(person),
});

/** A programme as it was released, with the words and names of that moment: ProgrammeVersion.document. */
export const releasedProgramme = programmeDocument.extend({
  seminars: z.array(releasedSeminar),
  rooms: z.array(z.strictObject({ id: z.uuid(), name: z.string() })),
  speakers: z.array(z.strictObject({ id: z.uuid(), name: z.string() })),
});

export type ReleasedProgramme = z.infer<typeof releasedProgramme>;
export type ReleasedSeminarText = ReleasedProgramme['seminars'][number];

const place = z.strictObject({ startsAt: instant, endsAt: instant, room: z.string().nullable() });

/** One change of a programme in a form that can be said in both languages: ProgrammeVersion.changes. */
export const programmeChange = z.strictObject({
  kind: z.enum([
    'slotAdded',
    'slotRemoved',
    'slotMoved',
    'slotRenamed',
    'slotRoom',
    'slotText',
    'slotPeople',
    'added',
    'removed',
    'moved',
    'room',
    'seats',
    'title',
    'text',
    'speakers',
  ]),
  title: bilingual,
  was: bilingual.optional(),
  from: place.optional(),
  to: place.optional(),
  joined: z.array(z.string()).optional(),
  left: z.array(z.string()).optional(),
  seats: z.strictObject({ from: z.number().int(), to: z.number().int() }).optional(),
});
export const programmeChanges = z.array(programmeChange);

export type ProgrammeChange = z.infer<typeof programmeChange>;
export type ChangedPlace = z.infer<typeof place>;

/** What concerns one person of a programme change: MailingRecipient.details. */
export const recipientDetails = z.object({
  changes: z.array(
    z.object({
      kind: z.enum(['moved', 'cancelled', 'room', 'title', 'speakers']),
      title: bilingual,
      was: bilingual.optional(),
      from: place.optional(),
      to: place.optional(),
      /** The seat was given back since another of theirs is at that time now. */
      because: z.literal('collision').optional(),
    }),
  ),
  /** SEQUENCE of the calendar invitation as the release raised it. */
  sequence: z.number().int().min(0),
  /** What is to leave the calendar. */
  removed: z.array(
    z.object({ id: z.uuid(), title: bilingual, room: z.string().nullable(), startsAt: instant, endsAt: instant }),
  ),
});
export type RecipientDetails = z.infer<typeof recipientDetails>;
