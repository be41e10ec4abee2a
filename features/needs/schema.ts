import { z } from 'zod';
import { needsKinds, needsReasons } from './rules';

/** Messages are keys under `needs.errors`. */
export const showNeedsSchema = z.strictObject({ reason: z.enum(needsReasons, 'reasonMissing') });

/** The kitchen's sheet: why, and the kinds whose lines it holds. */
export const sheetSchema = z.strictObject({
  reason: z.enum(needsReasons, 'reasonMissing'),
  lines: z.array(z.enum(needsKinds)).max(needsKinds.length),
});
