import type { Actor } from '@/lib/actor';
import { may } from '@/lib/rights';

/** Who sees the people registered for a conference. */
export function canListRegistrations(actor: Actor, conferenceId: string): boolean {
  return may(actor, 'listRegistrations', conferenceId);
}

/** Who may cancel on someone's behalf. */
export function canCancelRegistration(actor: Actor, conferenceId: string): boolean {
  return may(actor, 'changeRegistrations', conferenceId);
}

/** Who may take the list away as a file. */
export function canExportRegistrations(actor: Actor, conferenceId: string): boolean {
  return may(actor, 'exportRegistrations', conferenceId);
}

/** Who may register someone, change, move, and do it for several at once. */
export function canChangeRegistrations(actor: Actor, conferenceId: string): boolean {
  return may(actor, 'changeRegistrations', conferenceId);
}

/** Who may let someone in beyond the capacity, with a note. */
export function canOverbook(actor: Actor, conferenceId: string): boolean {
  return may(actor, 'overbook', conferenceId);
}

/** Who may write to the people of the list. */
export function canWriteTo(actor: Actor, conferenceId: string): boolean {
  return may(actor, 'writeMailings', conferenceId);
}
