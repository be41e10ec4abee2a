import { z } from 'zod';
import { line, paragraphs, requiredLine, requiredParagraphs, swedishTime, ticked, version } from '@/lib/form-schema';
import { commentOutcomes } from './rules';

const recordId = z.uuid();

export const startSchema = z.strictObject({ locale: z.string().optional(), startRecord: z.string() });

export const paragraphSchema = z.strictObject({
  locale: z.string().optional(),
  recordId,
  paragraphId: z.uuid(),
  version,
  heading: line(200),
  text: paragraphs(20_000),
  /** The other's words have been seen and are written over. */
  overTheirs: ticked,
});

export const addSchema = z.strictObject({
  locale: z.string().optional(),
  recordId,
  /** Empty: at the top. */
  below: z.union([z.literal('').transform(() => null), z.uuid()]),
});

export const moveSchema = z.strictObject({
  locale: z.string().optional(),
  recordId,
  moveParagraph: z.uuid(),
  direction: z.enum(['up', 'down']),
});

export const removeSchema = z.strictObject({
  locale: z.string().optional(),
  recordId,
  removeParagraph: z.uuid(),
  version,
});

export const sendSchema = z.strictObject({ locale: z.string().optional(), recordId, version, commentsBy: swedishTime });
export const closeSchema = z.strictObject({
  locale: z.string().optional(),
  recordId,
  version,
  closeComments: z.string(),
});
export const adjustSchema = z.strictObject({
  locale: z.string().optional(),
  recordId,
  version,
  adjustedBy: requiredLine(200),
});

export const answerSchema = z.strictObject({
  locale: z.string().optional(),
  recordId,
  commentId: z.uuid(),
  version,
  outcome: z.enum(commentOutcomes, 'missing'),
  answer: paragraphs(4_000),
});

export const commentSchema = z.strictObject({
  locale: z.string().optional(),
  token: z.string().max(100),
  paragraphId: z.uuid(),
  formKey: z.uuid(),
  text: requiredParagraphs(4_000),
});
