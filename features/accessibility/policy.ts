import type { Actor } from '@/lib/actor';
import { mayEverywhere } from '@/lib/rights';

/** Barriers belong to the whole site: who sees history over everything sees them. */
export function canSeeBarriers(actor: Actor): boolean {
  return mayEverywhere(actor, 'seeHistory');
}

/** Who writes down what was done about one. */
export function canHandleBarriers(actor: Actor): boolean {
  return mayEverywhere(actor, 'editSettings');
}
