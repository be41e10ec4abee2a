import { z } from 'zod';
import { line, paragraphs, requiredEmail, requiredLine, ticked, version } from '@/lib/form-schema';
import type { RegistrationInput } from './schema';

// The organisers' forms about one registration. Messages are keys under `desk.errors`, then `form.errors`.

const slotField = /^slot-[0-9a-f-]{36}$/;

/** One radio group a slot becomes one list; an empty choice is none. A field posted twice is no choice of this form's. */
function foldSlots(fields: unknown): unknown {
  if (!(fields instanceof Object)) return fields;
  const entries = Object.entries(fields);
  const sessionIds = entries.filter(([name, value]) => slotField.test(name) && value !== '').map(([, value]) => value);
  return Object.fromEntries([...entries.filter(([name]) => !slotField.test(name)), ['sessionIds', sessionIds]]);
}

const sessionIds = z
  .array(z.uuid('programmeChanged').toLowerCase(), 'programmeChanged')
  .max(20, 'programmeChanged')
  .refine((ids) => new Set(ids).size === ids.length, 'programmeChanged');

const optional = (text: string) => text || null;

const person = {
  name: requiredLine(120),
  email: requiredEmail,
  organisation: requiredLine(150),
  role: line(120).transform(optional),
};

const overbooking = { overbook: ticked, overbookNote: line(300).default('') };

/** Going beyond the capacity needs a note; the note alone does nothing. */
function noteIsThere({ overbook, overbookNote }: { overbook: boolean; overbookNote: string }): boolean {
  return !overbook || overbookNote !== '';
}
const noteMissing = { error: 'noteMissing', path: ['overbookNote'] };

/** Registering someone by phone. */
export const onBehalfSchema = z.preprocess(
  foldSlots,
  z
    .strictObject({
      conference: z.string(),
      formKey: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
      ...person,
      language: z.enum(['sv', 'en']),
      sessionIds,
      // What the conference does not ask for is not in the form.
      food: line(300).default('').transform(optional),
      access: paragraphs(1_000).default('').transform(optional),
      other: paragraphs(1_000).default('').transform(optional),
      agreed: ticked,
      ...overbooking,
    })
    .refine(noteIsThere, noteMissing)
    // Needs are sensitive (GDPR art. 9): written down only with the person's own yes.
    .refine(({ food, access, other, agreed }) => agreed || !(food || access || other), {
      error: 'agreedMissing',
      path: ['agreed'],
    }),
);
export type OnBehalfInput = z.output<typeof onBehalfSchema>;

/** What the public form would have made of it. */
export function registrationOf(input: OnBehalfInput): RegistrationInput {
  const { name, email, organisation, role, language: locale, sessionIds: chosen, food, access, other } = input;
  const needs = { food, access, other };
  return { name, email, organisation, role, municipalityCode: null, locale, sessionIds: chosen, needs };
}

/** Changing a registration. */
export const changeSchema = z.preprocess(
  foldSlots,
  z
    .strictObject({ registrationId: z.uuid(), version, ...person, sessionIds, ...overbooking })
    .refine(noteIsThere, noteMissing),
);
export type ChangeInput = Pick<
  z.output<typeof changeSchema>,
  'version' | 'name' | 'email' | 'organisation' | 'role' | 'sessionIds'
>;

/** Moving a registration to another conference. */
export const moveSchema = z.preprocess(
  foldSlots,
  z
    .strictObject({ registrationId: z.uuid(), version, to: z.string(), sessionIds, ...overbooking })
    .refine(noteIsThere, noteMissing),
);

/** Sending the confirmation once more. */
export const resendSchema = z.strictObject({ registrationId: z.uuid() });
