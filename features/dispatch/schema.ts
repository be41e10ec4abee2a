import { z } from 'zod';
import { line, paragraphs, requiredLine, ticked, version, wholeNumber } from '@/lib/form-schema';

const id = z.uuid();

export const dispatchKinds = [
  'invitation',
  'reminder',
  'escalation',
  'change',
  'cancellation',
  'record',
  'commitment',
  'outcome',
  'message',
] as const;

export const organisationKinds = [
  'municipality',
  'region',
  'agency',
  'union',
  'department',
  'association',
  'university',
  'provider',
  'coordinator',
  'parliament',
  'other',
] as const;

export const invitationStates = [
  'prepared',
  'sent',
  'delivered',
  'bounced',
  'accepted',
  'declined',
  'delegated',
  'in_writing',
  'attended',
  'absent',
] as const;

/** Whom a new dispatch is for, as its form says it. */
export const whoChoices = ['usual', 'unanswered', 'all', 'kinds', 'states', 'chosen', 'attendees', 'editors'] as const;

export const newDispatchSchema = z
  .strictObject({
    newDispatchSlug: z.string().max(200),
    kind: z.enum(dispatchKinds),
    who: z.enum(whoChoices),
    kinds: z.array(z.enum(organisationKinds)).max(20),
    states: z.array(z.enum(invitationStates)).max(20),
    ids: z
      .string()
      .max(40_000)
      .transform((text) => text.split(',').filter((one) => one !== ''))
      .pipe(z.array(z.uuid()).max(1_000)),
    second: ticked,
  })
  .superRefine((input, context) => {
    const lacks =
      (input.who === 'kinds' && input.kinds.length === 0) ||
      (input.who === 'states' && input.states.length === 0) ||
      (input.who === 'chosen' && input.ids.length === 0);
    if (lacks) context.addIssue({ code: 'custom', path: ['who'], message: 'chooseSome' });
  });

const words = {
  subjectSv: requiredLine(150),
  bodySv: paragraphs(10_000),
  subjectEn: line(150),
  bodyEn: paragraphs(10_000),
};

/** The words, and which of the addresses that were shown are to get them. */
export const saveDispatchSchema = z.strictObject({
  dispatchId: id,
  version,
  ...words,
  include: z.array(id).max(500),
  shown: z
    .string()
    .max(20_000)
    .transform((text) => text.split(',').filter((one) => one !== ''))
    .pipe(z.array(z.uuid()).max(500)),
});

export const reviewDispatchSchema = z.strictObject({ reviewDispatchId: id, version });
export const discardDispatchSchema = z.strictObject({ discardDispatchId: id, version });
export const testDispatchSchema = z.strictObject({ testDispatchId: id, language: z.enum(['sv', 'en']) });

/** To how many, as the button said, and a tick that says one is sure. */
export const releaseDispatchSchema = z
  .strictObject({
    releaseDispatchId: id,
    version,
    shownCount: wholeNumber({ min: 0, max: 1_000_000 }),
    isSure: ticked,
  })
  .superRefine((input, context) => {
    if (!input.isSure) context.addIssue({ code: 'custom', path: ['isSure'], message: 'notSure' });
  });

const slug = z.string().max(200);
const daysBefore = wholeNumber({ min: 1, max: 90 });

export const addReminderSchema = z.strictObject({ addReminderSlug: slug, daysBefore, toSecond: ticked });
export const changeReminderSchema = z.strictObject({ reminderId: id, version, enabled: ticked, toSecond: ticked });
export const removeReminderSchema = z.strictObject({ removeReminderId: id });
export const reminderWordsSchema = z.strictObject({ reminderWordsSlug: slug, ...words });
export const armRemindersSchema = z
  .strictObject({ armRemindersSlug: slug, isSure: ticked })
  .superRefine((input, context) => {
    if (!input.isSure) context.addIssue({ code: 'custom', path: ['isSure'], message: 'notSure' });
  });
export const disarmRemindersSchema = z.strictObject({ disarmRemindersSlug: slug });

export const codeSchema = z.strictObject({ code: z.string().max(100) });
