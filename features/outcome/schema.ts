import { z } from 'zod';
import { line, paragraphs, requiredParagraphs, ticked, version } from '@/lib/form-schema';
import { outcomeKinds } from './rules';

// Messages are keys under `form.errors`, or under the feature's own `errors`.

const uuid = z.uuid('invalid').toLowerCase();
const organisation = z.union([z.literal('').transform(() => null), uuid], 'invalid');

export const saveOutcomeSchema = z
  .strictObject({
    consultationId: uuid,
    cardId: uuid,
    /** 0 while nothing is written. */
    version,
    kind: z.enum(outcomeKinds, 'decide'),
    textSv: requiredParagraphs(2_000),
    textEn: paragraphs(2_000),
    reason: paragraphs(1_000),
    responsibleOrganisationId: organisation,
    responsibleText: line(150),
    publicSv: paragraphs(1_000),
    publicEn: paragraphs(1_000),
  })
  .superRefine(({ kind, reason }, context) => {
    if (kind === 'not_done' && reason === '')
      context.addIssue({ code: 'custom', path: ['reason'], message: 'reasonMissing' });
  });

const at = { consultationId: uuid, cardId: uuid, version };
export const clearSchema = z.strictObject({ ...at, clear: z.literal('yes'), seen: ticked });
export const unclearSchema = z.strictObject({ ...at, unclear: z.literal('yes') });
export const publishSchema = z.strictObject({ consultationId: uuid, publish: z.enum(['on', 'off'], 'invalid') });
export const mailSchema = z.strictObject({
  consultationId: uuid,
  cards: z.array(uuid).min(1, 'nothingChosen').max(200, 'invalid'),
});
