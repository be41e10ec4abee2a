import type { Actor } from '@/lib/actor';
import { mayEverywhere } from '@/lib/rights';

/** Groups, the table, the screen and who does what. */
export function canFacilitate(actor: Actor): boolean {
  return mayEverywhere(actor, 'facilitate');
}

/** Who does what, to read and to take out as a file. */
export function canSeeMatrix(actor: Actor): boolean {
  return mayEverywhere(actor, 'seeConsultations');
}
