import { z } from 'zod';
import { requiredLine } from '@/lib/form-schema';

export const parkedMailSchema = z.strictObject({ parkedMailId: z.uuid(), what: z.enum(['release', 'giveUp']) });
export const liftSchema = z.strictObject({ blockedAddress: z.string().max(254), reason: requiredLine(300) });
