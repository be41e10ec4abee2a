import { z } from 'zod';

const instant = z.union([z.date(), z.iso.datetime({ offset: true }).transform((text) => new Date(text))]);

/** A version of an organisation's input that came in: who, when, its numbers and hash. */
export const inputReceiptSchema = z.object({
  consultation: z.object({ titleSv: z.string(), titleEn: z.string() }),
  contact: z.string().nullish(),
  organisation: z.string(),
  version: z.number().int(),
  receiptNumber: z.number().int(),
  submittedAt: instant,
  submittedBy: z.string(),
  isLate: z.boolean(),
  isNoView: z.boolean(),
  sha256: z.string(),
  cards: z.array(z.object({ number: z.number().int(), what: z.enum(['new', 'unchanged', 'withdrawn']) })),
  /** To the receipt, for whoever handed in; the organisation's own address gets none. */
  url: z.string().nullish(),
});
export type InputReceiptMail = z.output<typeof inputReceiptSchema>;
