import type { Actor } from '@/lib/actor';
import { may } from '@/lib/rights';

/** Counts of a conference, never single people. */
export function canSeeFigures(actor: Actor, conferenceId: string): boolean {
  return may(actor, 'seeFigures', conferenceId);
}
