import { z } from 'zod';
import type { Role } from '@/lib/actor';
import { requiredEmail } from '@/lib/form-schema';
import { allRoles } from './rules';

const role = z.enum(allRoles as [Role, ...Role[]], 'roleMissing');

/** Messages are keys under `colleagues.errors` or `form.errors`. */
export const inviteSchema = z.strictObject({ scope: z.string(), inviteEmail: requiredEmail, inviteRole: role });

export const changeRoleSchema = z.strictObject({ grantId: z.string(), role });

export const removeRoleSchema = z.strictObject({ removedGrantId: z.string() });

export const revokeSchema = z.strictObject({ invitationId: z.string() });

export const acceptSchema = z.object({ token: z.string().catch(''), locale: z.enum(['sv', 'en']).catch('sv') });
