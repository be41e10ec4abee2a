import type { Actor } from '@/lib/actor';
import { mayEverywhere } from '@/lib/rights';

/** Who comes and who sits where, with its files. */
export function canSeeBoard(actor: Actor): boolean {
  return mayEverywhere(actor, 'seeBoard');
}

/** Saying who is there, and who came instead. */
export function canTakeAttendance(actor: Actor): boolean {
  return mayEverywhere(actor, 'takeAttendance');
}

/** Chairs and the order of speaking. */
export function canSeat(actor: Actor): boolean {
  return mayEverywhere(actor, 'editConsultations');
}
