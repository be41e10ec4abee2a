import { z } from 'zod';
import { organisationFilters } from '@/features/registration/organiser-rules';
import { optionalSwedishTime, paragraphs, requiredLine, ticked, version, wholeNumber } from '@/lib/form-schema';

export const roles = ['participant', 'speaker', 'host', 'moderator'] as const;

/** Who a message is for, as it is kept. Organisation, place and mail trouble narrow the participants. */
export const segmentSchema = z.strictObject({
  roles: z.array(z.enum(roles)).min(1, 'noRole').max(4),
  state: z.enum(['confirmed', 'cancelled']),
  /** Any of these seminars; none: all. */
  sessionIds: z.array(z.uuid()).max(200),
  organisationKind: z.enum(organisationFilters).nullable(),
  countyCode: z
    .string()
    .regex(/^\d{2}$/)
    .nullable(),
  municipalityCode: z
    .string()
    .regex(/^\d{4}$/)
    .nullable(),
  mailTrouble: z.boolean(),
});

export type Segment = z.output<typeof segmentSchema>;

export const everyParticipant: Segment = {
  roles: ['participant'],
  state: 'confirmed',
  sessionIds: [],
  organisationKind: null,
  countyCode: null,
  municipalityCode: null,
  mailTrouble: false,
};

/** The segment of a row; everyone registered where a mailing keeps its recipients itself (programme changes). */
export function segmentOf(stored: unknown): Segment {
  const parsed = segmentSchema.safeParse(stored);
  return parsed.success ? parsed.data : everyParticipant;
}

const orNull = <T extends z.ZodType<string>>(schema: T) => z.union([z.literal('').transform(() => null), schema]);

/** A segment as a form posts it. */
export const segmentFields = {
  roles: z.array(z.enum(roles)).min(1, 'noRole').max(4),
  state: z.enum(['confirmed', 'cancelled']),
  sessions: z.array(z.uuid()).max(200),
  kind: orNull(z.enum(organisationFilters)),
  county: orNull(z.string().regex(/^\d{2}$/)),
  municipality: orNull(z.string().regex(/^\d{4}$/)),
  trouble: ticked,
};

const segmentForm = z.strictObject(segmentFields);

/** What the fields of a form say as a segment. */
export function segmentFromFields(fields: z.output<typeof segmentForm>): Segment {
  return {
    roles: fields.roles,
    state: fields.state,
    sessionIds: fields.sessions,
    organisationKind: fields.kind,
    countyCode: fields.county,
    municipalityCode: fields.municipality,
    mailTrouble: fields.trouble,
  };
}

/** A segment as an address says it; null for what is none. */
export function segmentFromQuery(query: URLSearchParams): Segment | null {
  const one = (name: string) => query.get(name) ?? '';
  const parsed = segmentForm.safeParse({
    roles: query.getAll('roles'),
    state: one('state') || 'confirmed',
    sessions: query.getAll('sessions'),
    kind: one('kind'),
    county: one('county'),
    municipality: one('municipality'),
    trouble: query.get('trouble') ?? undefined,
  });
  return parsed.success ? segmentFromFields(parsed.data) : null;
}

export const texts = {
  subjectSv: requiredLine(150),
  bodySv: paragraphs(10_000),
  subjectEn: paragraphs(150),
  bodyEn: paragraphs(10_000),
};

const id = z.uuid();

/** Where to go when a draft is saved. */
const next = z.enum(['save', 'preview', 'review']).default('save');

export const newMailingSchema = z.strictObject({
  newMailingSlug: z.string().max(200),
  ...segmentFields,
  ...texts,
  next,
});
export const draftSchema = z.strictObject({ draftMailingId: id, version, ...segmentFields, ...texts, next });
export const deleteSchema = z.strictObject({ deleteMailingId: id });
export const testMailSchema = z.strictObject({ testMailingId: id, language: z.enum(['sv', 'en']) });

/** The second look: what was shown is posted back, so that another number is asked about. */
export const sendSchema = z
  .strictObject({
    reviewMailingId: id,
    version,
    shownCount: wholeNumber({ min: 0, max: 1_000_000 }),
    when: z.enum(['now', 'later'], 'missing'),
    at: z.string().max(30),
    isSure: ticked,
  })
  .transform((input, context) => {
    if (!input.isSure) context.addIssue({ code: 'custom', path: ['isSure'], message: 'notSure' });
    const at = input.when === 'later' ? optionalSwedishTime.safeParse(input.at) : null;
    if (at && (!at.success || at.data === null)) {
      context.addIssue({
        code: 'custom',
        path: ['at'],
        message: at.success ? 'timeWrong' : (at.error.issues[0]?.message ?? 'timeWrong'),
      });
    }
    return { ...input, at: at?.success ? at.data : null };
  });

export const stateChangeSchema = z.strictObject({
  stateMailingId: id,
  change: z.enum(['pause', 'resume', 'stop', 'unschedule']),
});

/** A programme change: an opening text of one's own, and whom not to write to. */
export const programmeChangeSchema = z.strictObject({
  changeMailingId: id,
  version,
  subjectSv: texts.subjectSv,
  bodySv: paragraphs(4_000),
  subjectEn: texts.subjectEn,
  bodyEn: paragraphs(4_000),
  include: z.array(id).max(20_000),
  next,
});
