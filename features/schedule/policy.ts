import type { Actor } from '@/lib/actor';
import { may } from '@/lib/rights';

/** The working programme and its versions: readers look, programme makers change. */
export function canSeeSchedule(actor: Actor, conferenceId: string): boolean {
  return may(actor, 'seeProgrammeWork', conferenceId);
}

export function canEditSchedule(actor: Actor, conferenceId: string): boolean {
  return may(actor, 'editProgramme', conferenceId);
}

export function canReleaseProgramme(actor: Actor, conferenceId: string): boolean {
  return may(actor, 'releaseProgramme', conferenceId);
}
