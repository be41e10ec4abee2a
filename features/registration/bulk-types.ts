import type { BulkAction, BulkOutcome, BulkState } from './bulk-rules';

/** What is done to many, and how far it has come. */
export type BulkJob = {
  id: string;
  action: BulkAction;
  state: BulkState;
  reason: string | null;
  createdAt: Date;
  endedAt: Date | null;
  startedBy: string | null;
  total: number;
  waiting: number;
  done: number;
};
export type BulkItem = { registrationId: string; name: string; reference: string; outcome: BulkOutcome };
