import { type Actor, hasRole, type Role } from '@/lib/actor';

const readers: readonly Role[] = ['admin', 'organiser', 'reader'];
const writers: readonly Role[] = ['admin', 'organiser'];

/** Who sees the people registered for a conference. Finance and care do not: their pages come with their own rules. */
export function canListRegistrations(actor: Actor, conferenceId: string): boolean {
  return hasRole(actor, readers, conferenceId);
}

/** Who may cancel on someone's behalf. */
export function canCancelRegistration(actor: Actor, conferenceId: string): boolean {
  return hasRole(actor, writers, conferenceId);
}

/** Who may take the list away as a file. */
export function canExportRegistrations(actor: Actor, conferenceId: string): boolean {
  return hasRole(actor, writers, conferenceId);
}
