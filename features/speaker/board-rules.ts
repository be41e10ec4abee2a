import { single } from './register-rules';
import { isUnanswered, lacksOf, type MailWish, type Readiness } from './rules';

export const boardFilters = ['all', 'lacking', 'unanswered', 'uninvited', 'pending'] as const;
export type BoardFilter = (typeof boardFilters)[number];

/** What the board shows; all of it stands in the address. */
export type BoardView = {
  show: BoardFilter;
  /** Every row of the filter is ticked. */
  chooseAll: boolean;
  /** The chosen, by speaker id. */
  chosen: string[];
  /** The second look: what would be sent to the chosen. */
  review: MailWish | null;
};

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Reads the view from an address. What is not understood is as if it were not there. */
export function boardViewFrom(query: Record<string, string | string[] | undefined>): BoardView {
  const chosen = [query.pick ?? []].flat().filter((id) => uuid.test(id));
  const review = single(query.review);
  return {
    show: boardFilters.find((filter) => filter === single(query.show)) ?? 'all',
    chooseAll: single(query.choose) === 'all',
    chosen: [...new Set(chosen)].slice(0, 500),
    review: review === 'invite' || review === 'remind' ? review : null,
  };
}

type Row = Readiness & { hasPending: boolean };

/** Whether a row belongs under a filter. */
export function isUnder(filter: BoardFilter, row: Row): boolean {
  if (filter === 'lacking') return lacksOf(row).length > 0;
  if (filter === 'unanswered') return isUnanswered(row);
  if (filter === 'uninvited') return row.state === null || row.state === 'prepared' || row.state === 'revoked';
  return filter === 'all' || row.hasPending;
}

/** How many are under each filter. */
export function countByFilter(rows: readonly Row[]): Record<BoardFilter, number> {
  const count = (filter: BoardFilter) => rows.filter((row) => isUnder(filter, row)).length;
  return Object.fromEntries(boardFilters.map((filter) => [filter, count(filter)])) as Record<BoardFilter, number>;
}
