import { z } from 'zod';
import { maskedLine, maskedParagraphs, requiredLine, requiredParagraphs, ticked, version } from '@/lib/form-schema';
import { levels, longest } from './rules';

// A draft takes any text, whole or not: what must be there is asked for when it is handed in. Messages are keys under `form.errors`,
// or under `input.errors`.

const uuid = z.uuid('invalid').toLowerCase();
const token = z.string('invalid').max(100, 'invalid');

const fields = {
  questionId: uuid,
  level: z.enum(levels, 'invalid'),
  /** The name of an organisation, or words. */
  addressee: maskedLine(longest.addressee),
  problem: maskedParagraphs(longest.problem),
  proposal: maskedParagraphs(longest.proposal),
  evidenceUrl: maskedLine(longest.evidenceUrl),
  contribution: maskedParagraphs(longest.contribution),
  ownCaseNumber: maskedLine(longest.ownCaseNumber),
  decidedBy: maskedLine(longest.decidedBy),
  mayBeSecret: ticked,
  secretPart: maskedParagraphs(longest.secretPart),
};

/** A card as its form posts it, and as the page's own saving sends it. */
const card = z.strictObject(fields);
export type CardInput = z.output<typeof card>;

/** With the revision that the words are based on. */
export const saveSchema = z.strictObject({ ...fields, revision: version });

export const saveCardSchema = z.strictObject({ ...fields, revision: version, token, cardId: uuid });

export const newCardSchema = z.strictObject({ token, questionId: uuid.optional() });

export const restoreSchema = z.strictObject({ token, cardId: uuid, restore: version, revision: version });

export const withdrawSchema = z.strictObject({ token, cardId: uuid, reason: requiredParagraphs(500) });

/** The cards to hand in, each with the revision that the page showed: '<id>:<revision>'. */
const chosenCard = z
  .string()
  .regex(/^[0-9a-f-]{36}:\d{1,9}$/i, 'invalid')
  .transform((text) => {
    const [cardId = '', revision = ''] = text.toLowerCase().split(':');
    return { cardId, revision: Number(revision) };
  });

export const handInSchema = z.strictObject({
  token,
  formKey: uuid,
  cards: z.array(chosenCard).max(100, 'invalid'),
  hasRead: ticked,
});

export const noViewSchema = z.strictObject({ token, formKey: uuid, noView: z.literal('yes') });

/** Input that came by letter, mail or telephone, written in by an organiser. */
export const enteredSchema = z.strictObject({
  ...fields,
  slug: z.string('invalid').max(200, 'invalid'),
  formKey: uuid,
  invitationId: uuid,
  source: z.enum(['letter', 'mail', 'phone'], 'invalid'),
  /** Who gave it, as it says. */
  givenBy: requiredLine(150),
  /** The day it came, which decides whether it is late. */
  receivedOn: z.string('missing').regex(/^\d{4}-\d\d-\d\d$/, 'dayWrong'),
});
export type EnteredInput = z.output<typeof enteredSchema>;
