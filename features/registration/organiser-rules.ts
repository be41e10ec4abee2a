import { cleanLine } from '@/lib/clean-text';
import { isUuid } from '@/lib/ids';
import { type ColumnKey, columnsFrom, columnsQuery } from './column-rules';
import type { RegistrationState } from './types';

/** What the list shows and in which order; all of it stands in the address. */
export type ListFilter = {
  search: string;
  state: RegistrationState | 'all';
  sessionId: string | null;
  kind: OrganisationFilter | null;
  countyCode: string | null;
  /** Only people to whom a mail did not arrive. */
  mailTrouble: boolean;
  /** Of those, the ones ticked in the list; absent for all. */
  selected?: readonly string[];
};
export type SortKey = 'name' | 'created' | 'organisation' | 'reference';
export type ListOrder = { key: SortKey; descending: boolean };
export type ListView = ListFilter & { order: ListOrder; page: number; columns: readonly ColumnKey[] };

export const organisationFilters = [
  'municipality',
  'region',
  'agency',
  'union',
  'department',
  'association',
  'university',
  'provider',
  'coordinator',
  'parliament',
  'other',
  'unlisted',
] as const;
/** 'unlisted' is a name that somebody wrote themselves. */
export type OrganisationFilter = (typeof organisationFilters)[number];

export const sortKeys = ['name', 'created', 'organisation', 'reference'] as const;
export const pageSize = 50;
/** More than a page's rows cannot be ticked by hand. */
export const mostSelected = 200;
export const defaultOrder: ListOrder = { key: 'created', descending: true };

type Query = Record<string, string | string[] | undefined>;

function single(value: string | string[] | undefined): string {
  return typeof value === 'string' ? value : (value?.[0] ?? '');
}

function oneOf<T extends string>(value: string, allowed: readonly T[]): T | null {
  return allowed.find((candidate) => candidate === value) ?? null;
}

/** Search text as it is looked for: one line, well formed, bounded. */
export function cleanSearch(text: string): string {
  return cleanLine(text.slice(0, 300).toWellFormed()).slice(0, 100);
}

function orderFrom(text: string): ListOrder {
  const descending = text.startsWith('-');
  const key = oneOf(descending ? text.slice(1) : text, sortKeys);
  return key ? { key, descending } : defaultOrder;
}

/** Reads the view from an address. What is not understood is as if it were not there. */
export function viewFromQuery(query: Query): ListView {
  const page = /^[1-9]\d{0,5}$/.test(single(query.page)) ? Number(single(query.page)) : 1;
  const session = single(query.session);
  const county = single(query.county);
  return {
    search: cleanSearch(single(query.q)),
    state: oneOf(single(query.state), ['confirmed', 'cancelled', 'all']) ?? 'confirmed',
    sessionId: isUuid(session) ? session.toLowerCase() : null,
    kind: oneOf(single(query.kind), organisationFilters),
    countyCode: /^\d{2}$/.test(county) ? county : null,
    mailTrouble: single(query.mail) === 'trouble',
    order: orderFrom(single(query.sort)),
    page,
    columns: columnsFrom(query.columns),
  };
}

/**
 * The rows ticked in the list, when the address names some or says that the ticked are meant, and not that all of the filter's are.
 * A name that is no id is as if it were not there.
 */
export function selectedFrom(query: Query): { selected?: string[] } {
  const scope = single(query.scope);
  if (scope === 'all' || (query.selected === undefined && scope !== 'selected')) return {};
  const named = [query.selected ?? []].flat().flatMap((text) => text.split(','));
  return { selected: [...new Set(named.filter(isUuid).map((id) => id.toLowerCase()))].slice(0, mostSelected) };
}

/** The address's query of a view; what is as usual is left out. */
export function queryOfView(view: ListView): Record<string, string> {
  const sort = `${view.order.descending ? '-' : ''}${view.order.key}`;
  return Object.fromEntries(
    Object.entries({
      q: view.search,
      state: view.state === 'confirmed' ? '' : view.state,
      session: view.sessionId ?? '',
      kind: view.kind ?? '',
      county: view.countyCode ?? '',
      mail: view.mailTrouble ? 'trouble' : '',
      sort: sort === '-created' ? '' : sort,
      page: view.page === 1 ? '' : String(view.page),
      columns: columnsQuery(view.columns),
    }).filter(([, value]) => value !== ''),
  );
}

/**
 * The same people as a mailing's segment, as the address of a new mailing names it (features/mailing/schema.ts).
 * @returns null when a segment cannot say it: of a search, or of registered and cancelled together, nobody else may get the mail.
 */
export function segmentQueryOf(view: ListFilter): Record<string, string> | null {
  if (view.search !== '' || view.state === 'all' || view.selected) return null;
  return Object.fromEntries(
    Object.entries({
      roles: 'participant',
      state: view.state,
      sessions: view.sessionId ?? '',
      kind: view.kind ?? '',
      county: view.countyCode ?? '',
      trouble: view.mailTrouble ? 'on' : '',
    }).filter(([, value]) => value !== ''),
  );
}

/** How many of the filters are in use; the search is one. */
export function filtersInUse(view: ListFilter): number {
  return [
    view.search !== '',
    view.state !== 'confirmed',
    view.sessionId,
    view.kind,
    view.countyCode,
    view.mailTrouble,
  ].filter(Boolean).length;
}

/** Sorting by a column: the other way when it is sorted by already; names rise, times fall at first. */
export function nextOrder(current: ListOrder, key: SortKey): ListOrder {
  if (current.key === key) return { key, descending: !current.descending };
  return { key, descending: key === 'created' };
}

/**
 * The words of a search as patterns for LIKE, each of which must be found. %, _ and \ are themselves (trust line 53).
 * Folding of å ä ö is the database's, by the same function that made the searched text.
 */
export function likePatterns(search: string): string[] {
  return search
    .split(' ')
    .filter(Boolean)
    .slice(0, 6)
    .map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
}
