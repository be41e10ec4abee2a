import type { ConferenceState } from '@/generated/prisma/enums';
import type { PublicStop, Seats, Stage, StageFacts, TourStop } from './types';

/** Legal changes of state; the trigger conference_state_transition holds the same table. */
export const conferenceTransitions: Record<ConferenceState, readonly ConferenceState[]> = {
  draft: ['published', 'archived'],
  published: ['draft', 'open', 'archived'],
  open: ['closed'],
  closed: ['open', 'archived'],
  archived: ['closed'],
};

/**
 * The stage of a conference at `now`. Registration is open in the window [opensAt, closesAt) while the state is
 * 'open'; a conference that has ended is past whatever its state says.
 */
export function stageOf(facts: Omit<StageFacts, 'startsAt'>, now: Date): Stage {
  if (facts.state === 'draft') return 'draft';
  if (facts.state === 'archived' || hasEnded(facts, now)) return 'past';
  if (facts.state === 'published') return 'not_open';
  if (facts.state === 'closed' || !facts.opensAt || !facts.closesAt) return 'closed';
  if (now < facts.opensAt) return 'not_open';
  if (now >= facts.closesAt) return 'closed';
  return facts.seatsLeft > 0 ? 'open' : 'full';
}

function hasEnded({ endsAt }: Pick<StageFacts, 'endsAt'>, now: Date): boolean {
  return endsAt !== null && endsAt <= now;
}

/** From here up the number is not said: it only makes people hurry. */
const manyFrom = 40;

/** Seats left in words: 'few' from 40 seats or a quarter of the room down, whichever is less. */
export function seatsInWords(seatsLeft: number, capacity: number): Seats {
  if (seatsLeft <= 0) return { level: 'full', count: 0 };
  const few = seatsLeft <= Math.min(manyFrom, Math.ceil(capacity / 4));
  return { level: few ? 'few' : 'many', count: seatsLeft };
}

/** The next day to go to: the first in time that is neither past nor a draft. */
export function nextStop(stops: readonly TourStop[]): PublicStop | null {
  const coming = stops.filter((stop): stop is PublicStop => stop.stage !== 'draft' && stop.stage !== 'past');
  return [...coming].sort((a, b) => timeOf(a.startsAt) - timeOf(b.startsAt))[0] ?? null;
}

/** The address of a film when it is one that a link may have; null for anything but http and https. */
export function webAddress(url: string | null): string | null {
  return url !== null && /^https?:\/\/[^\s]+$/i.test(url) ? url : null;
}

/** Stops in time order; those without a day keep their place in the order they came in, after the one before them. */
export function inTimeOrder(stops: readonly TourStop[]): TourStop[] {
  let latest = Number.NEGATIVE_INFINITY;
  return stops
    .map((stop) => {
      if (stop.stage !== 'draft' && stop.startsAt) latest = stop.startsAt.getTime();
      return { stop, at: latest };
    })
    .sort((a, b) => a.at - b.at)
    .map(({ stop }) => stop);
}

function timeOf(instant: Date | null): number {
  return instant?.getTime() ?? Number.POSITIVE_INFINITY;
}
