import { z } from 'zod';
import { cleanLine, cleanParagraphs, isUnstorable } from '@/lib/clean-text';
import { canonicalEmail } from '@/lib/email-address';
import { containsPersonnummer, maskPersonnummer } from '@/lib/personnummer';
import { instantOf } from '@/lib/time';

// Building blocks for schemas of forms: everything comes as text. Messages are keys under `form.errors` unless a feature has its own.

function text(max: number, clean: (text: string) => string) {
  return z
    .string('missing')
    .max(max * 2, { error: 'tooLong', abort: true })
    .refine((value) => !isUnstorable(value), { error: 'unreadable', abort: true })
    .transform(clean)
    .refine((value) => value.length <= max, { error: 'tooLong', abort: true });
}

const noPersonnummer = (value: string) => !containsPersonnummer(value);

/** One line, cleaned; may be empty. */
export const line = (max: number) => text(max, cleanLine).refine(noPersonnummer, 'personnummer');

/** One line, cleaned and not empty. */
export const requiredLine = (max: number) => line(max).refine((value) => value !== '', 'missing');

/** Several lines, cleaned; may be empty. */
export const paragraphs = (max: number) => text(max, cleanParagraphs).refine(noPersonnummer, 'personnummer');

/** Several lines, cleaned and not empty. */
export const requiredParagraphs = (max: number) => paragraphs(max).refine((value) => value !== '', 'missing');

/** The same two for what is saved while it is being written: a personnummer is masked rather than refused (docs/decisions/0240). */
export const maskedLine = (max: number) => text(max, cleanLine).transform(maskPersonnummer);
export const maskedParagraphs = (max: number) => text(max, cleanParagraphs).transform(maskPersonnummer);

/** An address as written, or null when empty. */
export const optionalEmail = line(254)
  .refine((value) => value === '' || canonicalEmail(value) !== null, 'emailWrong')
  .transform((value) => value || null);

/** An address as written. */
export const requiredEmail = requiredLine(254).refine((value) => canonicalEmail(value) !== null, 'emailWrong');

/** Digits only: no sign, no exponent, no decimals. */
export const wholeNumber = ({ min, max }: { min: number; max: number }) =>
  z
    .string('missing')
    .trim()
    .regex(/^\d{1,9}$/, { error: 'numberWrong', abort: true })
    .transform(Number)
    .refine((value) => value >= min && value <= max, 'numberWrong');

/** The same, or null when empty. */
export const optionalWholeNumber = (bounds: { min: number; max: number }) =>
  z.union([z.literal('').transform(() => null), wholeNumber(bounds)], 'numberWrong');

/**
 * A local time in Sweden as `datetime-local` posts it ('2027-03-04T09:00'), as an instant. A time that the clocks jump over is refused
 * ('timeSkipped'), one that comes twice too ('timeTwice', trust line 66): nobody has a conference then.
 */
export const swedishTime = z.string('missing').transform(toInstant);

/** The same, or null when empty. */
export const optionalSwedishTime = z
  .string('missing')
  .transform((value, context) => (value.trim() === '' ? null : toInstant(value, context)));

function toInstant(value: string, context: z.RefinementCtx): Date {
  const found = instantOf(value.trim());
  if (found.ok) return found.instant;
  context.addIssue({ code: 'custom', message: found.reason });
  return z.NEVER;
}

/** A ticked box posts 'on' or its value; an unticked one posts nothing. */
export const ticked = z
  .string()
  .optional()
  .transform((value) => value !== undefined && value !== '');

/** The version that the page showed: compare-and-set. */
export const version = wholeNumber({ min: 0, max: 1_000_000_000 });
