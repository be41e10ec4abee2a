import type { Actor } from '@/lib/actor';
import { may, mayInSeries } from '@/lib/rights';

/** The shared seminars of a tour: whoever works with the programme of the whole tour. */
export function canSeeSeminars(actor: Actor, seriesId: string): boolean {
  return mayInSeries(actor, 'seeProgrammeWork', seriesId);
}

export function canEditSeminars(actor: Actor, seriesId: string): boolean {
  return mayInSeries(actor, 'editProgramme', seriesId);
}

/** A city's own changes of a seminar. */
export function canSeeLocalSeminars(actor: Actor, conferenceId: string): boolean {
  return may(actor, 'seeProgrammeWork', conferenceId);
}

export function canEditLocalSeminars(actor: Actor, conferenceId: string): boolean {
  return may(actor, 'editProgramme', conferenceId);
}
