import { z } from 'zod';
import { cleanParagraphs, isUnstorable } from '@/lib/clean-text';
import { requiredLine, requiredParagraphs, ticked } from '@/lib/form-schema';
import { kinds } from './item-rules';
import { provisions } from './mask-rules';

// Messages are keys under `caseFile.errors` or `form.errors`.

const uuid = z.uuid('invalid').toLowerCase();
const sha256 = z.string('missing').regex(/^[0-9a-f]{64}$/, 'invalid');

/** What is to be masked may be a personal identity number: it is looked for and never kept. */
const passage = z
  .string('missing')
  .max(20_000, { error: 'tooLong', abort: true })
  .refine((text) => !isUnstorable(text), { error: 'unreadable', abort: true })
  .transform(cleanParagraphs)
  .refine((text) => text === '' || text.length >= 2, 'passageShort');

/** 'field|start|end' of a suggestion. */
const place = z
  .string('invalid')
  .regex(/^[\w-]{1,60}\|\d{1,8}\|\d{1,8}$/, 'invalid')
  .transform((value) => {
    const [field = '', start, end] = value.split('|');
    return { field, start: Number(start), end: Number(end) };
  });

const why = {
  provision: z.enum(provisions, 'provisionMissing'),
  reason: requiredParagraphs(500),
};

export const maskSchema = z.strictObject({
  consultationId: uuid,
  kind: z.enum(kinds, 'invalid'),
  itemId: z.string('missing').max(60, 'invalid'),
  /** Of the document that the page showed. */
  sha256,
  field: z.string('missing').max(60, 'invalid'),
  passage,
  wholeField: ticked,
  suggestion: z.array(place).max(100, 'invalid'),
  everywhere: ticked,
  ...why,
});
export type MaskInput = Omit<z.output<typeof maskSchema>, 'consultationId'>;

export const maskEverywhereSchema = z.strictObject({ maskId: uuid, everywhere: z.literal('yes') });
export const removeMaskSchema = z.strictObject({ maskId: uuid, remove: z.literal('yes') });
export const disclosableSchema = z.strictObject({
  documentId: uuid,
  fileId: uuid,
  disclosable: z.enum(['yes', 'no'], 'invalid'),
});
export const exportSchema = z.strictObject({
  consultationId: uuid,
  exportReason: requiredLine(500),
  formKey: z.string('missing').regex(/^[0-9a-f-]{36}$/, 'invalid'),
});
