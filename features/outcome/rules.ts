import { single } from '@/features/commitment/view-rules';
import { type Finding, findingsIn } from '@/features/input/pii-rules';
import { cleanLine } from '@/lib/clean-text';
import type { OutcomeContent, OutcomeCounts, OutcomeKind } from './types';

export const outcomeKinds = ['done', 'under_way', 'planned', 'not_done', 'elsewhere'] as const satisfies OutcomeKind[];

export const kindTone: Record<OutcomeKind, 'calm' | 'sun' | 'ling' | 'outline'> = {
  done: 'calm',
  under_way: 'sun',
  planned: 'sun',
  not_done: 'ling',
  elsewhere: 'outline',
};

const fields = [
  'kind',
  'textSv',
  'textEn',
  'reason',
  'responsibleOrganisationId',
  'responsibleText',
  'publicSv',
  'publicEn',
] as const satisfies (keyof OutcomeContent)[];

/** The content alone, in the order it is stored. */
export function contentOf(content: OutcomeContent): OutcomeContent {
  return Object.fromEntries(fields.map((field) => [field, content[field]])) as OutcomeContent;
}

/** True when something that is shown differs: a clearance falls then. */
export function isChanged(before: OutcomeContent, after: OutcomeContent): boolean {
  return fields.some((field) => before[field] !== after[field]);
}

/** Why it cannot be cleared for publication: the point in our words, and what came of it; a 'no' has a reason. Null when it can. */
export function obstacleToClear(
  content: Pick<OutcomeContent, 'kind' | 'publicSv' | 'textSv' | 'reason'>,
): 'publicMissing' | 'textMissing' | 'reasonMissing' | null {
  if (content.publicSv === '') return 'publicMissing';
  if (content.textSv === '') return 'textMissing';
  return content.kind === 'not_done' && content.reason === '' ? 'reasonMissing' : null;
}

/** What in the words looks like a person, by the same rules as the cards' own (features/input). A warning: a person decides. */
export function warningsOf(content: OutcomeContent): Finding[] {
  const texts = [
    content.publicSv,
    content.publicEn,
    content.textSv,
    content.textEn,
    content.reason,
    content.responsibleText,
  ];
  const found = texts.flatMap(findingsIn);
  return found.filter(
    ({ kind, sample }, i) => found.findIndex((one) => one.kind === kind && one.sample === sample) === i,
  );
}

export const shows = ['all', 'missing', 'waiting', 'cleared'] as const satisfies (keyof OutcomeCounts)[];
export type Show = (typeof shows)[number];
export const pageSize = 50;
export type OutcomeView = { search: string; show: Show; page: number };

type Query = Record<string, string | string[] | undefined>;

/** Reads the list's view from an address. What is not understood is as if it were not there. */
export function viewFrom(query: Query): OutcomeView {
  const page = single(query.page);
  return {
    search: cleanLine(single(query.q).slice(0, 300).toWellFormed()).slice(0, 100),
    show: shows.find((one) => one === single(query.show)) ?? 'all',
    page: /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1,
  };
}

/** The address's query of a view; what is as usual is left out. */
export function queryOf({ search, show, page }: OutcomeView): Record<string, string> {
  return {
    ...(search ? { q: search } : {}),
    ...(show === 'all' ? {} : { show }),
    ...(page > 1 ? { page: String(page) } : {}),
  };
}

const doneNotes = ['saved', 'cleared', 'uncleared', 'published', 'unpublished'] as const;

export function doneFrom(query: Query): (typeof doneNotes)[number] | null {
  return doneNotes.find((note) => note === single(query.klart)) ?? null;
}
