import type { ConferenceFigures } from './organiser-types';

const dayMs = 24 * 60 * 60 * 1000;

/** What stands beside a stop in the organisers' menu. */
export type StopRemark =
  | { kind: 'draft' | 'done' | 'full' | 'open' | 'published' | 'closed' | 'today' }
  | { kind: 'days'; days: number };

/** Whole days until a moment, at least 0. Both are instants; a day is 24 hours. */
function daysUntil(moment: Date, now: Date): number {
  return Math.max(0, Math.ceil((moment.getTime() - now.getTime()) / dayMs));
}

/** The one thing worth knowing about a conference in a word: what is over, full or near goes before its state. */
export function stopRemark(
  conference: Pick<ConferenceFigures, 'state' | 'startsAt' | 'endsAt' | 'capacity' | 'taken'>,
  now: Date,
): StopRemark {
  const { state, startsAt, endsAt, capacity, taken } = conference;
  if (state === 'archived' || (endsAt !== null && endsAt <= now)) return { kind: 'done' };
  if (state === 'draft') return { kind: 'draft' };
  if (startsAt !== null && startsAt <= now) return { kind: 'today' };
  if (capacity > 0 && taken >= capacity) return { kind: 'full' };
  if (startsAt !== null && daysUntil(startsAt, now) <= 30) return { kind: 'days', days: daysUntil(startsAt, now) };
  return { kind: state };
}

export type FillState = 'full' | 'few' | 'many';

/** Seats in three words: full, few (a tenth left, at least three), many. */
export function fillState({ capacity, taken }: { capacity: number; taken: number }): FillState {
  const left = capacity - taken;
  if (left <= 0) return 'full';
  return left <= Math.max(3, capacity * 0.1) ? 'few' : 'many';
}

/** Taken of capacity in whole per cent, 0 to 100. */
export function percentTaken({ capacity, taken }: { capacity: number; taken: number }): number {
  return capacity <= 0 ? 0 : Math.min(100, Math.round((100 * taken) / capacity));
}

export type TourFigures = { series: ConferenceFigures['series']; conferences: ConferenceFigures[] };

/** Conferences under their tours, in the order they come. */
export function byTour(conferences: readonly ConferenceFigures[]): TourFigures[] {
  const tours = new Map<string, TourFigures>();
  for (const conference of conferences) {
    const tour = tours.get(conference.series.slug) ?? { series: conference.series, conferences: [] };
    tour.conferences.push(conference);
    tours.set(conference.series.slug, tour);
  }
  return [...tours.values()];
}
