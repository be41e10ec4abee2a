import type { Actor } from '@/lib/actor';
import { may, mayEverywhere, mayInSeries } from '@/lib/rights';
import type { TourScope } from './types';

/** Which tours an actor's list shows: those they have a role in, and of those the conferences their role reaches. */
export function tourScope(actor: Actor): TourScope {
  if (actor.kind !== 'user') return { kind: 'only', seriesIds: [], conferenceIds: [] };
  if (actor.grants.some(({ conferenceId }) => conferenceId === null)) return { kind: 'all' };
  return {
    kind: 'only',
    seriesIds: (actor.seriesGrants ?? []).map(({ seriesId }) => seriesId),
    conferenceIds: actor.grants.flatMap(({ conferenceId }) => conferenceId ?? []),
  };
}

/** A new tour, or a copy of one, is nobody's yet: the right must be held over everything. */
export function canCreateTour(actor: Actor): boolean {
  return mayEverywhere(actor, 'editSettings');
}

/** The tour's own texts, its archive, its new conferences. */
export function canEditTour(actor: Actor, seriesId: string): boolean {
  return mayInSeries(actor, 'editSettings', seriesId);
}

export function canEditSettings(actor: Actor, conferenceId: string): boolean {
  return may(actor, 'editSettings', conferenceId);
}

export function canSeeConference(actor: Actor, conferenceId: string): boolean {
  return may(actor, 'seeConference', conferenceId);
}
