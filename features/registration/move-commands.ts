import 'server-only';
import { writeAudit } from '@/lib/audit';
import { decryptJson } from '@/lib/crypto';
import { inTransaction, lockConference, type Tx } from '@/lib/db';
import { dropQueuedMail, mailRow } from '@/lib/outbox';
import type { Result } from '@/lib/result';
import { canRegisterOnBehalf } from './desk-rules';
import { registrationMailPayload } from './facts';
import {
  type LockedRegistration,
  lockRegistration,
  type ManageContext,
  namedSessions,
  nextVersion,
  releaseSeats,
  supersededTemplates,
} from './manage-steps';
import { deleteNeeds } from './needs-commands';
import { refusedByConstraint, takePlace } from './place-commands';
import { getBookableConference } from './queries';
import { needsContext, prepareRegistration } from './register-row';
import { checkChoice, neededOnly } from './rules';
import type { RegistrationInput } from './schema';
import type { BookableConference, BookableSession, ManageObstacle, Overbooking, RegisterObstacle } from './types';

type MoveInput = { version: number; toSlug: string; sessionIds: string[] };
type Obstacle = ManageObstacle | RegisterObstacle | 'sameConference';
type MoveOutcome = Result<{ registrationId: string; slug: string }, Obstacle, { sessions: string[] }>;

/** Ends the transaction: what was given up already is kept after all. */
class Refused extends Error {
  constructor(readonly outcome: Extract<MoveOutcome, { ok: false }>) {
    super('the move was refused');
  }
}

/**
 * Moves a person to another conference in one step: the old registration ends, a new one begins with its seats and needs, one mail
 * tells both and mends the calendar. Both conferences' lines are taken in the order of their ids, so that two moves across each other
 * cannot wait for each other. When the target has no room nothing is changed.
 */
export async function moveRegistration(
  input: MoveInput,
  context: ManageContext,
  overbooking: Overbooking | null,
): Promise<MoveOutcome> {
  try {
    return await inTransaction((tx) => moveIn(tx, input, context, overbooking));
  } catch (error) {
    if (error instanceof Refused) return error.outcome;
    const reason = refusedByConstraint(error);
    if (reason) return { ok: false, reason };
    throw error;
  }
}

async function moveIn(
  tx: Tx,
  input: MoveInput,
  context: ManageContext,
  overbooking: Overbooking | null,
): Promise<MoveOutcome> {
  const lined = await lockBoth(tx, context.registrationId, input.toSlug);
  if (!lined) return { ok: false, reason: 'notFound' };
  const locked = await lockRegistration(tx, context);
  if (!locked.ok) return locked;
  const { registration } = locked;
  if (registration.version !== input.version) return { ok: false, reason: 'stale' };
  const target = await getBookableConference(input.toSlug, tx);
  if (!target) return { ok: false, reason: 'notFound' };
  if (target.id === registration.conference.id) return { ok: false, reason: 'sameConference' };
  if (!canRegisterOnBehalf(target, context.now)) return { ok: false, reason: 'registrationClosed' };
  const choice = checkChoice(target, input.sessionIds);
  if (!choice.ok) return choice;

  const person = await readPerson(tx, registration, input.sessionIds);
  await releaseSeats(tx, registration.id, registration.sessionIds);
  await deleteNeeds(tx, registration.id);
  const sequence = await nextVersion(tx, registration, { state: 'cancelled', cancelledAt: context.now });
  await dropQueuedMail(tx, registration.id, supersededTemplates);
  const row = newRow(person, { registration, sequence, target, sessions: choice.sessions }, context);
  const placed = await takePlace(tx, row, overbooking);
  if (!placed.ok) throw new Refused(placed);
  await recordMove(tx, registration, { id: row.registrationId, conferenceId: target.id }, context);
  return { ok: true, registrationId: row.registrationId, slug: target.slug };
}

/** @returns false when there is no such registration or conference. */
async function lockBoth(tx: Tx, registrationId: string, toSlug: string): Promise<boolean> {
  const from = await tx.registration.findUnique({ where: { id: registrationId }, select: { conferenceId: true } });
  const to = await tx.conference.findUnique({ where: { slug: toSlug }, select: { id: true } });
  if (!from || !to) return false;
  for (const id of [...new Set([from.conferenceId, to.id])].toSorted()) await lockConference(tx, id);
  return true;
}

type Person = { input: RegistrationInput; organisationId: string | null; municipalityCode: string | null };

/** Who moves, with their needs opened to be sealed again: nobody sees them. */
async function readPerson(tx: Tx, registration: LockedRegistration, sessionIds: string[]): Promise<Person> {
  const row = await tx.registration.findUniqueOrThrow({
    where: { id: registration.id },
    select: {
      workRole: true,
      organisationId: true,
      municipalityCode: true,
      needs: { select: { keyId: true, ciphertext: true } },
    },
  });
  const none = { food: null, access: null, other: null };
  const needs = row.needs
    ? decryptJson<RegistrationInput['needs']>(row.needs.keyId, row.needs.ciphertext, needsContext(registration.id))
    : none;
  const { name, email, organisationName: organisation, locale } = registration;
  const { workRole: role, organisationId, municipalityCode } = row;
  return {
    input: { name, email, organisation, role, municipalityCode, locale, sessionIds, needs },
    organisationId,
    municipalityCode,
  };
}

type Move = {
  registration: LockedRegistration;
  sequence: number;
  target: BookableConference;
  sessions: BookableSession[];
};

/** The new registration as register_participant() takes it, with the mail about the move in place of the confirmation. */
function newRow({ input, organisationId, municipalityCode }: Person, move: Move, { actor, requestId }: ManageContext) {
  const context = { conference: move.target, actor, requestId, source: 'organiser', onBehalf: true } as const;
  const organisation = organisationId ? { id: organisationId, municipalityCode } : undefined;
  // The other city may ask for less: then less is kept (GDPR art. 5.1 c).
  const needs = neededOnly(input.needs, move.target.needsAsked);
  const { row, receipt } = prepareRegistration({ ...input, needs }, context, move.sessions, organisation);
  const facts = { name: input.name, organisation: input.organisation, locale: input.locale };
  const { registration, target } = move;
  const mail = mailRow({
    dedupeKey: `registration-moved:${row.registrationId}`,
    template: 'registration-moved',
    conferenceId: target.id,
    registrationId: row.registrationId,
    toEmail: input.email,
    locale: input.locale,
    payload: {
      ...registrationMailPayload({
        ...facts,
        registrationId: row.registrationId,
        reference: receipt.reference,
        sequence: 0,
        conference: target,
        sessions: move.sessions,
      }),
      from: registrationMailPayload({
        ...facts,
        registrationId: registration.id,
        reference: registration.reference,
        sequence: move.sequence,
        conference: registration.conference,
        sessions: namedSessions(registration.conference, registration.sessionIds),
      }),
    },
    secret: { manageUrl: receipt.manageUrl },
  });
  return { ...row, mail, movedFromId: registration.id };
}

async function recordMove(
  tx: Tx,
  from: LockedRegistration,
  to: { id: string; conferenceId: string },
  { actor, requestId }: ManageContext,
): Promise<void> {
  const subject = { actor, requestId, subjectType: 'registration' };
  await writeAudit(tx, {
    ...subject,
    action: 'registration.moved_away',
    subjectId: from.id,
    conferenceId: from.conference.id,
    data: { toRegistrationId: to.id, toConferenceId: to.conferenceId, sessionIds: from.sessionIds },
  });
  await writeAudit(tx, {
    ...subject,
    action: 'registration.moved_here',
    subjectId: to.id,
    conferenceId: to.conferenceId,
    data: { fromRegistrationId: from.id, fromConferenceId: from.conference.id },
  });
}
