import type { Actor } from '@/lib/actor';
import { may, mayInSeries } from '@/lib/rights';

/** Whoever edits the whole tour's programme; and, to place into a day, that city's. */
export function canImport(actor: Actor, seriesId: string, conferenceId: string | null): boolean {
  return (
    mayInSeries(actor, 'editProgramme', seriesId) &&
    (conferenceId === null || may(actor, 'editProgramme', conferenceId))
  );
}
