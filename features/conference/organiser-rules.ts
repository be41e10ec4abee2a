import type { ConferenceFigures, SessionFill } from './organiser-types';

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

export type Attention = {
  kind: 'bounced' | 'parked' | 'full' | 'fullSessions' | 'nearlyFull' | 'notOpened' | 'closesSoon';
  /** wrong: mend it today. mind: decide about it. */
  tone: 'wrong' | 'mind';
  count: number;
};

/** The worst of several conferences first, each tone in the order it came. */
export function worstFirst<T extends Pick<Attention, 'tone'>>(items: readonly T[]): T[] {
  return [...items.filter(({ tone }) => tone === 'wrong'), ...items.filter(({ tone }) => tone === 'mind')];
}

/** What needs a decision at a conference, the worst first. Nothing needs one when it is over. */
export function attentionOf(conference: ConferenceFigures, now: Date): Attention[] {
  const { state, endsAt, opensAt, closesAt, capacity, taken } = conference;
  if (state === 'archived' || (endsAt !== null && endsAt <= now)) return [];
  const left = capacity - taken;
  const found: (Attention | false)[] = [
    conference.bouncedMails > 0 && { kind: 'bounced', tone: 'wrong', count: conference.bouncedMails },
    conference.parkedMails > 0 && { kind: 'parked', tone: 'wrong', count: conference.parkedMails },
    (state === 'draft' || state === 'published') &&
      opensAt !== null &&
      opensAt <= now && { kind: 'notOpened', tone: 'wrong', count: 1 },
    capacity > 0 && left <= 0 && { kind: 'full', tone: 'mind', count: taken },
    capacity > 0 && left > 0 && left <= capacity * 0.1 && { kind: 'nearlyFull', tone: 'mind', count: left },
    conference.fullSessions > 0 && { kind: 'fullSessions', tone: 'mind', count: conference.fullSessions },
    state === 'open' &&
      closesAt !== null &&
      closesAt > now &&
      daysUntil(closesAt, now) <= 7 && { kind: 'closesSoon', tone: 'mind', count: daysUntil(closesAt, now) },
  ];
  return found.filter((item) => item !== false);
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

export type SlotFill = Pick<SessionFill, 'slotId' | 'slotNameSv' | 'slotNameEn' | 'startsAt' | 'endsAt'> & {
  sessions: SessionFill[];
};

/** Sessions under their slots, in the order they come. */
export function bySlot(sessions: readonly SessionFill[]): SlotFill[] {
  const slots = new Map<string, SlotFill>();
  for (const session of sessions) {
    const { slotId, slotNameSv, slotNameEn, startsAt, endsAt } = session;
    const slot = slots.get(slotId) ?? { slotId, slotNameSv, slotNameEn, startsAt, endsAt, sessions: [] };
    slot.sessions.push(session);
    slots.set(slotId, slot);
  }
  return [...slots.values()];
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
