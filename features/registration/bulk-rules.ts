import type { ManageObstacle } from './types';

export const bulkActions = ['cancel', 'resend'] as const;
export type BulkAction = (typeof bulkActions)[number];
export type BulkState = 'running' | 'stopped' | 'done';

/** What became of one registration of a job, in the order they are told: what went wrong first. */
export const bulkOutcomes = ['unexpected', 'cancelled', 'tooLate', 'notFound', 'waiting', 'done'] as const;
export type BulkOutcome = (typeof bulkOutcomes)[number];

/** The obstacle of one registration as the job tells it. */
export function outcomeOf(reason: ManageObstacle): BulkOutcome {
  return bulkOutcomes.find((known) => known === reason) ?? 'unexpected';
}

/** How far a job has come, in whole per cent; 100 only when nothing waits. */
export function percentDone({ total, waiting }: { total: number; waiting: number }): number {
  return total === 0 ? 100 : Math.floor((100 * (total - waiting)) / total);
}
