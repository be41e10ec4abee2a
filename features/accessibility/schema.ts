import { z } from 'zod';
import { cleanLine, cleanParagraphs, isUnstorable } from '@/lib/clean-text';
import { canonicalEmail } from '@/lib/email-address';
import { requiredParagraphs } from '@/lib/form-schema';
import { containsPersonnummer } from '@/lib/personnummer';

/** Messages are keys under `accessibility.report.errors`. Lengths come first, so that a megabyte costs nothing. */
const storable = (max: number, clean: (text: string) => string) =>
  z
    .string()
    .max(max * 2, { error: 'tooLong', abort: true })
    .refine((text) => !isUnstorable(text), { error: 'unreadable', abort: true })
    .transform(clean)
    .refine((text) => text.length <= max, { error: 'tooLong', abort: true })
    .refine((text) => !containsPersonnummer(text), { error: 'personnummer', abort: true });

const emptyIsNull = (text: string) => (text === '' ? null : text);

export const barrierReportSchema = z.strictObject({
  text: storable(4_000, cleanParagraphs).refine((text) => text !== '', 'textMissing'),
  page: storable(500, cleanLine).transform(emptyIsNull),
  email: storable(300, cleanLine)
    .refine((text) => text === '' || canonicalEmail(text) !== null, 'emailWrong')
    .transform(emptyIsNull),
});

export type BarrierReport = z.infer<typeof barrierReportSchema>;
export const barrierFields = ['text', 'page', 'email'] as const satisfies readonly (keyof BarrierReport)[];
export type BarrierField = (typeof barrierFields)[number];
export type BarrierError = 'textMissing' | 'tooLong' | 'unreadable' | 'personnummer' | 'emailWrong';

/** What was done about a reported barrier. */
export const handleBarrierSchema = z.strictObject({ barrierId: z.string(), handledNote: requiredParagraphs(2_000) });
