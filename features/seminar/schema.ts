import { z } from 'zod';
import { audiences, themes } from '@/features/programme/rules';
import { line, optionalWholeNumber, paragraphs, requiredLine, version } from '@/lib/form-schema';
import { equipments, levels, localFields, roleKinds } from './rules';

export const longestTitle = 200;
export const longestAbstract = 8_000;
export const mostParticipants = 10_000;

const people = optionalWholeNumber({ min: 1, max: mostParticipants });
const orNull = (text: string) => text || null;
const listOf = <T extends readonly [string, ...string[]]>(values: T) =>
  z.array(z.enum(values, 'invalid')).max(20, 'invalid');

/** The limits as a form says them: not fewer at most than at least. */
function inOrder({
  minParticipants: min,
  maxParticipants: max,
}: {
  minParticipants: number | null;
  maxParticipants: number | null;
}) {
  return min === null || max === null || min <= max;
}
const limitsWrong = { error: 'limitsWrong', path: ['maxParticipants'] };

/** A seminar's master text. `seminarId` is empty for a new one. */
export const seminarSchema = z
  .strictObject({
    seriesId: z.string(),
    seminarId: z.string(),
    version,
    titleSv: requiredLine(longestTitle),
    titleEn: line(longestTitle).transform(orNull),
    abstractSv: paragraphs(longestAbstract),
    abstractEn: paragraphs(longestAbstract).transform(orNull),
    theme: z.enum(themes, 'missing'),
    audiences: listOf(audiences),
    language: z.enum(['sv', 'en'], 'missing'),
    level: z.enum(levels, 'missing'),
    equipment: listOf(equipments),
    minParticipants: people,
    maxParticipants: people,
  })
  .refine(inOrder, limitsWrong);

/** A city's changes; what is empty is the tour's. `reset` is the field whose 'use the tour's again' was pressed. */
export const localSchema = z
  .strictObject({
    conferenceId: z.string(),
    seminarId: z.string(),
    version,
    reset: z.enum(localFields, 'invalid').optional(),
    titleSv: line(longestTitle).transform(orNull),
    titleEn: line(longestTitle).transform(orNull),
    abstractSv: paragraphs(longestAbstract).transform(orNull),
    abstractEn: paragraphs(longestAbstract).transform(orNull),
    level: z.union([z.literal('').transform(() => null), z.enum(levels)], 'invalid'),
    minParticipants: people,
    maxParticipants: people,
  })
  .refine(inOrder, limitsWrong);

const subject = { seriesId: z.string(), seminarId: z.string(), conferenceId: z.string(), version };
const kind = z.enum(roleKinds, 'missing');

export const addPersonSchema = z.strictObject({ ...subject, name: requiredLine(400), kind });
export const stepPersonSchema = z.strictObject({
  ...subject,
  speakerId: z.uuid('invalid'),
  kind,
  step: z.enum(['up', 'down', 'remove'], 'invalid'),
});
export const resetPeopleSchema = z.strictObject({ ...subject, kind });
export const archiveSchema = z.strictObject({
  seriesId: z.string(),
  seminarId: z.string(),
  version,
  archive: z.enum(['yes', 'no'], 'invalid'),
});
