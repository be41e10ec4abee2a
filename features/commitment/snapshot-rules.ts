import { isoDate } from '@/lib/time';
import { daysOf, endedQuarters, instantsOf } from './quarter-rules';
import { isFinal, standingOf } from './rules';
import type { CommitmentProgress, CommitmentState, Standing } from './types';

const dayMs = 86_400_000;

export type SnapshotSource = {
  id: string;
  createdAt: Date;
  state: CommitmentState;
  progress: CommitmentProgress | null;
  dueOn: string;
  respondedAt: Date | null;
  /** In the order they were told. */
  statuses: readonly { progress: CommitmentProgress; createdAt: Date }[];
  /** Quarters that have a snapshot already. */
  periods: readonly string[];
};

export type Snapshot = {
  commitmentId: string;
  period: string;
  progress: CommitmentProgress | null;
  state: CommitmentState;
  detail: { standing: Standing; dueOn: string; caughtUp: boolean };
};

/**
 * The snapshots that are missing of a commitment: one for each quarter that has ended since it was made, to the one in which it was
 * closed. More than a day late it is marked as caught up.
 */
export function missingSnapshots(commitment: SnapshotSource, now: Date): Snapshot[] {
  if (commitment.state === 'draft') return [];
  const periods = endedQuarters(isoDate(commitment.createdAt), isoDate(now));
  const snapshots: Snapshot[] = [];
  for (const period of periods) {
    const { endsAt, startsAt } = instantsOf(period);
    const isKnown = commitment.periods.includes(period);
    if (wasClosedBefore(commitment, startsAt)) break;
    if (!isKnown) snapshots.push(snapshotAt(commitment, period, now.getTime() - endsAt.getTime() > dayMs));
  }
  return snapshots;
}

/** Closed, and by nothing that was told after this moment. */
function wasClosedBefore({ state, statuses }: SnapshotSource, at: Date): boolean {
  const last = statuses.at(-1);
  return state === 'closed' && last !== undefined && last.createdAt < at;
}

/** How it stood when the quarter ended: as it stands now where nothing was told since, else as was told last before. */
function snapshotAt(commitment: SnapshotSource, period: string, caughtUp: boolean): Snapshot {
  const { endsAt } = instantsOf(period);
  const before = commitment.statuses.filter(({ createdAt }) => createdAt < endsAt);
  const isAsNow = before.length === commitment.statuses.length;
  const progress = isAsNow ? commitment.progress : (before.at(-1)?.progress ?? null);
  const state = stateAt(commitment, progress, isAsNow, endsAt);
  const { dueOn } = commitment;
  const dayAfter = daysOf(period).after;
  return {
    commitmentId: commitment.id,
    period,
    progress,
    state,
    detail: { standing: standingOf({ state, progress, dueOn }, dayAfter), dueOn, caughtUp },
  };
}

function stateAt(
  { state, respondedAt }: SnapshotSource,
  progress: CommitmentProgress | null,
  isAsNow: boolean,
  endsAt: Date,
): CommitmentState {
  if (respondedAt !== null && respondedAt >= endsAt && state !== 'proposed') return 'proposed';
  if (isAsNow) return state;
  return progress && isFinal(progress) ? 'closed' : 'accepted';
}
