import { type ListView, queryOfView, viewFromQuery } from './organiser-rules';

export type SavedView = {
  id: string;
  name: string;
  /** The query part of the list's address, without the question mark. */
  query: string;
  shared: boolean;
  mine: boolean;
  /** Who shares it; null where they have no name. */
  ownerName: string | null;
};

/** More than anybody finds their way among. */
export const mostViews = 40;

/**
 * What is kept of a view: filter, order and columns through the parser of the address, so that nothing else gets in. A seminar belongs
 * to one conference and a page to one moment: neither is kept.
 */
export function keptQuery(query: string): string {
  const params = new URLSearchParams(query);
  const all = Object.fromEntries([...new Set(params.keys())].map((name) => [name, params.getAll(name)]));
  return keptQueryOf(viewFromQuery(all));
}

/** The same of a view that is read already. */
export function keptQueryOf(view: ListView): string {
  return new URLSearchParams(queryOfView({ ...view, sessionId: null, page: 1 })).toString();
}
