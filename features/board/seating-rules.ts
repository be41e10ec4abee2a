import type { BoardRow } from './types';

/** In what order people sit down or organisations speak when somebody asks for a suggestion. */
export const suggestions = ['keyFirst', 'alphabetical', 'speaking'] as const;
export type Suggestion = (typeof suggestions)[number];

/** One of an order: a person in a chair, or an organisation that speaks. */
export type Placed = { id: string; name: string; detail: string; place: number | null; group: string };

const byName = (a: { organisation: string }, b: { organisation: string }) =>
  a.organisation.localeCompare(b.organisation, 'sv');
const byPlace = (a: number | null, b: number | null) => (a ?? Number.MAX_SAFE_INTEGER) - (b ?? Number.MAX_SAFE_INTEGER);

/** The organisations that somebody comes from, in a suggested order. */
function suggestedRows(rows: readonly BoardRow[], by: Suggestion): BoardRow[] {
  const coming = rows.filter(({ seats }) => seats.some(({ holder }) => holder !== null));
  return coming.toSorted((a, b) => {
    if (by === 'keyFirst' && a.isKey !== b.isKey) return a.isKey ? -1 : 1;
    if (by === 'speaking') return byPlace(a.speakingOrder, b.speakingOrder) || byName(a, b);
    return byName(a, b);
  });
}

/** Everybody who comes, in the order of their chairs; who has none comes last, organisation by organisation. */
export function chairsOf(rows: readonly BoardRow[], by: Suggestion = 'alphabetical'): Placed[] {
  return suggestedRows(rows, by)
    .flatMap((row) =>
      row.seats.flatMap(({ id, chair, holder }) =>
        holder ? [{ id, name: holder.name, detail: row.organisation, place: chair, group: row.id }] : [],
      ),
    )
    .toSorted((a, b) => byPlace(a.place, b.place));
}

/** The organisations in the order in which they speak; who has no place comes last. */
export function speakersOf(rows: readonly BoardRow[], by: Suggestion = 'keyFirst'): Placed[] {
  return suggestedRows(rows, by)
    .map((row) => ({
      id: row.id,
      name: row.organisation,
      detail: row.roleAsked,
      place: row.speakingOrder,
      group: row.id,
    }))
    .toSorted((a, b) => byPlace(a.place, b.place));
}

/** The ids in a suggested order, as if nobody had a place; each organisation's people sit together. */
export function suggestedChairs(rows: readonly BoardRow[], by: Suggestion): string[] {
  return chairsOf(
    rows.map((row) => ({ ...row, seats: row.seats.map((seat) => ({ ...seat, chair: null })) })),
    by,
  ).map(({ id }) => id);
}

export function suggestedSpeakers(rows: readonly BoardRow[], by: Suggestion): string[] {
  return suggestedRows(rows, by).map(({ id }) => id);
}

export const directions = ['up', 'down', 'first', 'last'] as const;
export type Direction = (typeof directions)[number];

/** The same ids with one of them a step further on, or at an end. An unknown id changes nothing. */
export function moved(ids: readonly string[], id: string, direction: Direction): string[] {
  const from = ids.indexOf(id);
  if (from < 0) return [...ids];
  const to = { up: Math.max(0, from - 1), down: Math.min(ids.length - 1, from + 1), first: 0, last: ids.length - 1 };
  const rest = ids.filter((other) => other !== id);
  return rest.toSpliced(to[direction], 0, id);
}
