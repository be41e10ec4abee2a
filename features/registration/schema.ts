import { z } from 'zod';
import { cleanLine, cleanParagraphs, isUnstorable } from '@/lib/clean-text';
import { canonicalEmail } from '@/lib/email-address';
import { containsPersonnummer } from '@/lib/personnummer';

/**
 * One schema for the form, the action and the API. Messages are keys under `registration.errors`.
 * Lengths are checked before anything else, so that a megabyte costs nothing.
 */

/** The longest raw input we look at; what is stored is bounded by `max` after cleaning. */
const rawMax = 5_000;

const storable = (max: number) =>
  z
    .string({ error: 'required' })
    .max(rawMax, 'tooLong')
    .refine((text) => !isUnstorable(text), { error: 'unreadable', abort: true })
    .transform((text) => (max > 300 ? cleanParagraphs(text) : cleanLine(text)))
    .refine((text) => text.length <= max, { error: 'tooLong', abort: true })
    .refine((text) => !containsPersonnummer(text), 'personnummer');

const required = (max: number, message: string) => storable(max).refine((text) => text.length > 0, message);
const optionalLine = (max: number) =>
  storable(max)
    .transform((text) => text || null)
    .nullish()
    .transform((v) => v ?? null);

const email = z
  .string({ error: 'emailMissing' })
  .max(rawMax, 'emailWrong')
  .refine((text) => text.trim() !== '', { error: 'emailMissing', abort: true })
  .refine((text) => canonicalEmail(text) !== null, 'emailWrong')
  .transform((text) => text.normalize('NFC').trim());

const sessionIds = z
  .array(z.uuid('unknownSession').toLowerCase(), { error: 'unknownSession' })
  .max(20, 'unknownSession')
  .refine((ids) => new Set(ids).size === ids.length, 'unknownSession');

const needsSchema = z.strictObject({
  food: optionalLine(300),
  access: optionalLine(1_000),
  other: optionalLine(1_000),
});

const person = {
  name: required(120, 'nameMissing'),
  organisation: required(150, 'organisationMissing'),
  municipalityCode: z
    .string()
    .regex(/^\d{4}$/, 'municipalityWrong')
    .nullish()
    .transform((v) => v ?? null),
  role: optionalLine(120),
};

/** The body of POST /api/v1/conferences/{slug}/registrations. Unknown fields are refused. */
export const apiRegistrationSchema = z.strictObject({
  ...person,
  email,
  sessionIds,
  locale: z.enum(['sv', 'en'], { error: 'localeWrong' }).default('sv'),
});

/** The public form: the API's fields and needs, which never travel through the API. */
export const registrationSchema = apiRegistrationSchema.extend({
  needs: needsSchema.default({ food: null, access: null, other: null }),
});
/** What the form holds before the schema has been at it. */
export type RegistrationDraft = z.input<typeof registrationSchema>;
export type RegistrationInput = z.output<typeof registrationSchema>;

export const detailsSchema = z.strictObject({ ...person, version: z.coerce.number().int().positive() });
export type DetailsInput = z.output<typeof detailsSchema>;

export const seatsSchema = z.strictObject({ sessionIds, version: z.coerce.number().int().positive() });
export type SeatsInput = z.output<typeof seatsSchema>;

export const renewalSchema = z.strictObject({ email });

/** Anything that cannot be a manage token is not looked up. */
export function looksLikeToken(text: string): boolean {
  return /^[A-Za-z0-9_-]{43}$/.test(text);
}

const slotField = /^slot-[0-9a-f-]{36}$/;

/**
 * The form's fields as they come without JavaScript: one radio group `slot-<slot id>` per slot, empty for no choice.
 * Only named fields are read, so that __proto__, doubled or invented keys change nothing.
 */
export function registrationFromForm(form: FormData, locale: 'sv' | 'en'): RegistrationDraft {
  const text = (field: string) => {
    const value = form.get(field);
    return typeof value === 'string' ? value : '';
  };
  return {
    name: text('name'),
    email: text('email'),
    organisation: text('organisation'),
    role: text('role'),
    sessionIds: sessionIdsFromForm(form),
    locale,
    needs: { food: text('food'), access: text('access'), other: text('other') },
  };
}

/** The fields of the correction form. */
export function detailsFromForm(form: FormData): z.input<typeof detailsSchema> {
  const { name = '', organisation = '', role = '' } = typedFields(form);
  return { name, organisation, role, version: form.get('version') };
}

const textFields = ['name', 'email', 'organisation', 'role', 'food', 'access', 'other'];

/** What was typed and chosen, by field name, to be shown again. Bounded: nobody types more than this. */
export function typedFields(form: FormData): Record<string, string> {
  const names = [...textFields, ...[...form.keys()].filter((key) => slotField.test(key)).slice(0, 20)];
  const typed = names.map((name) => [name, form.get(name)] as const);
  return Object.fromEntries(
    typed.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value.slice(0, rawMax)]] : [])),
  );
}

/** The chosen session ids of a posted form: the first value of each slot's radio group, empty choices left out. */
export function sessionIdsFromForm(form: FormData): string[] {
  const names = [...new Set(form.keys())].filter((key) => slotField.test(key)).slice(0, 20);
  return names
    .map((name) => form.get(name))
    .filter((value): value is string => typeof value === 'string' && value !== '');
}
