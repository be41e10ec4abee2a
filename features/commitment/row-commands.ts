import 'server-only';
import type { Actor } from '@/lib/actor';
import { writeAudit } from '@/lib/audit';
import type { Tx } from '@/lib/db';
import type { CommitmentState } from './types';

export type WriteContext = { actor: Actor; requestId: string | null; now: Date };
export type At = { id: string; version: number };

export type Held = {
  id: string;
  consultationId: string;
  consultationState: string;
  everyMonths: number;
  state: CommitmentState;
  ownerEmail: string;
  dueOn: string;
  version: number;
};

/** A commitment's row, held until the transaction ends; null for an unknown id. */
export async function lockCommitment(tx: Tx, id: string): Promise<Held | null> {
  const [row] = await tx.$queryRaw<Held[]>`
    SELECT c.id, c.consultation_id AS "consultationId", k.state::text AS "consultationState", k.status_every_months AS "everyMonths",
           c.state::text AS state, c.owner_email AS "ownerEmail", to_char(c.due_on, 'YYYY-MM-DD') AS "dueOn", c.version
      FROM commitment c JOIN consultation k ON k.id = c.consultation_id WHERE c.id = ${id}::uuid FOR NO KEY UPDATE OF c`;
  return row ?? null;
}

/** A DATE column's value: midnight UTC of the day. */
export function dateOf(day: string): Date;
export function dateOf(day: string | null): Date | null;
export function dateOf(day: string | null): Date | null {
  return day === null ? null : new Date(`${day}T00:00:00Z`);
}

export async function audit(
  tx: Tx,
  { actor, requestId }: WriteContext,
  { id, consultationId }: Pick<Held, 'id' | 'consultationId'>,
  action: string,
  data: Record<string, string | number | boolean>,
): Promise<void> {
  await writeAudit(tx, { actor, requestId, action, subjectType: 'commitment', subjectId: id, consultationId, data });
}
