import type { Actor } from '@/lib/actor';
import { hasGlobalRole } from '@/lib/actor';
import { may, mayAnywhere, mayEverywhere, rights } from '@/lib/rights';

/** Whose mail trouble an actor sees. 'all' is said in a word, so that a missing list can never mean it. */
export type MailScope = { kind: 'all' } | { kind: 'only'; conferenceIds: string[] };

export function canSeeMailProblems(actor: Actor): boolean {
  return mayAnywhere(actor, 'seeMailings');
}

/** The conferences whose mail an actor may see. */
export function mailScope(actor: Actor): MailScope {
  if (hasGlobalRole(actor, rights.seeMailings)) return { kind: 'all' };
  const grants = actor.kind === 'user' ? actor.grants : [];
  const ids = grants.flatMap(({ conferenceId }) =>
    conferenceId && may(actor, 'seeMailings', conferenceId) ? conferenceId : [],
  );
  return { kind: 'only', conferenceIds: [...new Set(ids)] };
}

/** Who may mend the mail of a conference; of mail about none, who may everywhere. */
export function canMendMail(actor: Actor, conferenceId: string | null): boolean {
  return conferenceId === null ? mayEverywhere(actor, 'writeMailings') : may(actor, 'writeMailings', conferenceId);
}

export function canSeeMailOf(actor: Actor, conferenceId: string | null): boolean {
  return conferenceId === null ? mayEverywhere(actor, 'seeMailings') : may(actor, 'seeMailings', conferenceId);
}
