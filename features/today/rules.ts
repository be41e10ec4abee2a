import type { Right } from '@/lib/rights';
import { isOver } from './day-rules';
import { type Attention, attentionKinds, type Found } from './item-types';
import { mailItems } from './mail-rules';
import { programmeItems, speakerItems } from './programme-rules';
import { registrationItems } from './registration-rules';
import { seatItems } from './seat-rules';
import type { ConferenceToday } from './types';

const tones = ['wrong', 'mind', 'know'] as const;

/** Which rights somebody holds at the conference in question. */
export type Holds = (right: Right) => boolean;

/** The other conference of the tour with most places left, where people can be sent; null when there is none. */
export function roomElsewhere(
  { conference }: ConferenceToday,
  all: readonly ConferenceToday['conference'][],
): { city: string; left: number } | null {
  const [best] = all
    .filter((other) => other.series.slug === conference.series.slug && other.id !== conference.id)
    .filter(({ state }) => state === 'open')
    .map(({ city, capacity, taken }) => ({ city, left: capacity - taken }))
    .filter(({ left }) => left > 0)
    .sort((a, b) => b.left - a.left);
  return best ?? null;
}

/**
 * What needs a decision at a conference by somebody with these rights, the most urgent first: what is wrong before what is to
 * be minded, what has a deadline before what has none, then in the order of `attentionKinds`. Nothing when it is over.
 * @param all every conference the person sees, for 'there is room in Luleå'.
 */
export function attentionOf(
  today: ConferenceToday,
  { now, holds, all }: { now: Date; holds: Holds; all: readonly ConferenceToday['conference'][] },
): Attention[] {
  if (isOver(today.conference, now)) return [];
  const found = [
    ...registrationItems(today, now),
    ...programmeItems(today),
    ...speakerItems(today, now),
    ...mailItems(today, now),
    ...seatItems(today, roomElsewhere(today, all), now),
  ];
  return byUrgency(found.flatMap((item) => forReader(item, holds) ?? []));
}

/** The item with the first way its reader may go; null for who may go none of them. */
export function forReader({ ways, ...item }: Found, holds: Holds): Attention | null {
  const way = ways.find(({ right }) => holds(right));
  return way ? { ...item, way } : null;
}

/** The most urgent first; items that are equal keep their order. */
export function byUrgency<T extends Pick<Attention, 'tone' | 'dueAt' | 'kind'>>(items: readonly T[]): T[] {
  const due = ({ dueAt }: T) => dueAt?.getTime() ?? Number.MAX_SAFE_INTEGER;
  return items.toSorted(
    (a, b) =>
      tones.indexOf(a.tone) - tones.indexOf(b.tone) ||
      due(a) - due(b) ||
      attentionKinds.indexOf(a.kind) - attentionKinds.indexOf(b.kind),
  );
}
