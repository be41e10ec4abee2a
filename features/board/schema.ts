import { z } from 'zod';
import { version } from '@/lib/form-schema';
import { directions, suggestions } from './seating-rules';

const uuid = z.uuid('invalid').toLowerCase();

export const attendanceSchema = z.strictObject({
  seatId: uuid,
  version,
  attendance: z.enum(['expected', 'attended', 'absent'], 'invalid'),
});

/** A button's value: 'up:<id>'. `order` says which of the two lists it is. */
export const moveSchema = z.strictObject({
  consultationId: uuid,
  order: z.enum(['chairs', 'speaking'], 'invalid'),
  move: z
    .string('invalid')
    .max(50, 'invalid')
    .transform((text, context) => {
      const [direction, id = ''] = text.split(':');
      const known = directions.find((one) => one === direction);
      const parsed = uuid.safeParse(id);
      if (known && parsed.success) return { direction: known, id: parsed.data };
      context.addIssue({ code: 'custom', message: 'invalid' });
      return z.NEVER;
    }),
});

export const suggestSchema = z.strictObject({
  consultationId: uuid,
  order: z.enum(['chairs', 'speaking'], 'invalid'),
  suggest: z.enum(suggestions, 'invalid'),
});
export type Order = z.output<typeof suggestSchema>['order'];
