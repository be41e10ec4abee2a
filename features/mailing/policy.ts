import type { Actor } from '@/lib/actor';
import { may } from '@/lib/rights';

/** Who sees what was written to whom, and how it went. */
export function canSeeMailings(actor: Actor, conferenceId: string): boolean {
  return may(actor, 'seeMailings', conferenceId);
}

/** Who writes, sends, pauses and stops. */
export function canWriteMailings(actor: Actor, conferenceId: string): boolean {
  return may(actor, 'writeMailings', conferenceId);
}
