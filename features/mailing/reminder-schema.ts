import { z } from 'zod';
import { ticked, version, wholeNumber } from '@/lib/form-schema';
import { texts } from './schema';

const clock = z
  .string('missing')
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'clockWrong', abort: true })
  .transform((value) => Number(value.slice(0, 2)) * 60 + Number(value.slice(3)));

const timing = { daysBefore: wholeNumber({ min: 0, max: 90 }), at: clock };

export const newReminderSchema = z.strictObject({ newReminderSlug: z.string().max(200), ...timing, ...texts });
export const reminderSchema = z.strictObject({ reminderId: z.uuid(), version, ...timing, ...texts, enabled: ticked });
export const reminderIdSchema = z.strictObject({ askedReminderId: z.uuid() });
export const reminderDeleteSchema = z.strictObject({ deletedReminderId: z.uuid() });
