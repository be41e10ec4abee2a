import { cleanLine } from '@/lib/clean-text';

/** What of the register is shown; all of it stands in the address. */
export type RegisterView = { search: string; minors: boolean; pending: boolean; page: number };

export const pageSize = 50;

type Query = Record<string, string | string[] | undefined>;

/** A text of an address's query; the first where there are several. */
export function single(value: string | string[] | undefined): string {
  return typeof value === 'string' ? value : (value?.[0] ?? '');
}

/** Reads the view from an address. What is not understood is as if it were not there. */
export function registerViewFrom(query: Query): RegisterView {
  const page = single(query.page);
  return {
    search: cleanLine(single(query.q).slice(0, 300).toWellFormed()).slice(0, 100),
    minors: single(query.show) === 'minors',
    pending: single(query.show) === 'pending',
    page: /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1,
  };
}

/** The address's query of a view; what is as usual is left out. */
export function queryOfRegister({ search, minors, pending, page }: RegisterView): Record<string, string> {
  return {
    ...(search ? { q: search } : {}),
    ...(minors ? { show: 'minors' } : pending ? { show: 'pending' } : {}),
    ...(page > 1 ? { page: String(page) } : {}),
  };
}

/** The words of a search as patterns for LIKE; %, _ and \ are themselves (trust line 53). */
export function searchPatterns(search: string): string[] {
  return search
    .split(' ')
    .filter(Boolean)
    .slice(0, 6)
    .map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
}
