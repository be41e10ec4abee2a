import type { Actor } from '@/lib/actor';
import { mayEverywhere } from '@/lib/rights';

/** Automatic mails are the same for all tours: whoever holds the right over everything. */
export function canSeeTemplates(actor: Actor): boolean {
  return mayEverywhere(actor, 'seeMailings');
}

export function canEditTemplates(actor: Actor): boolean {
  return mayEverywhere(actor, 'writeMailings');
}
