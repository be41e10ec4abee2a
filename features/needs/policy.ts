import type { Actor } from '@/lib/actor';
import { may } from '@/lib/rights';

/** Who counts and reads needs: care alone, where they hold that role. Not even an admin. */
export function canReadNeeds(actor: Actor, conferenceId: string): boolean {
  return may(actor, 'readNeeds', conferenceId);
}
