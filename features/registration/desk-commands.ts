import 'server-only';
import { writeAudit } from '@/lib/audit';
import { decryptJson, hashToken, newToken } from '@/lib/crypto';
import { db, inTransaction, type Tx } from '@/lib/db';
import { canonicalEmail } from '@/lib/email-address';
import type { Result } from '@/lib/result';
import { mailOldAddress } from './address-commands';
import { canRegisterOnBehalf } from './desk-rules';
import type { ChangeInput } from './desk-schema';
import {
  type LockedRegistration,
  lockRegistration,
  type ManageContext,
  mailAbout,
  namedSessions,
  nextVersion,
  releaseSeats,
  seatRow,
} from './manage-steps';
import { organisationNamed, recordOverbooking, refusedByConstraint, takePlace } from './place-commands';
import { answerContext, prepareRegistration } from './register-row';
import { checkChoice, neededOnly, seatChanges } from './rules';
import type { RegistrationInput } from './schema';
import type { ManageObstacle, Overbooking, Receipt, RegisterContext, RegisterObstacle } from './types';

type OnBehalf = Pick<RegisterContext, 'conference' | 'actor' | 'requestId'> & {
  now: Date;
  /** Ties two presses of one form's button together. */
  formKey: string;
  /** Null when the organiser does not want, or may not, go beyond the capacity. */
  overbooking: Overbooking | null;
};
const daySeconds = 86_400;

/**
 * Registers someone who called, until the day begins, open or not. The person gets the same confirmation as everybody.
 * @returns the registration's id (of the first press for a second one), or why not, with the full sessions' ids for 'seminarFull'.
 */
export async function registerOnBehalf(
  input: RegistrationInput,
  { conference, actor, requestId, now, formKey, overbooking }: OnBehalf,
): Promise<Result<{ registrationId: string }, RegisterObstacle, { sessions: string[] }>> {
  if (!canRegisterOnBehalf(conference, now)) return { ok: false, reason: 'registrationClosed' };
  const choice = checkChoice(conference, input.sessionIds);
  if (!choice.ok) return choice;
  const key = `${formKey}:${canonicalEmail(input.email)}`;
  const needs = neededOnly(input.needs, conference.needsAsked);
  const prepared = prepareRegistration(
    { ...input, needs },
    {
      conference,
      actor,
      requestId,
      source: 'organiser',
      onBehalf: true,
      idempotency: { scope: 'form', key, onlyWhileActive: true, ttlSeconds: daySeconds },
    },
    choice.sessions,
    await organisationNamed(input.organisation),
  );
  try {
    const placed = await inTransaction((tx) => takePlace(tx, prepared.row, overbooking));
    if (!placed.ok) return placed;
    if (!placed.replayed) return { ok: true, registrationId: prepared.row.registrationId };
    const { keyId, answer } = placed.replayed;
    const receipt = decryptJson<Receipt>(keyId, Buffer.from(answer, 'base64'), answerContext(prepared.keyHash));
    const first = { where: { reference: receipt.reference }, select: { id: true } };
    return { ok: true, registrationId: (await db.registration.findUniqueOrThrow(first)).id };
  } catch (error) {
    const reason = refusedByConstraint(error);
    if (reason) return { ok: false, reason };
    throw error;
  }
}

type ChangeOutcome = Result<{ changed: boolean }, ManageObstacle | 'alreadyRegistered', { sessions: string[] }>;

/**
 * Changes seminars, name, address, organisation and role in one step with one mail; a new address gets a new link, and the old
 * address is told and loses its link and its calendar entry.
 * @returns changed: false when all is as it was; 'seminarFull' with the full sessions' ids; 'stale' when somebody was first.
 */
export async function changeRegistration(
  input: ChangeInput,
  context: ManageContext,
  overbooking: Overbooking | null,
): Promise<ChangeOutcome> {
  try {
    return await inTransaction((tx) => changeIn(tx, input, context, overbooking));
  } catch (error) {
    const reason = refusedByConstraint(error);
    if (reason === 'slotConflict' || reason === 'alreadyRegistered') return { ok: false, reason };
    throw error;
  }
}

async function changeIn(
  tx: Tx,
  input: ChangeInput,
  context: ManageContext,
  overbooking: Overbooking | null,
): Promise<ChangeOutcome> {
  const locked = await lockRegistration(tx, context);
  if (!locked.ok) return locked;
  const { registration } = locked;
  if (registration.version !== input.version) return { ok: false, reason: 'stale' };
  const choice = checkChoice(registration.conference, input.sessionIds);
  if (!choice.ok) return choice;
  const seats = seatChanges(registration.sessionIds, input.sessionIds);
  const fields = await changedFields(tx, registration, input);
  if (seats.release.length + seats.take.length + fields.length === 0) return { ok: true, changed: false };
  const full = namedSessions(registration.conference, seats.take).filter((session) => session.seatsLeft <= 0);
  if (full.length > 0 && !overbooking) return { ok: false, reason: 'seminarFull', sessions: full.map(({ id }) => id) };

  await releaseSeats(tx, registration.id, seats.release);
  const token = fields.includes('email') ? newToken() : null;
  const sequence = await nextVersion(
    tx,
    registration,
    await newDetails(input, token, full.length > 0 ? overbooking : null),
  );
  const changed: LockedRegistration = { ...registration, email: input.email };
  await takeSeats(
    tx,
    changed,
    seats.take,
    full.map(({ id }) => id),
  );
  if (full.length > 0 && overbooking)
    await recordOverbooking(tx, overbooking, { id: registration.id, conferenceId: registration.conference.id });
  await recordChange(tx, registration, context, { fields, ...seats });
  await mailAbout(tx, 'registration-changed', changed, token ? { ...context, token } : context, {
    sequence,
    name: input.name,
    organisation: input.organisation,
    sessionIds: choice.sessions.map(({ id }) => id),
    removed: seats.release,
  });
  if (token) await mailOldAddress(tx, registration, sequence);
  return { ok: true, changed: true };
}

/** Takes the seats; those in `full` as places that are added to their sessions. The conference has the person already. */
async function takeSeats(tx: Tx, registration: LockedRegistration, take: string[], full: string[]): Promise<void> {
  if (full.length > 0) {
    await tx.$executeRaw`
      UPDATE seminar_session SET extra_places = extra_places + 1
       WHERE conference_id = ${registration.conference.id}::uuid AND id = ANY (${full}::uuid[]) AND taken >= capacity + extra_places`;
  }
  const sessions = namedSessions(registration.conference, take);
  await tx.seat.createMany({ data: sessions.map((session) => seatRow(registration, session)) });
}

type Field = 'name' | 'email' | 'organisation' | 'role';

/** Which of the details are others than before. */
async function changedFields(tx: Tx, registration: LockedRegistration, input: ChangeInput): Promise<Field[]> {
  const { workRole } = await tx.registration.findUniqueOrThrow({
    where: { id: registration.id },
    select: { workRole: true },
  });
  const before = {
    name: registration.name,
    email: registration.email,
    organisation: registration.organisationName,
    role: workRole,
  };
  return (['name', 'email', 'organisation', 'role'] as const).filter((field) => before[field] !== input[field]);
}

async function newDetails(input: ChangeInput, token: string | null, overbooking: Overbooking | null) {
  const organisation = await organisationNamed(input.organisation);
  return {
    name: input.name,
    organisationName: input.organisation,
    organisationId: organisation?.id ?? null,
    municipalityCode: organisation?.municipalityCode ?? null,
    workRole: input.role,
    ...(token
      ? { email: input.email, emailCanonical: canonicalEmail(input.email) as string, tokenHash: hashToken(token) }
      : {}),
    ...(overbooking ? { overbookNote: overbooking.note } : {}),
  };
}

/** What was changed, without what stood there: names and addresses are the person's. */
async function recordChange(
  tx: Tx,
  registration: LockedRegistration,
  context: ManageContext,
  { fields, release, take }: { fields: Field[]; release: string[]; take: string[] },
): Promise<void> {
  const subject = {
    actor: context.actor,
    subjectType: 'registration',
    subjectId: registration.id,
    conferenceId: registration.conference.id,
    requestId: context.requestId,
  };
  if (fields.length > 0)
    await writeAudit(tx, { ...subject, action: 'registration.details_corrected', data: { fields } });
  if (release.length + take.length > 0)
    await writeAudit(tx, {
      ...subject,
      action: 'registration.seats_changed',
      data: { released: release, taken: take },
    });
}
