import { namesOf, type Placeholder } from '@/emails/placeholder-names';
import { type PlaceholderProblem, placeholderProblem } from '@/lib/placeholders';
import type { Audience, DispatchKind, DispatchState, DispatchWords } from './types';

/** Legal changes of a dispatch's state; trigger consultation_dispatch_state_transition holds the same table. */
export const dispatchTransitions: Record<DispatchState, readonly DispatchState[]> = {
  draft: ['reviewed', 'discarded'],
  reviewed: ['draft', 'released', 'discarded'],
  released: [],
  discarded: [],
};

/** How many addresses are handed to the outbox in one transaction. */
export const batchSize = 100;
/** Of one dispatch no more than this waits in the outbox: whoever signs in passes by (decision 0160). */
export const mostQueued = 200;

const aboutInvitation = [
  'organisation',
  'role',
  'consultation',
  'date',
  'times',
  'place',
  'answerBy',
  'inputBy',
  'seats',
  'caseNumber',
  'link',
  'contact',
] as const satisfies readonly Placeholder[];

/** What may stand between the braces of a text, by what it is about. */
export function placeholdersFor(kind: DispatchKind): readonly Placeholder[] {
  if (kind === 'record') return ['name', ...aboutInvitation, 'commentsBy'];
  if (kind === 'commitment') {
    return ['name', 'organisation', 'commitment', 'dueOn', 'consultation', 'date', 'caseNumber', 'link', 'contact'];
  }
  return ['name', ...aboutInvitation];
}

/** Whom a kind is for unless somebody says otherwise. */
export function usualAudience(kind: DispatchKind): Audience {
  const waiting = ['sent', 'delivered', 'bounced'] as const;
  if (kind === 'invitation') return { to: 'invitations', second: true, states: ['prepared'] };
  if (kind === 'reminder') return { to: 'invitations', states: waiting };
  if (kind === 'escalation') return { to: 'invitations', second: true, states: waiting };
  if (kind === 'change') return { to: 'attendees' };
  if (kind === 'cancellation') return { to: 'attendees' };
  if (kind === 'record' || kind === 'outcome') return { to: 'people' };
  return kind === 'commitment' ? { to: 'owners' } : { to: 'invitations' };
}

export type WordProblems = { fields: Record<string, string>; names: string };

/** What is wrong with the words as message keys by field: a broken or unknown placeholder, or English half written. Null when nothing is. */
export function wordProblems(words: DispatchWords, kind: DispatchKind): WordProblems | null {
  const allowed = namesOf(placeholdersFor(kind));
  const inSubject = namesOf(placeholdersFor(kind).filter((key) => key !== 'link'));
  const found: [keyof DispatchWords, PlaceholderProblem | null][] = [
    ['subjectSv', placeholderProblem(words.subjectSv, inSubject)],
    ['bodySv', placeholderProblem(words.bodySv, allowed)],
    ['subjectEn', placeholderProblem(words.subjectEn, inSubject)],
    ['bodyEn', placeholderProblem(words.bodyEn, allowed)],
  ];
  const wrong = found.flatMap(([field, problem]) => (problem ? [{ field, problem }] : []));
  const fields: Record<string, string> = Object.fromEntries(
    wrong.map(({ field, problem }) => [field, problem.problem]),
  );
  if (words.subjectEn === '' && words.bodyEn !== '') fields.subjectEn ??= 'englishHalf';
  if (words.subjectEn !== '' && words.bodyEn === '') fields.bodyEn ??= 'englishHalf';
  if (Object.keys(fields).length === 0) return null;
  const unknown = wrong.flatMap(({ problem }) => ('name' in problem ? [`{{${problem.name}}}`] : []));
  return { fields, names: [...new Set(unknown)].join(', ') };
}

/** The language an address gets: English only where it is written. */
export function languageFor(locale: string, words: DispatchWords): 'sv' | 'en' {
  return locale === 'en' && words.subjectEn !== '' && words.bodyEn !== '' ? 'en' : 'sv';
}

/** True when there is something to review and send: a subject and a text. */
export function isComplete(words: DispatchWords): boolean {
  return words.subjectSv.trim() !== '' && words.bodySv.trim() !== '';
}

/** What may still be said when the consultation is cancelled: that it is, and what came of it; no invitation, reminder or change. */
export function leavesCancelled(kind: DispatchKind): boolean {
  return !['invitation', 'reminder', 'escalation', 'change'].includes(kind);
}
