import type { Actor } from '@/lib/actor';

/** Anyone with a role somewhere may see the organisers' pages; what is on them is decided per conference. */
export function canSeeOrganiserPages(actor: Actor): boolean {
  return actor.kind === 'user' && actor.grants.length > 0;
}

/** The demo's buttons sign in without proof and exist in the demo only. */
export function canUseDemoSignIn(isDemo: boolean): boolean {
  return isDemo === true;
}
