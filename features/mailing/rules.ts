import { namesOf, type Placeholder } from '@/emails/placeholder-names';
import { type PlaceholderProblem, placeholderProblem } from '@/lib/placeholders';
import type { Segment } from './schema';
import type { Mailing, MailingState, MailingTexts, RecipientState, TextProblems } from './types';

/** Which state may follow which; the same table stands in mailing_state_transition(), held equal by a test. */
export const mailingTransitions: Record<MailingState, readonly MailingState[]> = {
  draft: ['scheduled', 'sending'],
  scheduled: ['draft', 'sending'],
  sending: ['paused', 'stopped', 'sent'],
  paused: ['sending', 'stopped'],
  stopped: [],
  sent: [],
};

/** Of one mailing no more than this waits in the outbox: it is short to hold, to stop and to pass by. */
export const mostQueued = 200;
/** How many are handed over in one transaction. */
export const batchSize = 100;
/** Each message of a programme change asks for its own facts. */
export const changeBatchSize = 20;

const always: readonly Placeholder[] = [
  'name',
  'conference',
  'city',
  'date',
  'day',
  'times',
  'place',
  'seminars',
  'contact',
];
const ofRegistration: readonly Placeholder[] = [...always, 'organisation', 'reference'];

/** What the placeholders of a message may be: a booking number only where everyone has one. */
export function placeholdersFor(segment: Pick<Segment, 'roles'>): readonly Placeholder[] {
  return segment.roles.every((role) => role === 'participant') ? ofRegistration : always;
}

/**
 * What is wrong with the texts, as message keys by field. A list of seminars has no place in a subject; English is written whole or not
 * at all, so that nobody gets a subject in one language and a text in the other.
 */
export function textProblems(texts: MailingTexts, allowed: readonly Placeholder[]): TextProblems | null {
  const names = namesOf(allowed);
  const inSubject = namesOf(allowed.filter((key) => key !== 'seminars'));
  const found: [string, PlaceholderProblem | null][] = [
    ['subjectSv', placeholderProblem(texts.subjectSv, inSubject)],
    ['bodySv', placeholderProblem(texts.bodySv, names)],
    ['subjectEn', placeholderProblem(texts.subjectEn, inSubject)],
    ['bodyEn', placeholderProblem(texts.bodyEn, names)],
  ];
  const wrong = found.flatMap(([field, problem]) => (problem ? [{ field, problem }] : []));
  const fields: Record<string, string> = Object.fromEntries(
    wrong.map(({ field, problem }) => [field, problem.problem]),
  );
  if (texts.subjectEn === '' && texts.bodyEn !== '') fields.subjectEn ??= 'englishHalf';
  if (texts.subjectEn !== '' && texts.bodyEn === '') fields.bodyEn ??= 'englishHalf';
  if (Object.keys(fields).length === 0) return null;
  const unknown = wrong.flatMap(({ problem }) => ('name' in problem ? [`{{${problem.name}}}`] : []));
  return { fields, names: [...new Set(unknown)].join(', ') };
}

/** The language a reader gets: English only where it is written. */
export function languageFor(reader: 'sv' | 'en', texts: Pick<MailingTexts, 'subjectEn' | 'bodyEn'>): 'sv' | 'en' {
  return reader === 'en' && texts.subjectEn !== '' && texts.bodyEn !== '' ? 'en' : 'sv';
}

/** What must stand before anyone may send it: a text, beside the subject that every draft has. */
export function isComplete(mailing: Pick<Mailing, 'kind' | 'subjectSv' | 'bodySv'>): boolean {
  return mailing.subjectSv !== '' && (mailing.kind === 'programme_change' || mailing.bodySv !== '');
}

export type MailingGroup = 'sending' | 'review' | 'drafts' | 'scheduled' | 'done';

/** Where a mailing stands in the list: what moves first, then what waits for a person, then what is over. */
export function groupOf({ state, kind }: { state: MailingState; kind: Mailing['kind'] }): MailingGroup {
  if (state === 'sending' || state === 'paused') return 'sending';
  if (state === 'scheduled') return 'scheduled';
  if (state === 'draft') return kind === 'programme_change' ? 'review' : 'drafts';
  return 'done';
}

export const mailingGroups: readonly MailingGroup[] = ['sending', 'review', 'drafts', 'scheduled', 'done'];

/** What an organiser can do about a message that did not arrive. */
export function adviceFor(
  state: RecipientState,
  reason: string | null,
): 'correctAddress' | 'mailboxFull' | 'complained' | 'release' | 'lift' | null {
  if (state === 'bounced') {
    if (reason === 'complaint') return 'complained';
    return reason?.includes('transient') ? 'mailboxFull' : 'correctAddress';
  }
  if (state === 'parked') return 'release';
  return state === 'dropped' || state === 'skipped' ? (reason?.includes('suppressed') ? 'lift' : null) : null;
}

const reasonKeys = {
  stopped: 'stopped',
  cancelled: 'cancelled',
  suppressed: 'suppressed',
  'suppressed address': 'suppressed',
  excluded: 'excluded',
  superseded: 'superseded',
  complaint: 'complaint',
  'cannot be written': 'unwritten',
  'restored from a backup': 'restored',
} as const;

export type ReasonKey =
  | (typeof reasonKeys)[keyof typeof reasonKeys]
  | 'bounce'
  | 'transient'
  | 'lost'
  | 'gaveUp'
  | 'other';

/** Why a message did not arrive, as a message key; null for one that waits or has arrived. */
export function reasonKey(state: RecipientState, reason: string | null): ReasonKey | null {
  if (state === 'waiting' || state === 'sent') return null;
  if (reason !== null && Object.hasOwn(reasonKeys, reason)) return reasonKeys[reason as keyof typeof reasonKeys];
  if (state === 'bounced') return reason?.includes('transient') ? 'transient' : 'bounce';
  if (reason?.startsWith('answer lost') || reason?.startsWith('too old')) return 'lost';
  return reason?.startsWith('gave up') ? 'gaveUp' : 'other';
}
