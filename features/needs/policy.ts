import type { Actor } from '@/lib/actor';
import { may, mayEverywhere } from '@/lib/rights';

/** Who counts and reads needs: care alone, where they hold that role. Not even an admin. */
export function canReadNeeds(actor: Actor, conferenceId: string): boolean {
  return may(actor, 'readNeeds', conferenceId);
}

/** The same for consultations, which belong to no conference: care over everything. */
export function canReadConsultationNeeds(actor: Actor): boolean {
  return mayEverywhere(actor, 'readNeeds');
}
