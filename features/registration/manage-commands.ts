import 'server-only';
import { writeAudit } from '@/lib/audit';
import { errorCode, inTransaction, type Tx } from '@/lib/db';
import type { Result } from '@/lib/result';
import {
  lockRegistration,
  type ManageContext,
  mailAbout,
  namedSessions,
  nextVersion,
  releaseSeats,
  seatRow,
} from './manage-steps';
import { deleteNeeds } from './needs-commands';
import { checkChoice, seatChanges } from './rules';
import type { DetailsInput, SeatsInput } from './schema';
import type { ManageObstacle } from './types';

/**
 * Changes the chosen seminars in one step: what is given up is released and what is new is taken, or nothing changes.
 * @returns changed: false when the choice is what it was; 'seminarFull' with the full sessions' ids; 'stale' when another tab was first.
 */
export async function changeSeats(
  input: SeatsInput,
  context: ManageContext,
): Promise<Result<{ changed: boolean }, ManageObstacle, { sessions: string[] }>> {
  try {
    return await inTransaction((tx) => changeSeatsIn(tx, input, context));
  } catch (error) {
    // A seat at another conference at the same time: only the database sees across conferences.
    if (errorCode(error) === '23P01') return { ok: false, reason: 'slotConflict' };
    throw error;
  }
}

async function changeSeatsIn(
  tx: Tx,
  input: SeatsInput,
  context: ManageContext,
): Promise<Result<{ changed: boolean }, ManageObstacle, { sessions: string[] }>> {
  const locked = await lockRegistration(tx, context);
  if (!locked.ok) return locked;
  const { registration } = locked;
  if (registration.version !== input.version) return { ok: false, reason: 'stale' };
  const choice = checkChoice(registration.conference, input.sessionIds);
  if (!choice.ok) return choice;
  const { release, take } = seatChanges(registration.sessionIds, input.sessionIds);
  if (release.length === 0 && take.length === 0) return { ok: true, changed: false };
  const full = namedSessions(registration.conference, take).filter((s) => s.seatsLeft <= 0);
  if (full.length > 0) return { ok: false, reason: 'seminarFull', sessions: full.map((s) => s.id) };

  await releaseSeats(tx, registration.id, release);
  await tx.seat.createMany({ data: namedSessions(registration.conference, take).map((s) => seatRow(registration, s)) });
  const sequence = await nextVersion(tx, registration, {});
  await writeAudit(tx, {
    actor: context.actor,
    action: 'registration.seats_changed',
    subjectType: 'registration',
    subjectId: registration.id,
    conferenceId: registration.conference.id,
    requestId: context.requestId,
    data: { released: release, taken: take },
  });
  const sessionIds = choice.sessions.map((s) => s.id);
  await mailAbout(tx, 'registration-changed', registration, context, {
    sequence,
    name: registration.name,
    organisation: registration.organisationName,
    sessionIds,
    removed: release,
  });
  return { ok: true, changed: true };
}

/** Corrects name, organisation and work role; the address is the person and is not changed here. */
export function correctDetails(
  input: DetailsInput,
  context: ManageContext,
): Promise<Result<{ changed: boolean }, ManageObstacle>> {
  return inTransaction(async (tx) => {
    const locked = await lockRegistration(tx, context);
    if (!locked.ok) return locked;
    const { registration } = locked;
    if (registration.version !== input.version) return { ok: false, reason: 'stale' };
    const organisation = await tx.organisation.findFirst({
      where: { name: { equals: input.organisation, mode: 'insensitive' } },
      select: { id: true, municipalityCode: true },
    });
    const sequence = await nextVersion(tx, registration, {
      name: input.name,
      organisationName: input.organisation,
      organisationId: organisation?.id ?? null,
      municipalityCode: input.municipalityCode ?? organisation?.municipalityCode ?? null,
      workRole: input.role,
    });
    await writeAudit(tx, {
      actor: context.actor,
      action: 'registration.details_corrected',
      subjectType: 'registration',
      subjectId: registration.id,
      conferenceId: registration.conference.id,
      requestId: context.requestId,
    });
    const { sessionIds } = registration;
    await mailAbout(tx, 'registration-changed', registration, context, {
      sequence,
      name: input.name,
      organisation: input.organisation,
      sessionIds,
      removed: [],
    });
    return { ok: true, changed: true };
  });
}

/**
 * Cancels: releases every seat, forgets needs, takes back mails not yet sent and promises the cancellation with its calendar part.
 * Used by the holder and by organisers (token null, reason optional).
 */
export function cancelRegistration(
  context: ManageContext & { reason?: string | null },
): Promise<Result<{ reference: string }, ManageObstacle>> {
  return inTransaction((tx) => cancelIn(tx, context));
}

/** The same as a step of a transaction. */
export async function cancelIn(
  tx: Tx,
  context: ManageContext & { reason?: string | null },
): Promise<Result<{ reference: string }, ManageObstacle>> {
  const locked = await lockRegistration(tx, context);
  if (!locked.ok) return locked;
  const { registration } = locked;
  await releaseSeats(tx, registration.id, registration.sessionIds);
  await deleteNeeds(tx, registration.id);
  const sequence = await nextVersion(tx, registration, { state: 'cancelled', cancelledAt: context.now });
  await writeAudit(tx, {
    actor: context.actor,
    action: 'registration.cancelled',
    subjectType: 'registration',
    subjectId: registration.id,
    conferenceId: registration.conference.id,
    requestId: context.requestId,
    data: { sessionIds: registration.sessionIds, ...(context.reason ? { reason: context.reason } : {}) },
  });
  await mailAbout(tx, 'registration-cancelled', registration, context, {
    sequence,
    name: registration.name,
    organisation: registration.organisationName,
    sessionIds: [],
    removed: registration.sessionIds,
  });
  return { ok: true, reference: registration.reference };
}
