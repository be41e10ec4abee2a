import { z } from 'zod';

export const previewSchema = z.strictObject({
  /** The conference's id. */
  previewOf: z.uuid('invalid'),
  what: z.enum(['create', 'revoke'], 'invalid'),
});
