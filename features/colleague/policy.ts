import type { Actor } from '@/lib/actor';
import { may, mayAnywhere, mayEverywhere, mayInSeries, type Right } from '@/lib/rights';
import type { Scope } from './types';

function mayAt(actor: Actor, right: Right, scope: Scope): boolean {
  if (scope.kind === 'everywhere') return mayEverywhere(actor, right);
  return scope.kind === 'series' ? mayInSeries(actor, right, scope.seriesId) : may(actor, right, scope.conferenceId);
}

/** Who sees who has which role at this scope. */
export function canSeeColleagues(actor: Actor, scope: Scope): boolean {
  return mayAt(actor, 'seeColleagues', scope);
}

/** Who sees the page of all scopes; each scope on it is asked about by itself. */
export function canSeeColleaguesSomewhere(actor: Actor): boolean {
  return mayAnywhere(actor, 'seeColleagues');
}

/** Who invites, changes and removes at this scope; which roles is for rules.ts to say. */
export function canInviteColleagues(actor: Actor, scope: Scope): boolean {
  return mayAt(actor, 'inviteColleagues', scope);
}
