import { z } from 'zod';
import { isPeriod } from '@/features/commitment/quarter-rules';

/** '2027-Q1' */
export const makeReportSchema = z.strictObject({
  period: z.string('missing').max(10, 'invalid').refine(isPeriod, 'periodWrong'),
});
