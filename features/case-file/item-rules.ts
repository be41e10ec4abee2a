import { formatDateTime, formatShortDate } from '@/lib/time';
import type { CaseAttachment, CaseField, CaseItem, CaseKind, CaseRow } from './types';
import { valueWord } from './word-rules';

/** The kinds in the order of the archive's folders; at the same moment what is first here comes first. */
export const kinds = [
  'invitation',
  'dispatch',
  'answer',
  'extension',
  'extensionDecision',
  'document',
  'submission',
  'card',
  'withdrawal',
  'record',
  'comment',
  'commentAnswer',
  'commitment',
  'status',
  'outcome',
] as const satisfies readonly CaseKind[];

/** What a mask's row calls it. */
export const subjectTypes = {
  invitation: 'consultation',
  dispatch: 'consultation_dispatch',
  answer: 'invitation_answer',
  extension: 'extension_request',
  extensionDecision: 'extension_decision',
  document: 'consultation_document',
  submission: 'input_submission',
  card: 'input_card_version',
  withdrawal: 'input_card_withdrawal',
  record: 'record_version',
  comment: 'record_comment',
  commentAnswer: 'record_comment_answer',
  commitment: 'commitment',
  status: 'commitment_status',
  outcome: 'card_outcome_version',
} as const satisfies Record<CaseKind, string>;

export function kindOfSubject(subjectType: string): CaseKind | null {
  return kinds.find((kind) => subjectTypes[kind] === subjectType) ?? null;
}

/** A document's address within the case. */
export function itemKey({ kind, id }: Pick<CaseItem, 'kind' | 'id'>): string {
  return `${kind}:${id}`;
}

/** The documents in order of date, numbered; each with its parts as text. */
export function caseItems(rows: readonly CaseRow[], caseNumber: string): CaseItem[] {
  return rows.toSorted(inOrder).map((row, i) => ({
    kind: row.kind,
    id: row.id,
    sequence: i + 1,
    reference: `${caseNumber || '–'}-${i + 1}`,
    at: row.at,
    fields: fieldsOf(row),
    attachment: row.kind === 'document' ? attachmentOf(row.data) : null,
    original: originalOf(row),
  }));
}

/** By date; at the same moment by kind, then by the number that the document carries itself. */
function inOrder(a: CaseRow, b: CaseRow): number {
  const numberOf = ({ data }: CaseRow) => Number(data.cardNumber ?? data.commitmentNumber ?? data.receiptNumber ?? 0);
  const byKind = kinds.indexOf(a.kind) - kinds.indexOf(b.kind);
  return a.at.getTime() - b.at.getTime() || byKind || numberOf(a) - numberOf(b) || (a.id < b.id ? -1 : 1);
}

/** The document's text by the name of its part; empty for one that it has not. */
export function fieldText({ fields }: Pick<CaseItem, 'fields'>, name: string): string {
  return fields.find((field) => field.name === name)?.text ?? '';
}

type Data = Record<string, unknown>;

/** In the order they are read; empty ones are left out. */
function fieldsOf({ kind, organisation, data }: CaseRow): CaseField[] {
  const fields: [string, string][] = [['organisation', organisation], ...partsOf[kind](data)];
  return fields.filter(([, text]) => text !== '').map(([name, text]) => ({ name, text }));
}

const text = (data: Data, key: string): string => (typeof data[key] === 'string' ? (data[key] as string) : '');
const number = (data: Data, key: string): string => (typeof data[key] === 'number' ? String(data[key]) : '');
const word = (data: Data, key: string): string => valueWord(data[key]);
const yes = (data: Data, key: string): string => (data[key] === true ? 'ja' : '');
const rows = (data: Data, key: string): Data[] => (Array.isArray(data[key]) ? (data[key] as Data[]) : []);
const texts = (data: Data, ...keys: string[]): [string, string][] => keys.map((key) => [key, text(data, key)]);
const listed = (...parts: string[]): string => parts.filter(Boolean).join(', ');

function time(data: Data, key: string): string {
  const at = new Date(text(data, key) || Number.NaN);
  return Number.isNaN(at.getTime()) ? '' : formatDateTime(at, 'sv');
}

function day(data: Data, key: string): string {
  const at = new Date(`${text(data, key)}T12:00:00Z`);
  return Number.isNaN(at.getTime()) ? '' : formatShortDate(at, 'sv');
}

const sender = (data: Data): [string, string][] => texts(data, 'senderName', 'senderEmail');

const card = (data: Data): [string, string][] => [
  ['cardNumber', number(data, 'cardNumber')],
  ['version', number(data, 'version')],
  ['receiptNumber', number(data, 'receiptNumber')],
  ...texts(data, 'senderName', 'theirCaseNumber', 'theme'),
  ['level', word(data, 'level')],
  ...texts(data, 'addressee', 'problem', 'proposal', 'evidenceUrl', 'contribution', 'decidedBy'),
  ['mayBeSecret', yes(data, 'mayBeSecret')],
  ...texts(data, 'secretPart'),
];

const partsOf: Record<CaseKind, (data: Data) => [string, string][]> = {
  invitation: (data) => [
    ...texts(data, 'titleSv', 'titleEn', 'textSv', 'textEn'),
    ['invited', rows(data, 'invited').map(invitedLine).join('\n')],
  ],
  dispatch: (data) => [
    ['dispatchKind', word(data, 'dispatchKind')],
    ['recipients', number(data, 'recipients')],
    ...texts(data, 'subjectSv', 'bodySv', 'subjectEn', 'bodyEn'),
  ],
  answer: (data) => [
    ...sender(data),
    ['theirCaseNumber', text(data, 'theirCaseNumber')],
    ['answer', word(data, 'answer')],
    ['source', word(data, 'source')],
    ...texts(data, 'reason'),
    ['seats', rows(detailOf(data), 'seats').map(seatLine).join('\n')],
    ['left', rows(detailOf(data), 'left').map(leftLine).join('\n')],
  ],
  extension: (data) => [...sender(data), ['wantedBy', time(data, 'wantedBy')], ...texts(data, 'reason')],
  extensionDecision: (data) => [
    ['decision', word(data, 'decision')],
    ['grantedUntil', time(data, 'grantedUntil')],
    ...texts(data, 'reason'),
  ],
  document: (data) => [
    ...texts(data, 'titleSv', 'titleEn'),
    ['dated', day(data, 'dated')],
    ...texts(data, 'textSv', 'textEn', 'fileName'),
  ],
  submission: (data) => [
    ...texts(data, 'senderName', 'theirCaseNumber'),
    ['receiptNumber', number(data, 'receiptNumber')],
    ['version', number(data, 'version')],
    ['source', word(data, 'source')],
    ['isLate', yes(data, 'isLate')],
    ['isNoView', yes(data, 'isNoView')],
    ...texts(data, 'cards', 'receiptHash'),
  ],
  card,
  withdrawal: (data) => [['cardNumber', number(data, 'cardNumber')], ...texts(data, 'senderName', 'reason')],
  record: (data) => recordParts(data),
  comment: (data) => [
    ...texts(data, 'senderName'),
    ['recordVersion', number(data, 'recordVersion')],
    ...texts(data, 'text'),
  ],
  commentAnswer: (data) => [['commentOutcome', word(data, 'commentOutcome')], ...texts(data, 'text')],
  commitment: (data) => [
    ['commitmentNumber', number(data, 'commitmentNumber')],
    ['state', word(data, 'state')],
    ...texts(data, 'ownerName', 'ownerEmail', 'what', 'measure'),
    ['dueOn', day(data, 'dueOn')],
    ...texts(data, 'respondedBy'),
    ['respondedAt', time(data, 'respondedAt')],
    ...texts(data, 'reason'),
  ],
  status: (data) => [
    ['commitmentNumber', number(data, 'commitmentNumber')],
    ...texts(data, 'senderName'),
    ['source', word(data, 'source')],
    ['progress', word(data, 'progress')],
    ...texts(data, 'text', 'evidence', 'evidenceUrl', 'reason'),
  ],
  outcome: (data) => [
    ['cardNumber', number(data, 'cardNumber')],
    ['version', number(data, 'version')],
    ['outcomeKind', word(data, 'kind')],
    ...texts(data, 'publicSv', 'publicEn', 'textSv', 'textEn', 'reason', 'responsible'),
  ],
};

function invitedLine(row: Data): string {
  return listed(
    text(row, 'organisation'),
    text(row, 'roleAsked'),
    `${number(row, 'seats')} platser`,
    text(row, 'name'),
    text(row, 'title'),
  );
}

function detailOf(data: Data): Data {
  return typeof data.detail === 'object' && data.detail !== null ? (data.detail as Data) : {};
}

const seatLine = (seat: Data) =>
  `Plats ${number(seat, 'number')}: ${listed(text(seat, 'name'), text(seat, 'title'), word(seat, 'mandate'))}`;
const leftLine = (seat: Data) =>
  `Plats ${number(seat, 'number')}: ${listed(text(seat, 'name'), word(seat, 'because'))}`;

function recordParts(data: Data): [string, string][] {
  const document = documentOf(text(data, 'document'));
  const paragraphs = rows(document, 'paragraphs').flatMap((paragraph, i): [string, string][] => [
    [`paragraphHeading-${i + 1}`, text(paragraph, 'heading')],
    [`paragraphText-${i + 1}`, text(paragraph, 'text')],
  ]);
  return [
    ['version', number(data, 'version')],
    ['state', word(data, 'state')],
    ...texts(document, 'title', 'place', 'adjustedBy'),
    ...paragraphs,
    ...texts(data, 'recordHash'),
  ];
}

function documentOf(canonical: string): Data {
  try {
    const json: unknown = JSON.parse(canonical);
    return typeof json === 'object' && json !== null ? (json as Data) : {};
  } catch {
    return {};
  }
}

function attachmentOf(data: Data): CaseAttachment | null {
  if (typeof data.fileId !== 'string') return null;
  return {
    fileId: data.fileId,
    fileName: text(data, 'fileName'),
    contentType: text(data, 'contentType'),
    sizeBytes: Number(data.sizeBytes),
    isDisclosable: data.disclosableFileId === data.fileId,
  };
}

function originalOf({ kind, data }: CaseRow): string | null {
  if (kind === 'record') return text(data, 'document') || null;
  return kind === 'submission' ? text(data, 'content') || null : null;
}
