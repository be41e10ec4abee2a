import { z } from 'zod';
import { paragraphs, requiredLine, requiredParagraphs, version } from '@/lib/form-schema';

const template = z.string().max(100);

export const wordsSchema = z.strictObject({
  template,
  version,
  subjectSv: requiredLine(150),
  openingSv: requiredParagraphs(4_000),
  closingSv: paragraphs(4_000),
  subjectEn: requiredLine(150),
  openingEn: requiredParagraphs(4_000),
  closingEn: paragraphs(4_000),
});

/** An earlier version again; 0 for the built-in words. */
export const againSchema = z.strictObject({ againTemplate: template, version, again: version });

export type WordsInput = z.output<typeof wordsSchema>;
