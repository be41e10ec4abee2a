import type { GovernanceLevel } from './types';

export const levels = ['national', 'regional', 'municipal'] as const satisfies readonly GovernanceLevel[];

export type Owner = { id: string; name: string };

/** 'This is theirs': `by` is who says so, null for the meeting as a whole. */
export type Claim = {
  id: string;
  level: GovernanceLevel;
  owner: Owner;
  by: Owner | null;
  byInvitationId: string | null;
  source: 'card' | 'meeting';
  /** The card it comes from. */
  cardNumber: number | null;
};

/**
 * empty: nothing is said here. gap: somebody is said to be needed, and nobody says 'ours'. clear: one says 'ours', nobody says otherwise.
 * disputed: one says 'ours', others say it is (also) somebody who does not say so. overlap: several say 'ours'.
 */
export type CellState = 'empty' | 'gap' | 'clear' | 'disputed' | 'overlap';

export type Cell = {
  level: GovernanceLevel;
  state: CellState;
  /** Those who say it is theirs. */
  own: Owner[];
  /** Those whom others name and who do not say it themselves, with who names them (null: the meeting). */
  named: { owner: Owner; by: (string | null)[] }[];
};

export type Task = { id: string; title: string; groupId: string | null; version: number; claims: Claim[] };
export type TaskRow = Task & {
  cells: Cell[];
  /** Nobody says 'ours' where somebody is needed, or nobody has said anything of it at all. */
  hasGap: boolean;
};

/** What is said of one task at one level. The order of the claims does not matter; each cell is in exactly one state. */
export function cellOf(level: GovernanceLevel, claims: readonly Claim[]): Cell {
  const here = claims.filter((claim) => claim.level === level);
  const own = unique(here.filter(isOwn).map(({ owner }) => owner));
  const owns = new Set(own.map(({ id }) => id));
  const others = here.filter((claim) => !isOwn(claim) && !owns.has(claim.owner.id));
  const named = unique(others.map(({ owner }) => owner)).map((owner) => ({
    owner,
    by: others
      .filter((claim) => claim.owner.id === owner.id)
      .map(({ by }) => by?.name ?? null)
      .sort(byName),
  }));
  return { level, state: stateOf(own.length, named.length), own, named };
}

/** The only place where the states are decided. */
function stateOf(own: number, named: number): CellState {
  if (own >= 2) return 'overlap';
  if (own === 1) return named > 0 ? 'disputed' : 'clear';
  return named > 0 ? 'gap' : 'empty';
}

/** True for 'this is ours'. */
export function isOwn({ owner, by }: Pick<Claim, 'owner' | 'by'>): boolean {
  return by !== null && by.id === owner.id;
}

/** A task with its three levels. */
export function rowOf(task: Task): TaskRow {
  const cells = levels.map((level) => cellOf(level, task.claims));
  return { ...task, cells, hasGap: cells.some(({ state }) => state === 'gap') || task.claims.length === 0 };
}

export type Tally = Record<'tasks' | 'gap' | 'overlap' | 'disputed', number>;

/** For the sentence above the table: tasks with a gap, and levels where several or different ones are said to own it. */
export function tallyOf(rows: readonly TaskRow[]): Tally {
  const cells = rows.flatMap((row) => row.cells);
  const count = (state: CellState) => cells.filter((cell) => cell.state === state).length;
  return {
    tasks: rows.length,
    gap: rows.filter(({ hasGap }) => hasGap).length,
    overlap: count('overlap'),
    disputed: count('disputed'),
  };
}

/** What a card of the task's group says of whose it is. */
export type Suggestion = {
  level: GovernanceLevel;
  ownerId: string;
  owner: string;
  invitationId: string | null;
  by: string | null;
  byId: string | null;
  cardId: string;
  cardNumber: number;
};

type SayingCard = {
  id: string;
  number: number;
  level: GovernanceLevel;
  organisation: string | null;
  organisationId: string | null;
  invitationId: string | null;
  addressee: string;
  addresseeOrganisationId: string | null;
  contribution: string;
};

/** Claims that cards make: the addressee ('card 12 says it is theirs') and 'we can contribute with'; those that stand already are left out. */
export function suggestionsFrom(cards: readonly SayingCard[], claims: readonly Claim[]): Suggestion[] {
  const taken = new Set(claims.map(({ level, owner, by }) => `${level} ${owner.id} ${by?.id ?? ''}`));
  const found: Suggestion[] = [];
  const add = (card: SayingCard, ownerId: string, owner: string) => {
    const key = `${card.level} ${ownerId} ${card.organisationId ?? ''}`;
    if (taken.has(key)) return;
    taken.add(key);
    found.push({
      level: card.level,
      ownerId,
      owner,
      invitationId: card.invitationId,
      by: card.organisation,
      byId: card.organisationId,
      cardId: card.id,
      cardNumber: card.number,
    });
  };
  for (const card of cards.toSorted((a, b) => a.number - b.number)) {
    if (card.addresseeOrganisationId) add(card, card.addresseeOrganisationId, card.addressee);
    if (card.contribution !== '' && card.organisationId && card.organisation)
      add(card, card.organisationId, card.organisation);
  }
  return found;
}

function unique(owners: readonly Owner[]): Owner[] {
  const byId = new Map(owners.map((owner) => [owner.id, owner]));
  return [...byId.values()].sort((a, b) => byName(a.name, b.name) || (a.id < b.id ? -1 : 1));
}

function byName(a: string | null, b: string | null): number {
  return (a ?? '').localeCompare(b ?? '', 'sv');
}

export type CsvWords = {
  heads: readonly string[];
  levels: Record<GovernanceLevel, string>;
  states: Record<CellState, string>;
  meeting: string;
};

/** Who does what as rows of a file: one for each task and level, the head first. */
export function csvRowsOf(rows: readonly TaskRow[], words: CsvWords): string[][] {
  return [
    [...words.heads],
    ...rows.flatMap(({ title, cells }) =>
      cells.map(({ level, state, own, named }) => [
        title,
        words.levels[level],
        words.states[state],
        own.map(({ name }) => name).join(', '),
        named
          .map(({ owner, by }) => `${owner.name} (${by.map((name) => name ?? words.meeting).join(', ')})`)
          .join(', '),
      ]),
    ),
  ];
}
