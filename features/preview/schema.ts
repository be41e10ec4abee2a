import { z } from 'zod';

/** The conference's id; two names, so that the two forms on a page are told apart. */
export const createPreviewSchema = z.strictObject({ previewOf: z.uuid('invalid') });
export const revokePreviewSchema = z.strictObject({ revokeFor: z.uuid('invalid') });
