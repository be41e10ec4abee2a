import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { headAndRows } from '@/lib/form-rows';
import {
  line,
  optionalEmail,
  optionalSwedishTime,
  paragraphs,
  requiredLine,
  version,
  wholeNumber,
} from '@/lib/form-schema';
import { instantOf } from '@/lib/time';

/** What an address may be. */
const slugForm = /^[a-z0-9]+(-[a-z0-9]+)*$/;

const titles = { titleSv: requiredLine(200), titleEn: requiredLine(200) };

/** A new consultation: its address is made from the title. */
export const newConsultationSchema = z.strictObject(titles);
export type NewConsultation = z.output<typeof newConsultationSchema>;

const optionalDay = z
  .string('missing')
  .trim()
  .refine((text) => text === '' || isDay(text), 'dayWrong');

/** A time of day; the last minute of the day where none is written. */
const timeOfDay = z
  .string('missing')
  .trim()
  .transform((text) => text || '23:59')
  .refine((text) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text), 'timeOfDayWrong');

/** A day as `<input type="date">` posts it. */
export function isDay(text: string): boolean {
  if (!/^20\d\d-\d\d-\d\d$/.test(text)) return false;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text;
  } catch {
    return false;
  }
}

const webAddress = line(500)
  .refine((text) => text === '' || (/^https?:\/\//.test(text) && URL.canParse(text)), 'addressWrong')
  .transform((text) => text || null);

const head = {
  consultation: z.uuid('invalid'),
  version,
  /** Not posted when the address is fixed. */
  slug: line(80)
    .refine((text) => slugForm.test(text), 'slugWrong')
    .optional()
    .transform((text) => text ?? null),
  ...titles,
  invitationSv: paragraphs(20_000),
  invitationEn: paragraphs(20_000),
  startsAt: optionalSwedishTime,
  endsAt: optionalSwedishTime,
  placeName: line(200),
  placeAddress: line(300),
  meetingUrl: webAddress,
  caseNumber: line(60),
  contactName: line(120),
  contactEmail: optionalEmail,
  contactPhone: line(40).transform((text) => text || null),
  answerDay: optionalDay,
  answerTime: timeOfDay,
  inputDay: optionalDay,
  inputTime: timeOfDay,
  visibility: z.enum(['invited', 'listed', 'listed_with_organisations'], 'invalid'),
  statusEveryMonths: wholeNumber({ min: 1, max: 24 }),
  press: z.string().max(20).optional(),
};

const signatory = { signName: requiredLine(120), signTitleSv: line(160), signTitleEn: line(160) };
const isUnsigned = (fields: Record<string, unknown>) =>
  ['signName', 'signTitleSv', 'signTitleEn'].every((name) => String(fields[name] ?? '').trim() === '');

/** All settings of a consultation with who signs the invitation; deadlines come as day and time, and leave as instants. */
export const settingsSchema = headAndRows({ head, row: signatory, most: 12, isBlank: isUnsigned }).transform(
  ({ head: posted, rows }, context) => {
    const { answerDay, answerTime, inputDay, inputTime, ...same } = posted;
    const deadline = (day: string, time: string, field: string): Date | null => {
      if (day === '') return null;
      const found = instantOf(`${day}T${time}`);
      if (found.ok) return found.instant;
      context.addIssue({ code: 'custom', message: found.reason, path: [field] });
      return null;
    };
    const answerBy = deadline(answerDay, answerTime, 'answerTime');
    const inputBy = deadline(inputDay, inputTime, 'inputTime');
    if (context.issues.length > 0) return z.NEVER;
    return { head: { ...same, answerBy, inputBy }, rows };
  },
);
export type SettingsInput = z.output<typeof settingsSchema>;

const changeable = ['open', 'held', 'archived', 'cancelled'] as const;

/** A step of the consultation's life. A cancellation says why and has the title typed: the command asks for both. */
export const stateSchema = z.strictObject({
  consultation: z.uuid('invalid'),
  version,
  to: z.enum(changeable, 'invalid'),
  reason: paragraphs(2_000).optional(),
  typedTitle: line(200).optional(),
});

const parts = { consultation: z.uuid('invalid'), version, press: z.string().max(20).optional() };
const rowId = z.union([z.literal('').transform(() => null), z.uuid('invalid')]);
const writtenTime = line(30).refine((text) => text !== '', 'timeMissing');

/** The agenda: times as written, since the meeting's day decides what they mean. */
export const agendaSchema = headAndRows({
  head: parts,
  row: {
    itemId: rowId,
    from: writtenTime,
    to: writtenTime,
    itemSv: requiredLine(200),
    itemEn: line(200),
    moreSv: paragraphs(4_000),
    moreEn: paragraphs(4_000),
    presenter: line(200),
  },
  most: 60,
  isBlank: (fields) =>
    fields.itemId === '' && ['from', 'to', 'itemSv'].every((name) => String(fields[name] ?? '').trim() === ''),
});
export type AgendaInput = z.output<typeof agendaSchema>;

/** The questions, in their order. */
export const questionsSchema = headAndRows({
  head: parts,
  row: {
    questionId: rowId,
    nameSv: requiredLine(80),
    nameEn: requiredLine(80),
    askSv: paragraphs(1_000),
    askEn: paragraphs(1_000),
  },
  most: 20,
  isBlank: (fields) =>
    fields.questionId === '' && ['nameSv', 'nameEn', 'askSv'].every((name) => String(fields[name] ?? '').trim() === ''),
});
export type QuestionsInput = z.output<typeof questionsSchema>;
