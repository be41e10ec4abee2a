import { z } from 'zod';
import { line, wholeNumber } from '@/lib/form-schema';
import { bulkActions } from './bulk-rules';

/** Beginning to do something to many. Messages are keys under `desk.errors`, then `form.errors`. */
export const startBulkSchema = z
  .strictObject({
    conference: z.string(),
    do: z.enum(bulkActions),
    /** The address's query of the list, with what was ticked in it. */
    view: z.string().max(20_000),
    count: wholeNumber({ min: 1, max: 1_000_000 }),
    reason: line(300).default(''),
    typed: z.string().trim().default(''),
  })
  .refine((input) => input.do !== 'cancel' || input.reason !== '', { error: 'reasonMissing', path: ['reason'] })
  // A cancellation cannot be undone: the number is written by hand.
  .refine((input) => input.do !== 'cancel' || input.typed === String(input.count), {
    error: 'typedWrong',
    path: ['typed'],
  });

export const stopBulkSchema = z.strictObject({ conference: z.string(), job: z.uuid() });
