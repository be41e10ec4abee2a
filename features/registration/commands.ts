import 'server-only';
import { createBoundedQueue } from '@/lib/bounded-queue';
import { decryptJson } from '@/lib/crypto';
import { errorCode, pool, withRetry } from '@/lib/db';
import { env } from '@/lib/env';
import { listOrganisationOptions } from './queries';
import { answerContext, prepareRegistration } from './register-row';
import { checkChoice, neededOnly } from './rules';
import type { RegistrationInput } from './schema';
import type { Receipt, RegisterContext, RegisterObstacle, RegisterOutcome } from './types';

/** Before the registrations of this process: trust mechanism 1. 4 of the pool's connections, the rest is for reads. */
const line = createBoundedQueue({
  concurrency: Math.max(1, env.DATABASE_POOL - 2),
  maxWaitMs: 5_000,
  maxLength: 2_000,
});

/** What register_participant() answers. */
type Answer =
  | { outcome: 'confirmed' }
  | { outcome: 'replayed'; sameRequest: boolean; keyId: string; answer: string }
  | { outcome: Exclude<RegisterObstacle, 'idempotencyKeyReused' | 'slotConflict'>; sessions?: string[] };

/**
 * Registers one person: one SQL statement that claims the seats, writes registration, needs, audit row, mail and
 * idempotency answer, or nothing at all. Shared by form, API and organisers.
 * @param conference titles and times; seats and deadlines are the database's to decide.
 * @returns the receipt, or why not, with the full sessions' ids for 'seminarFull'.
 * @throws Unavailable when the line or the database cannot take more.
 */
export async function registerParticipant(
  input: RegistrationInput,
  context: RegisterContext,
): Promise<RegisterOutcome> {
  const needs = neededOnly(input.needs, context.conference.needsAsked);
  const choice = checkChoice(context.conference, input.sessionIds);
  if (!choice.ok) return choice;
  const organisation = (await listOrganisationOptions()).find(
    (o) => o.name.toLowerCase() === input.organisation.toLowerCase(),
  );
  for (;;) {
    const prepared = prepareRegistration({ ...input, needs }, context, choice.sessions, organisation);
    const outcome = await line.run(() => withRetry(() => ask(prepared, context)));
    // One in 34 thousand million: the number was taken, so draw another.
    if (outcome !== 'referenceTaken') return outcome;
  }
}

type Prepared = ReturnType<typeof prepareRegistration>;

async function ask(prepared: Prepared, context: RegisterContext): Promise<RegisterOutcome | 'referenceTaken'> {
  try {
    const { rows } = await pool.query<{ answer: Answer }>({
      name: 'register_participant',
      text: 'SELECT register_participant($1::jsonb) AS answer',
      values: [JSON.stringify(prepared.row)],
    });
    return outcomeOf((rows[0] as { answer: Answer }).answer, prepared, context);
  } catch (error) {
    const refused = refusedBy(error);
    if (refused === 'referenceTaken') return refused;
    if (refused) return { ok: false, reason: refused };
    throw error;
  }
}

function outcomeOf(answer: Answer, prepared: Prepared, context: RegisterContext): RegisterOutcome {
  if (answer.outcome === 'confirmed')
    return { ok: true, replayed: false, sameRequest: true, receipt: prepared.receipt };
  if (answer.outcome !== 'replayed') {
    return { ok: false, reason: answer.outcome, ...(answer.sessions ? { sessions: answer.sessions } : {}) };
  }
  if (!answer.sameRequest && context.idempotency?.scope === 'api') return { ok: false, reason: 'idempotencyKeyReused' };
  const bytes = Buffer.from(answer.answer, 'base64');
  const receipt = decryptJson<Receipt>(answer.keyId, bytes, answerContext(prepared.keyHash));
  return { ok: true, replayed: true, sameRequest: answer.sameRequest, receipt };
}

/** What only a race past the line (raw SQL, another conference's seat) can cause, said by the constraint that refused. */
function refusedBy(error: unknown): RegisterObstacle | 'referenceTaken' | null {
  const code = errorCode(error);
  const constraint = (error as { constraint?: string }).constraint ?? '';
  if (code === '23P01' && constraint === 'seat_one_per_person_and_time') return 'slotConflict';
  if (code === '23505' && constraint === 'registration_one_active_per_person') return 'alreadyRegistered';
  if (code === '23505' && constraint === 'registration_reference_key') return 'referenceTaken';
  if (code === '23514' && constraint === 'conference_taken_within_capacity') return 'conferenceFull';
  if (code === '23514' && constraint === 'seminar_session_taken_within_capacity') return 'seminarFull';
  return null;
}
