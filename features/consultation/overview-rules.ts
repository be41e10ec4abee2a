import type { OverviewCounts } from './overview-types';
import type { ConsultationHead } from './types';

type Part =
  | '/organiser/consultations/[slug]/invitations'
  | '/organiser/consultations/[slug]/board'
  | '/organiser/consultations/[slug]/dispatches'
  | '/organiser/consultations/[slug]/record/comments'
  | '/organiser/consultations/[slug]/commitments';

export type Decision = {
  kind:
    | 'bounced'
    | 'keyWithoutMandate'
    | 'moreTime'
    | 'waiting'
    | 'waitingLate'
    | 'notSent'
    | 'dispatchDrafts'
    | 'comments'
    | 'commitmentsLate'
    | 'commitmentsDeclined'
    | 'commitmentsProposed';
  count: number;
  /** Until the answer is due; for those that wait for one. */
  days: number;
  tone: 'ling' | 'sun' | 'calm';
  /** Where it is decided. */
  pathname: Part;
  /** What is shown of the list there; the keys of features/invitation/list-rules.ts. */
  query: Record<string, string>;
};

const base = '/organiser/consultations/[slug]' as const;
const dayMs = 86_400_000;

const stateOf: Partial<Record<Decision['kind'], string>> = {
  bounced: 'bounced',
  moreTime: 'moreTime',
  waiting: 'waiting',
  waitingLate: 'waiting',
};

/** What needs a person's decision, the most urgent first; nothing that is nought. Invitations count while it is open. */
export function decisions(
  consultation: Pick<ConsultationHead, 'state' | 'answerBy'>,
  counts: OverviewCounts,
): Decision[] {
  const isOpen = consultation.state === 'open';
  const left = (consultation.answerBy?.getTime() ?? 0) - counts.now.getTime();
  const one = (kind: Decision['kind'], count: number, tone: Decision['tone'], pathname: Part): Decision => ({
    kind,
    count,
    days: Math.max(0, Math.floor(left / dayMs)),
    tone,
    pathname,
    query: Object.hasOwn(stateOf, kind) ? { state: stateOf[kind] ?? '' } : {},
  });
  const ofInvitations = [
    one('bounced', counts.bounced, 'ling', `${base}/invitations`),
    one('keyWithoutMandate', counts.mailed > 0 ? counts.keyWithoutMandate : 0, 'ling', `${base}/board`),
    one('moreTime', counts.moreTime, 'sun', `${base}/invitations`),
    one(left > 0 ? 'waiting' : 'waitingLate', counts.waiting, left > 7 * dayMs ? 'calm' : 'sun', `${base}/invitations`),
    one('notSent', counts.prepared, 'calm', `${base}/dispatches`),
  ];
  return [
    ...(isOpen ? ofInvitations : []),
    one('commitmentsLate', counts.commitmentsLate, 'ling', `${base}/commitments`),
    one('comments', counts.commentsUnanswered, 'sun', `${base}/record/comments`),
    one('commitmentsDeclined', counts.commitmentsDeclined, 'sun', `${base}/commitments`),
    one('dispatchDrafts', counts.dispatchDrafts, 'calm', `${base}/dispatches`),
    one('commitmentsProposed', counts.commitmentsProposed, 'calm', `${base}/commitments`),
  ].filter(({ count }) => count > 0);
}

export const stops = ['prepare', 'invite', 'answers', 'input', 'meeting', 'record', 'followUp'] as const;
export type Stop = (typeof stops)[number];

/** Where a consultation is on its line; null when it was cancelled. By the given clock. */
export function stopOf(
  consultation: Pick<ConsultationHead, 'state' | 'answerBy' | 'inputBy'>,
  { now, mailed, recordState }: Pick<OverviewCounts, 'now' | 'mailed' | 'recordState'>,
): Stop | null {
  const { state, answerBy, inputBy } = consultation;
  if (state === 'cancelled') return null;
  if (state === 'draft') return 'prepare';
  if (state === 'archived') return 'followUp';
  if (state === 'held') return recordState === 'adjusted' ? 'followUp' : 'record';
  if (mailed === 0) return 'invite';
  if (answerBy !== null && now <= answerBy) return 'answers';
  return inputBy !== null && now <= inputBy ? 'input' : 'meeting';
}
