import { cleanLine } from '@/lib/clean-text';
import { isUuid } from '@/lib/ids';
import { cardTexts } from './form-rules';
import { levels } from './rules';
import type { CardContent, SubmittedCard, SubmittedFilter } from './types';

export const pageSize = 25;

/** What the list of cards shows; all of it stands in the address. */
export type InputView = SubmittedFilter & { page: number };

type Query = Record<string, string | string[] | undefined>;

/** Reads the view from an address. What is not understood is as if it were not there. */
export function inputViewFrom(query: Query): InputView {
  const text = (name: string) => [query[name] ?? ''].flat()[0] ?? '';
  const id = (name: string) => (isUuid(text(name)) ? text(name).toLowerCase() : undefined);
  const view: InputView = { page: /^[1-9]\d{0,4}$/.test(text('page')) ? Number(text('page')) : 1 };
  const level = levels.find((each) => each === text('level'));
  const search = cleanLine(text('q').slice(0, 300).toWellFormed()).slice(0, 100);
  const [questionId, addressee, organisation] = [id('theme'), id('addressee'), id('organisation')];
  if (questionId) view.questionId = questionId;
  if (level) view.level = level;
  if (addressee) view.addresseeOrganisationId = addressee;
  if (organisation) view.organisationId = organisation;
  if (text('only') === 'late') view.isLate = true;
  if (text('only') === 'secret') view.mayBeSecret = true;
  if (search) view.search = search;
  return view;
}

/** The address's query of a view, on a page; what is as usual is left out. */
export function queryOfInputView(view: InputView, page = view.page): Record<string, string> {
  const all = {
    q: view.search,
    theme: view.questionId,
    level: view.level,
    addressee: view.addresseeOrganisationId,
    organisation: view.organisationId,
    only: view.isLate ? 'late' : view.mayBeSecret ? 'secret' : undefined,
    page: page > 1 ? String(page) : undefined,
  };
  return Object.fromEntries(Object.entries(all).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}

/** True when something narrows the list. */
export function isNarrowed(view: InputView): boolean {
  return Object.keys(queryOfInputView(view, 1)).length > 0;
}

const compared = [
  'level',
  'addressee',
  'problem',
  'proposal',
  'evidenceUrl',
  'contribution',
  'decidedBy',
  'ownCaseNumber',
  'secretPart',
] as const;
export type Difference = { field: (typeof compared)[number] | 'questionId'; was: string; now: string };

type Worded = { content: CardContent; addressee: string };

/** What a version changed from the one before, field by field. */
export function differencesBetween(before: Worded, after: Worded): Difference[] {
  const [was, now] = [cardTexts(before), cardTexts(after)];
  return (['questionId', ...compared] as const)
    .filter((field) => was[field] !== now[field])
    .map((field) => ({ field, was: was[field], now: now[field] }));
}

export const exportColumns = [
  'number',
  'version',
  'organisation',
  'theme',
  'level',
  'addressee',
  'problem',
  'proposal',
  'evidenceUrl',
  'contribution',
  'ownCaseNumber',
  'decidedBy',
  'submittedAt',
  'isLate',
  'mayBeSecret',
  'secretPart',
] as const;

export type ExportWords = {
  theme: (id: string) => string;
  level: (level: string) => string;
  yesNo: (yes: boolean) => string;
};

/** One card's line of the file, in the order of the columns; those that may be secret are marked. */
export function exportCells(card: SubmittedCard, words: ExportWords): (string | Date)[] {
  return [
    String(card.number),
    String(card.version),
    card.organisationName ?? '',
    words.theme(card.questionId),
    words.level(card.level),
    card.addresseeName,
    card.problem,
    card.proposal,
    card.evidenceUrl,
    card.contribution,
    card.ownCaseNumber,
    card.decidedBy,
    card.submittedAt,
    words.yesNo(card.isLate),
    words.yesNo(card.mayBeSecret),
    card.secretPart,
  ];
}
