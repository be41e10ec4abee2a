import type { Actor } from '@/lib/actor';
import { mayAnywhere, mayEverywhere } from '@/lib/rights';

/** Venues are shared: whoever works with a programme somewhere may look at them. */
export function canSeeVenues(actor: Actor): boolean {
  return mayAnywhere(actor, 'seeProgrammeWork');
}

/** A change shows in every city that uses the venue, so the right must be held over everything. */
export function canEditVenues(actor: Actor): boolean {
  return mayEverywhere(actor, 'editSettings');
}
