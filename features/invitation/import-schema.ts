import { z } from 'zod';
import { importColumns } from './import-word-rules';

/** InvitationImport.content: what was read of the file. */
export const storedList = z.strictObject({
  rows: z.array(
    z.strictObject({
      line: z.number().int().min(1),
      cells: z.partialRecord(z.enum(importColumns), z.string().max(20_000)),
    }),
  ),
  unknown: z.array(z.string()),
  formulas: z.boolean(),
});
export type StoredList = z.infer<typeof storedList>;
export type RawRow = StoredList['rows'][number];

/** 'Importera': which file, and what was shown of it. */
export const confirmImportSchema = z.strictObject({
  importId: z.uuid('invalid').toLowerCase(),
  plan: z.string().regex(/^[0-9a-f]{64}$/, 'invalid'),
});
