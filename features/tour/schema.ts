import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { headAndRows } from '@/lib/form-rows';
import {
  line,
  optionalEmail,
  optionalSwedishTime,
  paragraphs,
  requiredLine,
  ticked,
  version,
  wholeNumber,
} from '@/lib/form-schema';
import { slugForm } from './slug-rules';

const slug = line(80).refine((text) => text === '' || slugForm.test(text), 'slugWrong');
const requiredSlug = slug.refine((text) => text !== '', 'missing');

/** A day as `<input type="date">` posts it, or null when empty. */
const optionalDay = z
  .string('missing')
  .trim()
  .transform((text) => text || null)
  .refine((text) => text === null || isDay(text), 'dayWrong');

function isDay(text: string): boolean {
  if (!/^20\d\d-\d\d-\d\d$/.test(text)) return false;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text;
  } catch {
    return false;
  }
}

const chosenId = z.union([z.literal('').transform(() => null), z.uuid('invalid')]);
const names = z
  .union([z.string().transform((name) => [name]), z.array(z.string())], 'invalid')
  .transform((all) => all.map((name) => name.trim()).filter((name) => name !== ''))
  .refine((all) => all.length <= 10 && all.every((name) => name.length <= 300), 'tooLong');

const tourTexts = {
  nameSv: requiredLine(120),
  nameEn: requiredLine(120),
  introSv: paragraphs(2_000),
  introEn: paragraphs(2_000),
};

/** A new tour. An empty address is made from the name. */
export const newTourSchema = z.strictObject({ ...tourTexts, slug });
export type NewTourInput = z.output<typeof newTourSchema>;

export const tourSchema = z.strictObject({ ...tourTexts, series: z.string(), version });
export type TourInput = Pick<z.output<typeof tourSchema>, keyof typeof tourTexts>;

export const archiveTourSchema = z.strictObject({ series: z.string(), version, archive: z.enum(['yes', 'no']) });

const place = { venueId: chosenId, host: line(300), moderators: names };

export const sortStopsSchema = z.strictObject({ series: z.string(), version, sort: z.literal('day') });

/** A new conference on a tour. An empty address is made from city and year. */
export const newConferenceSchema = z.strictObject({
  series: z.string(),
  city: requiredLine(80),
  slug,
  day: optionalDay,
  ...place,
});

/** A copy of a conference for another city of the same tour. */
export const copyConferenceSchema = z.strictObject({
  conference: z.string(),
  city: requiredLine(80),
  slug,
  day: optionalDay,
  ...place,
  withLocal: ticked,
});

/** A copy of a whole tour: each city in a row of its own. */
export const copyTourSchema = headAndRows({
  head: { series: z.string(), nameSv: requiredLine(120), nameEn: requiredLine(120), slug },
  row: { source: z.uuid('invalid'), skip: ticked, city: requiredLine(80), day: optionalDay, ...place },
  lists: ['moderators'],
  most: 20,
  // A city that is left out need not be right in anything else.
  isBlank: ({ skip }) => skip !== undefined,
});
export type CopiedCity = z.output<typeof copyTourSchema>['rows'][number];

/** All settings of a conference. */
export const settingsSchema = z.strictObject({
  conference: z.uuid('invalid'),
  version,
  city: requiredLine(80),
  /** Not posted when the address is fixed. */
  slug: requiredSlug.optional().transform((text) => text ?? null),
  nameSv: requiredLine(160),
  nameEn: requiredLine(160),
  introSv: paragraphs(2_000),
  introEn: paragraphs(2_000),
  startsAt: optionalSwedishTime,
  endsAt: optionalSwedishTime,
  opensAt: optionalSwedishTime,
  closesAt: optionalSwedishTime,
  capacity: wholeNumber({ min: 0, max: 100_000 }),
  ...place,
  contactEmail: optionalEmail,
  contactPhone: line(40).transform((text) => text || null),
  policySv: paragraphs(4_000),
  policyEn: paragraphs(4_000),
  needsAsked: z.array(z.enum(['food', 'access', 'other'], 'invalid')).max(3, 'invalid'),
});
export type SettingsInput = z.output<typeof settingsSchema>;

export const stateSchema = z.strictObject({
  conference: z.uuid('invalid'),
  version,
  to: z.enum(['draft', 'published', 'open', 'closed', 'archived'], 'invalid'),
});
