import { z } from 'zod';
import { line, paragraphs, requiredLine, ticked, version } from '@/lib/form-schema';
import { isDay } from './schema';

const dated = z
  .string('missing')
  .trim()
  .refine(isDay, 'dayWrong')
  .transform((day) => new Date(`${day}T00:00:00Z`));

const texts = {
  titleSv: requiredLine(200),
  titleEn: line(200),
  dated,
  textSv: paragraphs(100_000),
  textEn: paragraphs(100_000),
  isPublic: ticked,
};

/** A new paper with its text. A file comes by a form of its own. */
export const newDocumentSchema = z.strictObject({ consultation: z.uuid('invalid'), ...texts });
/** A paper as it is changed; the ids and the version say which and from what. */
export const documentSchema = z.strictObject({
  consultation: z.uuid('invalid'),
  document: z.uuid('invalid'),
  version,
  ...texts,
});
export const removeDocumentSchema = z.strictObject({
  consultation: z.uuid('invalid'),
  document: z.uuid('invalid'),
  version,
  removeDocument: z.literal('yes'),
});

export type DocumentTexts = Omit<z.output<typeof newDocumentSchema>, 'consultation'>;
