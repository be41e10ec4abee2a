import type { Actor } from '@/lib/actor';
import { mayEverywhere } from '@/lib/rights';

/** The register is shared by everything: its rights are held over everything. */
export function canSeeOrganisations(actor: Actor): boolean {
  return mayEverywhere(actor, 'seeOrganisations');
}

export function canEditOrganisations(actor: Actor): boolean {
  return mayEverywhere(actor, 'editOrganisations');
}
