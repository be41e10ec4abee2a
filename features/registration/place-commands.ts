import 'server-only';
import { writeAudit } from '@/lib/audit';
import { errorCode, type Tx } from '@/lib/db';
import type { Result } from '@/lib/result';
import { isOverbookable } from './desk-rules';
import { listOrganisationOptions } from './queries';
import type { prepareRegistration } from './register-row';
import type { OrganisationOption, Overbooking, RegisterObstacle, RegisterOutcome } from './types';

/** What register_participant() takes beyond what everybody's registration has. */
type Row = ReturnType<typeof prepareRegistration>['row'] & { movedFromId?: string };

type Answer =
  | { outcome: 'confirmed' }
  | { outcome: 'replayed'; sameRequest: boolean; keyId: string; answer: string }
  | { outcome: Exclude<RegisterObstacle, 'idempotencyKeyReused' | 'slotConflict'>; sessions?: string[] };

export type Placed = Result<
  { replayed: { keyId: string; answer: string } | null },
  RegisterObstacle,
  { sessions: string[] }
>;

/**
 * The statement that gives a place, as a step of a transaction of an organiser's. Beyond the capacity only where `overbooking` says
 * so and nothing else stands in the way; then the note is in the history. Who may is the caller's to decide.
 */
export async function takePlace(tx: Tx, row: Row, overbooking: Overbooking | null): Promise<Placed> {
  const answer = await ask(tx, row);
  if (answer.outcome === 'confirmed') return { ok: true, replayed: null };
  if (answer.outcome === 'replayed') return { ok: true, replayed: answer };
  const refusal = {
    ok: false as const,
    reason: answer.outcome,
    ...(answer.sessions ? { sessions: answer.sessions } : {}),
  };
  if (!overbooking || !isOverbookable(answer.outcome)) return refusal;
  const again = await ask(tx, { ...row, overbook: true, overbookNote: overbooking.note });
  if (again.outcome !== 'confirmed') return refusal;
  await recordOverbooking(tx, overbooking, { id: row.registrationId, conferenceId: row.conferenceId });
  return { ok: true, replayed: null };
}

async function ask(tx: Tx, row: Row & { overbook?: true; overbookNote?: string }): Promise<Answer> {
  const [found] = await tx.$queryRaw<{ answer: Answer }[]>`
    SELECT register_participant(${JSON.stringify(row)}::jsonb) AS answer`;
  return (found as { answer: Answer }).answer;
}

/** Says in the history of a registration why it is beyond the capacity. */
export async function recordOverbooking(
  tx: Tx,
  { note, actor, requestId }: Overbooking,
  registration: { id: string; conferenceId: string },
): Promise<void> {
  await writeAudit(tx, {
    actor,
    action: 'registration.overbooked',
    subjectType: 'registration',
    subjectId: registration.id,
    conferenceId: registration.conferenceId,
    requestId,
    data: { reason: note },
  });
}

/** What only another conference's seats or a race past the line can cause, said by the kind of constraint that refused. */
export function refusedByConstraint(error: unknown): Extract<RegisterOutcome, { ok: false }>['reason'] | null {
  const code = errorCode(error);
  if (code === '23P01') return 'slotConflict';
  return code === '23505' ? 'alreadyRegistered' : null;
}

/** The organisation with this name, whatever its capitals; undefined for one's own text. */
export async function organisationNamed(name: string): Promise<OrganisationOption | undefined> {
  return (await listOrganisationOptions()).find((option) => option.name.toLowerCase() === name.toLowerCase());
}
