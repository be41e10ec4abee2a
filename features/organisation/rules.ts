import { cleanLine } from '@/lib/clean-text';
import type { Contact, OrganisationKind } from './types';

export const organisationKinds = [
  'municipality',
  'region',
  'agency',
  'department',
  'union',
  'association',
  'university',
  'provider',
  'coordinator',
  'parliament',
  'other',
] as const satisfies readonly OrganisationKind[];

/** CHECK organisation_contact_kind_known holds the same. */
export const contactKinds = ['head', 'staff', 'registrator', 'other'] as const;

/** What of the register is shown; all of it stands in the address. */
export type RegisterView = { search: string; kind: OrganisationKind | null; archived: boolean; page: number };

export const pageSize = 50;

type Query = Record<string, string | string[] | undefined>;

function single(value: string | string[] | undefined): string {
  return typeof value === 'string' ? value : (value?.[0] ?? '');
}

/** Reads the view from an address. What is not understood is as if it were not there. */
export function registerViewFrom(query: Query): RegisterView {
  const page = single(query.page);
  return {
    search: cleanLine(single(query.q).slice(0, 300).toWellFormed()).slice(0, 100),
    kind: organisationKinds.find((kind) => kind === single(query.kind)) ?? null,
    archived: single(query.show) === 'archived',
    page: /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1,
  };
}

/** The address's query of a view; what is as usual is left out. */
export function queryOfRegister({ search, kind, archived, page }: RegisterView): Record<string, string> {
  return {
    ...(search ? { q: search } : {}),
    ...(kind ? { kind } : {}),
    ...(archived ? { show: 'archived' } : {}),
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

export type ContactProblem = { field: string; reason: 'invalid' | 'contactTwice' };

export type WantedContact = Omit<Contact, 'id'> & { id: string | null; number: number };

/** Rows that name a contact of another organisation, or the same address twice, by their field. */
export function contactProblems(
  before: readonly Pick<Contact, 'id'>[],
  wanted: readonly WantedContact[],
): ContactProblem[] {
  const seen = new Set<string>();
  return wanted.flatMap(({ id, email, number }): ContactProblem[] => {
    if (id !== null && !before.some((contact) => contact.id === id))
      return [{ field: `contactEmail-${number}`, reason: 'invalid' }];
    const key = email.toLowerCase();
    if (seen.has(key)) return [{ field: `contactEmail-${number}`, reason: 'contactTwice' }];
    seen.add(key);
    return [];
  });
}
