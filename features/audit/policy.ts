import type { Actor } from '@/lib/actor';
import { may, mayEverywhere, mayInSeries } from '@/lib/rights';

/** Where an object belongs: to a conference, to a tour, or to no one place. */
export type Belonging = { conferenceId: string } | { seriesId: string } | 'everywhere';

/** Who sees the whole log and takes it away as a file. */
export function canSeeAuditLog(actor: Actor): boolean {
  return mayEverywhere(actor, 'seeAuditLog');
}

/** Who sees the history beside an object. */
export function canSeeHistory(actor: Actor, belonging: Belonging): boolean {
  if (belonging === 'everywhere') return mayEverywhere(actor, 'seeHistory');
  if ('seriesId' in belonging) return mayInSeries(actor, 'seeHistory', belonging.seriesId);
  return may(actor, 'seeHistory', belonging.conferenceId);
}
