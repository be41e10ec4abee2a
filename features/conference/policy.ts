import type { Actor } from '@/lib/actor';
import { may } from '@/lib/rights';

/** Any role at the conference shows its name, figures and fill; nothing about single people. */
export function canSeeConference(actor: Actor, conferenceId: string): boolean {
  return may(actor, 'seeConference', conferenceId);
}

/** Which conferences a query may read. 'all' is said in a word, so that a missing list can never mean it. */
export type ConferenceScope = { kind: 'all' } | { kind: 'only'; ids: string[] };

/** The conferences an actor has a role at; none for anyone but a signed-in person with roles. */
export function conferenceScope(actor: Actor): ConferenceScope {
  if (actor.kind !== 'user') return { kind: 'only', ids: [] };
  if (actor.grants.some((grant) => grant.conferenceId === null)) return { kind: 'all' };
  return { kind: 'only', ids: [...new Set(actor.grants.flatMap((grant) => grant.conferenceId ?? []))] };
}

/** Anyone with a role somewhere may see the organisers' pages; what is on them is decided per conference. */
export function canSeeOrganiserPages(actor: Actor): boolean {
  return actor.kind === 'user' && actor.grants.length > 0;
}
