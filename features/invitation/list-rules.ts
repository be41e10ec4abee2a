import type { OrganisationKind } from '@/generated/prisma/enums';
import { cleanLine } from '@/lib/clean-text';
import type { MailCounts } from './organiser-types';
import { answeredStates, invitationTransitions, waitingStates } from './rules';
import type { InvitationState } from './types';

/** What of the list is shown; all of it stands in the address. */
export type ListView = { search: string; state: StateFilter | null; kind: OrganisationKind | null; page: number };

/** A state, or several that are asked for together. `moreTime`: those who wait for an answer about more time. */
export type StateFilter = InvitationState | 'waiting' | 'answered' | 'moreTime' | 'key';

export const pageSize = 50;

export const stateFilters = [
  'waiting',
  'answered',
  'moreTime',
  'key',
  ...(Object.keys(invitationTransitions) as InvitationState[]),
] as const satisfies readonly StateFilter[];

export const organisationKinds = [
  'agency',
  'department',
  'parliament',
  'coordinator',
  'union',
  'association',
  'municipality',
  'region',
  'university',
  'provider',
  'other',
] as const satisfies readonly OrganisationKind[];

type Query = Record<string, string | string[] | undefined>;

/** A text of an address's query; the first where there are several. */
export function single(value: string | string[] | undefined): string {
  return typeof value === 'string' ? value : (value?.[0] ?? '');
}

/** Reads the view from an address. What is not understood is as if it were not there. */
export function listViewFrom(query: Query): ListView {
  const page = single(query.page);
  const state = single(query.state);
  const kind = single(query.kind);
  return {
    search: cleanLine(single(query.q).slice(0, 300).toWellFormed().replaceAll('\u0000', '')).slice(0, 100),
    state: stateFilters.find((known) => known === state) ?? null,
    kind: organisationKinds.find((known) => known === kind) ?? null,
    page: /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1,
  };
}

/** The address's query of a view; what is as usual is left out. */
export function queryOfList({ search, state, kind, page }: ListView): Record<string, string> {
  return {
    ...(search ? { q: search } : {}),
    ...(state ? { state } : {}),
    ...(kind ? { kind } : {}),
    ...(page > 1 ? { page: String(page) } : {}),
  };
}

/** The states that a filter lets through; null where it is not about states. */
export function statesOf(filter: StateFilter | null): readonly InvitationState[] | null {
  if (filter === null || filter === 'moreTime' || filter === 'key') return null;
  if (filter === 'waiting') return waitingStates;
  return filter === 'answered' ? answeredStates : [filter];
}

/** The words of a search as patterns for LIKE; %, _ and \ are themselves (trust line 53). */
export function searchPatterns(search: string): string[] {
  return search
    .split(' ')
    .filter(Boolean)
    .slice(0, 6)
    .map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
}

/** Colour of a state; it goes with the words and never replaces them. */
export const stateTones: Record<InvitationState, 'calm' | 'sun' | 'ling' | 'outline'> = {
  prepared: 'outline',
  sent: 'sun',
  delivered: 'sun',
  bounced: 'ling',
  accepted: 'calm',
  declined: 'ling',
  delegated: 'calm',
  in_writing: 'calm',
  attended: 'calm',
  absent: 'outline',
  revoked: 'outline',
};

/** The worst of an invitation's newest mails, in one word. */
export function mailWord({ waiting, sent, bounced, stopped }: MailCounts): keyof MailCounts | 'none' {
  if (bounced > 0) return 'bounced';
  if (stopped > 0) return 'stopped';
  if (waiting > 0) return 'waiting';
  return sent > 0 ? 'sent' : 'none';
}

/** True where an invitation may go from one state to the other. */
export function canBecome(from: InvitationState, to: InvitationState): boolean {
  return invitationTransitions[from].includes(to);
}
