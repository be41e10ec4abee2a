import { z } from 'zod';
import { cleanLine, isUnstorable } from '@/lib/clean-text';
import { containsPersonnummer } from '@/lib/personnummer';

/** Cancelling on someone's behalf. Messages are keys under `registrations.errors`. */
export const cancelOnBehalfSchema = z.strictObject({
  registrationId: z.uuid('notFound'),
  reason: z
    .string()
    .max(5_000, 'tooLong')
    .refine((text) => !isUnstorable(text), { error: 'unreadable', abort: true })
    .transform(cleanLine)
    .refine((text) => text.length <= 300, { error: 'tooLong', abort: true })
    .refine((text) => !containsPersonnummer(text), 'personnummer')
    .transform((text) => text || null)
    .default(null),
  locale: z.enum(['sv', 'en']).catch('sv'),
});

export type CancelError =
  | 'tooLong'
  | 'personnummer'
  | 'unreadable'
  | 'cancelled'
  | 'tooLate'
  | 'notFound'
  | 'forbidden';

const known: readonly CancelError[] = ['tooLong', 'personnummer', 'unreadable'];

/** The first thing wrong with what was posted, as a message key. */
export function cancelErrorOf(error: z.ZodError): CancelError {
  const message = error.issues[0]?.message;
  return known.find((candidate) => candidate === message) ?? 'notFound';
}
