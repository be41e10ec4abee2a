import type { Actor } from '@/lib/actor';
import { may, mayAnywhere, mayEverywhere, type Right } from '@/lib/rights';

/** The board of a conference and each speaker on it. */
export function canSeeSpeakers(actor: Actor, conferenceId: string): boolean {
  return may(actor, 'seeSpeakers', conferenceId);
}

/** Inviting, reminding, answering on behalf, files. */
export function canEditSpeakers(actor: Actor, conferenceId: string): boolean {
  return may(actor, 'editSpeakers', conferenceId);
}

/** The register over all tours; it shows whom the actor has to do with (speakerScope). */
export function canSeeRegister(actor: Actor): boolean {
  return mayAnywhere(actor, 'seeSpeakers');
}

export function canAddSpeakers(actor: Actor): boolean {
  return mayAnywhere(actor, 'editSpeakers');
}

/** A person belongs to the conferences where they appear; somebody who appears nowhere yet, to every maker of a programme. */
export function canSeeSpeaker(actor: Actor, conferenceIds: readonly string[]): boolean {
  return mayWithSpeaker(actor, 'seeSpeakers', conferenceIds);
}

export function canEditSpeaker(actor: Actor, conferenceIds: readonly string[]): boolean {
  return mayWithSpeaker(actor, 'editSpeakers', conferenceIds);
}

function mayWithSpeaker(actor: Actor, right: Right, conferenceIds: readonly string[]): boolean {
  if (mayEverywhere(actor, right)) return true;
  if (conferenceIds.length === 0) return mayAnywhere(actor, right);
  return conferenceIds.some((id) => may(actor, right, id));
}

/** Whose speakers the register may read: 'all' is said in a word, so that a missing list can never mean it. */
export type SpeakerScope = { kind: 'all' } | { kind: 'only'; conferenceIds: string[] };

/** The conferences whose speakers the actor may see. */
export function speakerScope(actor: Actor): SpeakerScope {
  if (mayEverywhere(actor, 'seeSpeakers')) return { kind: 'all' };
  if (actor.kind !== 'user') return { kind: 'only', conferenceIds: [] };
  const ids = actor.grants.flatMap(({ conferenceId }) => conferenceId ?? []);
  return { kind: 'only', conferenceIds: [...new Set(ids)].filter((id) => may(actor, 'seeSpeakers', id)) };
}
