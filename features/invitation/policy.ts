import { canEditConsultations, canSeeConsultations } from '@/features/consultation/policy';
import type { Actor } from '@/lib/actor';

/** Inviting, changing, revoking, deciding about more time, answers by phone and letter. */
export function canEditInvitations(actor: Actor): boolean {
  return canEditConsultations(actor);
}

/** The list and each invitation, to read. */
export function canSeeInvitations(actor: Actor): boolean {
  return canSeeConsultations(actor);
}
