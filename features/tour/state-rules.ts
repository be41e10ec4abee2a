import { conferenceTransitions } from '@/features/conference/rules';
import type { ConferenceState } from '@/generated/prisma/enums';
import type { Settings } from './types';

/** What decides whether a conference may change its state. Instants in UTC. */
export type StateFacts = {
  state: ConferenceState;
  startsAt: Date | null;
  endsAt: Date | null;
  opensAt: Date | null;
  closesAt: Date | null;
  capacity: number;
  taken: number;
  /** Released slots of the programme. */
  releasedSlots: number;
  tourArchived: boolean;
};

/** What stands in the way, and where it is mended. */
export type Obstacle = {
  reason: 'day' | 'window' | 'windowOver' | 'capacity' | 'nothingReleased' | 'tourArchived' | 'dayOver';
  at: 'startsAt' | 'opensAt' | 'closesAt' | 'capacity' | 'schedule' | 'tour';
};

export type Consequence =
  | 'becomesVisible'
  | 'addressFixed'
  | 'disappears'
  | 'registeredKeep'
  | 'formOpens'
  | 'formOpensLater'
  | 'formCloses'
  | 'shownAsPast'
  | 'ownPagesFrozen'
  | 'notPastAnyMore'
  | 'nobodyMailed';

export type StateChange = { to: ConferenceState; obstacles: Obstacle[]; consequences: Consequence[] };

/** What decides a conference's state, of its settings. */
export function stateFacts(settings: Settings): StateFacts {
  const { state, startsAt, endsAt, capacity, taken, releasedSlots, tour } = settings;
  return {
    state,
    startsAt,
    endsAt,
    capacity,
    taken,
    releasedSlots,
    opensAt: settings.registrationOpensAt,
    closesAt: settings.registrationClosesAt,
    tourArchived: tour.archived,
  };
}

/** Every change that a conference may make from here, with what each does and what stands in its way. */
export function stateChanges(facts: StateFacts, now: Date): StateChange[] {
  return conferenceTransitions[facts.state].map((to) => ({
    to,
    obstacles: obstaclesTo(to, facts, now),
    consequences: consequencesOf(facts, to, now),
  }));
}

/** What stands in the way of a state; the CHECKs conference_day_known and conference_open_has_window say the same of the first ones. */
export function obstaclesTo(to: ConferenceState, facts: StateFacts, now: Date): Obstacle[] {
  const found: (Obstacle | false)[] = [
    to !== 'draft' && to !== 'archived' && !(facts.startsAt && facts.endsAt) && { reason: 'day', at: 'startsAt' },
    (to === 'published' || to === 'open') && facts.tourArchived && { reason: 'tourArchived', at: 'tour' },
    to === 'open' && (!facts.opensAt || !facts.closesAt) && { reason: 'window', at: 'opensAt' },
    to === 'open' && facts.closesAt !== null && facts.closesAt <= now && { reason: 'windowOver', at: 'closesAt' },
    to === 'open' && facts.endsAt !== null && facts.endsAt <= now && { reason: 'dayOver', at: 'startsAt' },
    to === 'open' && facts.capacity <= 0 && { reason: 'capacity', at: 'capacity' },
    to === 'open' && facts.releasedSlots === 0 && { reason: 'nothingReleased', at: 'schedule' },
  ];
  return found.filter((obstacle) => obstacle !== false);
}

/** What happens to those who look and to those who have registered. */
export function consequencesOf(facts: StateFacts, to: ConferenceState, now: Date): Consequence[] {
  const { state, taken, opensAt } = facts;
  const found: (Consequence | false)[] = [
    state === 'draft' && to === 'published' && 'becomesVisible',
    state === 'draft' && to === 'published' && 'addressFixed',
    to === 'draft' && 'disappears',
    to === 'open' && (opensAt && opensAt > now ? 'formOpensLater' : 'formOpens'),
    to === 'closed' && state === 'open' && 'formCloses',
    to === 'archived' && 'shownAsPast',
    to === 'archived' && taken > 0 && 'ownPagesFrozen',
    to === 'closed' && state === 'archived' && 'notPastAnyMore',
    taken > 0 && to !== 'archived' && 'registeredKeep',
    'nobodyMailed',
  ];
  return found.filter((consequence) => consequence !== false);
}

export type TourStopState = { city: string; state: ConferenceState };

/** The cities that keep a tour out of the archive: those that visitors see as coming. */
export function citiesHoldingTour(stops: readonly TourStopState[]): string[] {
  return stops.filter(({ state }) => state === 'published' || state === 'open').map(({ city }) => city);
}
