import { z } from 'zod';
import { columns } from './word-rules';

const cell = z.string().max(20_000);

/** ProgrammeImport.content: what was read of the file. */
export const storedFile = z.strictObject({
  rows: z.array(z.strictObject({ line: z.number().int().min(1), cells: z.partialRecord(z.enum(columns), cell) })),
  unknown: z.array(z.string()),
  formulas: z.boolean(),
});
export type StoredFile = z.infer<typeof storedFile>;

/** 'Importera': which file, and what was shown of it. */
export const confirmSchema = z.strictObject({
  importId: z.uuid('invalid'),
  plan: z.string().regex(/^[0-9a-f]{64}$/, 'invalid'),
});
