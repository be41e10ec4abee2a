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
