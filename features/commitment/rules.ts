import { daysBetween, monthsAfter } from './quarter-rules';
import type { CommitmentProgress, CommitmentState, Standing } from './types';

/** Legal changes of a commitment's state; trigger commitment_state_transition holds the same table. */
export const commitmentTransitions: Record<CommitmentState, readonly CommitmentState[]> = {
  draft: ['proposed'],
  proposed: ['draft', 'accepted', 'declined'],
  accepted: ['closed'],
  declined: ['draft'],
  closed: ['accepted'],
};

export const progresses = ['on_track', 'at_risk', 'late', 'done', 'dropped'] as const satisfies CommitmentProgress[];
export const standings = ['draft', 'proposed', 'declined', 'accepted', ...progresses] as const satisfies Standing[];

/** What ends a commitment. */
export function isFinal(progress: CommitmentProgress): boolean {
  return progress === 'done' || progress === 'dropped';
}

/** The state after a status is told; null where none can be told: only what was accepted and is not closed is followed. */
export function stateAfter(state: CommitmentState, progress: CommitmentProgress): CommitmentState | null {
  if (state !== 'accepted') return null;
  return isFinal(progress) ? 'closed' : 'accepted';
}

/**
 * How it stands on a day in Sweden. Past its date and neither done nor dropped is late, whatever was told; what was told stays as told.
 * features/commitment/queries.ts says the same in SQL.
 */
export function standingOf(
  { state, progress, dueOn }: { state: CommitmentState; progress: CommitmentProgress | null; dueOn: string },
  today: string,
): Standing {
  if (state === 'closed') return progress ?? 'accepted';
  if (state !== 'accepted') return state;
  if (dueOn < today) return 'late';
  return progress ?? 'accepted';
}

export type StandingTone = 'calm' | 'sun' | 'ling' | 'outline';

/** The colour beside the words. */
export const standingTone: Record<Standing, StandingTone> = {
  draft: 'outline',
  proposed: 'sun',
  declined: 'ling',
  accepted: 'outline',
  on_track: 'calm',
  at_risk: 'sun',
  late: 'ling',
  done: 'calm',
  dropped: 'outline',
};

/** Days after an ask when somebody who has not told anything is reminded, each once. */
export const remindAfterDays = [7, 14] as const;

export type Asking = { nextAskOn: string | null; askPendingOn: string | null; askReminders: number };
export type AskStep = { kind: 'ask' | 'reminder'; on: string; next: Asking };

/**
 * What is to be asked on a day, if anything. A worker that was away asks once for all the days that passed (`on` is the last of them, the
 * next is always after today), and reminds once for both reminders. Reminders count from the day the mail left.
 */
export function askStep(asking: Asking, today: string, everyMonths: number): AskStep | null {
  const { nextAskOn, askPendingOn, askReminders } = asking;
  if (nextAskOn !== null && nextAskOn <= today) {
    const { on, next } = lastDue(nextAskOn, today, everyMonths);
    return { kind: 'ask', on, next: { nextAskOn: next, askPendingOn: today, askReminders: 0 } };
  }
  if (askPendingOn === null) return null;
  const passed = daysBetween(askPendingOn, today);
  const due = remindAfterDays.filter((days) => days <= passed).length;
  if (due <= askReminders) return null;
  return { kind: 'reminder', on: askPendingOn, next: { nextAskOn, askPendingOn, askReminders: due } };
}

/** The last asking day that is not after today, and the first that is. Counted from the first, so that 31 stays 31 where it can. */
function lastDue(first: string, today: string, everyMonths: number): { on: string; next: string } {
  let steps = 0;
  while (monthsAfter(first, (steps + 1) * everyMonths) <= today) steps++;
  return { on: monthsAfter(first, steps * everyMonths), next: monthsAfter(first, (steps + 1) * everyMonths) };
}

/** What is asked of whom after a status was told on a day: nothing more of what is closed, else the next time from that day. */
export function askingAfter(state: CommitmentState, day: string, everyMonths: number): Asking {
  const nextAskOn = state === 'accepted' ? monthsAfter(day, everyMonths) : null;
  return { nextAskOn, askPendingOn: null, askReminders: 0 };
}

/** '3, 7 och 12' or '3 7 12' as numbers, each once, in order; null where something else stands there. */
export function cardNumbersFrom(text: string): number[] | null {
  const parts = text.split(/[\s,;]+|\boch\b|\band\b/).filter(Boolean);
  if (!parts.every((part) => /^\d{1,6}$/.test(part))) return null;
  return [...new Set(parts.map(Number))].sort((a, b) => a - b);
}
