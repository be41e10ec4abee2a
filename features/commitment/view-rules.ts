import { cleanLine } from '@/lib/clean-text';
import { standings } from './rules';
import type { Standing } from './types';

export const pageSize = 50;
export type CommitmentView = { search: string; standing: Standing | null; page: number };

type Query = Record<string, string | string[] | undefined>;

export function single(value: string | string[] | undefined): string {
  return typeof value === 'string' ? value : (value?.[0] ?? '');
}

/** Reads the list's view from an address. What is not understood is as if it were not there. */
export function viewFrom(query: Query): CommitmentView {
  const page = single(query.page);
  return {
    search: cleanLine(single(query.q).slice(0, 300).toWellFormed()).slice(0, 100),
    standing: standings.find((one) => one === single(query.status)) ?? null,
    page: /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1,
  };
}

/** The address's query of a view; what is as usual is left out. */
export function queryOf({ search, standing, page }: CommitmentView): Record<string, string> {
  return {
    ...(search ? { q: search } : {}),
    ...(standing ? { status: standing } : {}),
    ...(page > 1 ? { page: String(page) } : {}),
  };
}

/** What was done last, said on the page that the form leads to. */
const doneNotes = [
  'saved',
  'proposed',
  'withdrawn',
  'reopened',
  'asked',
  'linksClosed',
  'told',
  'answered',
  'armed',
  'disarmed',
] as const;
export type DoneNote = (typeof doneNotes)[number];

export function doneFrom(query: Query): DoneNote | null {
  return doneNotes.find((note) => note === single(query.klart)) ?? null;
}

/** The same on the owner's page. */
const ownDoneNotes = ['accepted', 'declined', 'told'] as const;

export function ownDoneFrom(query: Query): (typeof ownDoneNotes)[number] | null {
  return ownDoneNotes.find((note) => note === single(query.klart)) ?? null;
}
