import type { ConsultationState } from '@/generated/prisma/enums';
import type { CardContent, CardState, GovernanceLevel } from './types';

/** Legal changes of a card's state; trigger input_card_state_transition holds the same table. */
export const cardTransitions: Record<CardState, readonly CardState[]> = {
  draft: ['submitted'],
  submitted: ['withdrawn'],
  withdrawn: ['submitted'],
};

/** The levels in the order of the forms. */
export const levels = ['national', 'regional', 'municipal'] as const satisfies readonly GovernanceLevel[];

/** No organisation has more cards than this in one consultation. */
export const mostCards = 100;

/** The longest text of each field. */
export const longest = {
  addressee: 200,
  problem: 4_000,
  proposal: 4_000,
  evidenceUrl: 500,
  contribution: 2_000,
  ownCaseNumber: 100,
  decidedBy: 200,
  secretPart: 500,
} as const;

/** Input is taken from when the invitations go out until the consultation is archived: late is marked, never refused. */
export function takesInput(state: ConsultationState): boolean {
  return state === 'open' || state === 'held';
}

/** A card that nobody has written on yet. */
export function emptyContent(questionId: string): CardContent {
  return {
    questionId,
    level: 'national',
    addresseeOrganisationId: null,
    addresseeText: '',
    problem: '',
    proposal: '',
    evidenceUrl: '',
    contribution: '',
    ownCaseNumber: '',
    decidedBy: '',
    mayBeSecret: false,
    secretPart: '',
  };
}

/** A stored JSON as a card's content; what is missing in an older one is empty. */
export function contentFrom(stored: unknown, questionId = ''): CardContent {
  const json = (typeof stored === 'object' && stored !== null ? stored : {}) as Partial<Record<string, unknown>>;
  const content = emptyContent(typeof json.questionId === 'string' ? json.questionId : questionId);
  const text = (key: keyof CardContent) => (typeof json[key] === 'string' ? (json[key] as string) : '');
  return {
    ...content,
    level: levels.find((level) => level === json.level) ?? 'national',
    addresseeOrganisationId: text('addresseeOrganisationId') || null,
    addresseeText: text('addresseeText'),
    problem: text('problem'),
    proposal: text('proposal'),
    evidenceUrl: text('evidenceUrl'),
    contribution: text('contribution'),
    ownCaseNumber: text('ownCaseNumber'),
    decidedBy: text('decidedBy'),
    mayBeSecret: json.mayBeSecret === true,
    secretPart: text('secretPart'),
  };
}

/**
 * JSON with sorted keys and no spaces: the same value is always the same text, whose hash a receipt carries.
 * Source: the idea of RFC 8785; numbers here are whole and small.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonicalJson(each)}`).join(',')}}`;
}

/** True when two contents say the same. */
export function isSameContent(a: CardContent, b: CardContent): boolean {
  return canonicalJson(a) === canonicalJson(b);
}

/** The fields that must be filled in before a card can be handed in, and those that are wrong, as message keys by field. */
export function faultsOf(content: CardContent): { field: string; fault: 'missing' | 'urlWrong' }[] {
  const faults: { field: string; fault: 'missing' | 'urlWrong' }[] = [];
  if (!content.addresseeOrganisationId && content.addresseeText === '')
    faults.push({ field: 'addressee', fault: 'missing' });
  if (content.problem === '') faults.push({ field: 'problem', fault: 'missing' });
  if (content.proposal === '') faults.push({ field: 'proposal', fault: 'missing' });
  if (content.evidenceUrl !== '' && !isWebAddress(content.evidenceUrl))
    faults.push({ field: 'evidenceUrl', fault: 'urlWrong' });
  if (content.mayBeSecret && content.secretPart === '') faults.push({ field: 'secretPart', fault: 'missing' });
  return faults;
}

/** http and https only: no script in a link (trust line 50). */
export function isWebAddress(text: string): boolean {
  if (!/^https?:\/\/\S+$/i.test(text) || !URL.canParse(text)) return false;
  const { username, password } = new URL(text);
  return username === '' && password === '';
}

/** The first words of a card, for lists: its proposal or, before there is one, the problem. */
export function cardTitle({ proposal, problem }: Pick<CardContent, 'proposal' | 'problem'>): string {
  const text = (proposal || problem).replace(/\s+/g, ' ').trim();
  return text.length <= 90 ? text : `${text.slice(0, 88).replace(/\s+\S*$/, '')} …`;
}
