import 'server-only';
import { revokeAccessLinks } from '@/features/access-link/commands';
import type { Prisma } from '@/generated/prisma/client';
import type { ConsultationState } from '@/generated/prisma/enums';
import { writeAudit } from '@/lib/audit';
import { inTransaction, type Tx } from '@/lib/db';
import type { Result } from '@/lib/result';
import { isoDate } from '@/lib/time';
import { canBecome } from './list-rules';
import type { WriteContext } from './new-commands';
import type { EditInvitationInput } from './organiser-schema';
import { seatsAfter } from './seat-rules';
import type { InvitationState } from './types';

type Locked = {
  id: string;
  consultationId: string;
  state: InvitationState;
  version: number;
  seatsGranted: number;
  note: string;
  consultationState: ConsultationState;
};

/** Holds an invitation while something is decided about it; what answers by the link waits. */
export async function lockInvitation(tx: Tx, id: string): Promise<Locked | null> {
  const [row] = await tx.$queryRaw<Locked[]>`
    SELECT i.id, i.consultation_id AS "consultationId", i.state, i.version, i.seats_granted AS "seatsGranted", i.note,
           c.state AS "consultationState"
      FROM invitation i JOIN consultation c ON c.id = i.consultation_id WHERE i.id = ${id}::uuid FOR UPDATE OF i`;
  return row ?? null;
}

type At = { invitationId: string; version: number };

/** Locks, compares the version that the page showed, and does the work. */
function changing<Reason extends string>(
  { invitationId, version }: At,
  open: readonly ConsultationState[],
  work: (tx: Tx, held: Locked) => Promise<Result<object, Reason>>,
): Promise<Result<object, Reason | 'stale' | 'closed'>> {
  return inTransaction(async (tx) => {
    const held = await lockInvitation(tx, invitationId);
    if (held?.version !== version) return { ok: false, reason: 'stale' };
    if (!open.includes(held.consultationState)) return { ok: false, reason: 'closed' };
    return work(tx, held);
  });
}

function told(
  tx: Tx,
  held: Locked,
  action: string,
  { actor, requestId }: WriteContext,
  data: Prisma.InputJsonObject = {},
) {
  const { id: subjectId, consultationId } = held;
  return writeAudit(tx, { actor, requestId, action, subjectType: 'invitation', subjectId, consultationId, data });
}

const before: readonly ConsultationState[] = ['draft', 'open'];
const alive: readonly ConsultationState[] = ['draft', 'open', 'held'];

/** Changes what is asked of whom. A role that this organisation is invited for already is refused. */
export function editInvitation(
  { invitationId, version, language, ...data }: EditInvitationInput,
  context: WriteContext,
): Promise<Result<object, 'alreadyInvited' | 'stale' | 'closed'>> {
  return changing({ invitationId, version }, alive, async (tx, held) => {
    const twin = await tx.$queryRaw<unknown[]>`
      SELECT 1 FROM invitation i JOIN invitation me ON me.id = ${invitationId}::uuid
       WHERE i.id <> me.id AND i.consultation_id = me.consultation_id AND i.organisation_id = me.organisation_id AND i.role_asked = ${data.roleAsked}`;
    if (twin.length > 0) return { ok: false, reason: 'alreadyInvited' };
    await tx.invitation.update({
      where: { id: invitationId },
      data: { ...data, locale: language, version: { increment: 1 } },
      select: { id: true },
    });
    await told(tx, held, 'invitation.changed', context, { role: data.roleAsked, isKey: data.isKey });
    return { ok: true };
  });
}

/**
 * Grants more seats or fewer. Seats that somebody holds or has held stay with their chains, so there are never fewer than those; the
 * others go, and what stays is numbered anew from 1.
 */
export function changeSeats(
  { invitationId, version, seatsGranted }: At & { seatsGranted: number },
  context: WriteContext,
): Promise<Result<object, 'seatsHeld' | 'stale' | 'closed'>> {
  return changing({ invitationId, version }, alive, async (tx, held) => {
    const seats = await tx.$queryRaw<{ id: string; number: number; isUsed: boolean }[]>`
      SELECT s.id, s.number, EXISTS (SELECT 1 FROM seat_holding h WHERE h.seat_id = s.id) AS "isUsed"
        FROM invited_seat s WHERE s.invitation_id = ${invitationId}::uuid ORDER BY s.number FOR UPDATE OF s`;
    const plan = seatsAfter(seats, seatsGranted);
    if (!plan) return { ok: false, reason: 'seatsHeld' };
    await tx.invitedSeat.deleteMany({ where: { id: { in: plan.removed } } });
    // One by one from the lowest, each into a number that is free: the numbers of an invitation are unique.
    for (const { id, number } of plan.renumbered)
      await tx.invitedSeat.update({ where: { id }, data: { number }, select: { id: true } });
    await tx.invitation.update({
      where: { id: invitationId },
      data: { seatsGranted, version: { increment: 1 } },
      select: { id: true },
    });
    await tx.invitedSeat.createMany({ data: plan.added.map((number) => ({ invitationId, number })) });
    await told(tx, held, 'invitation.seats_changed', context, {
      seats: { before: held.seatsGranted, after: seatsGranted },
    });
    return { ok: true };
  });
}

/**
 * Takes an invitation back, at once: every link to it and to everybody who acts for it ends, mails that wait are dropped, seats are given
 * up and needs removed. What was handed in stays.
 */
export function revokeInvitation(
  at: At,
  context: WriteContext,
): Promise<Result<object, 'notNow' | 'stale' | 'closed'>> {
  return changing(at, alive, async (tx, held) => {
    if (!canBecome(held.state, 'revoked')) return { ok: false, reason: 'notNow' };
    const { id } = held;
    const { now } = context;
    await tx.invitation.update({
      where: { id },
      data: { state: 'revoked', revokedAt: now, codeHash: null, version: { increment: 1 } },
      select: { id: true },
    });
    await endEverything(tx, id, now);
    await told(tx, held, 'invitation.revoked', context);
    return { ok: true };
  });
}

async function endEverything(tx: Tx, invitationId: string, now: Date): Promise<void> {
  await revokeAccessLinks(tx, { invitationId }, now);
  await tx.accessLink.updateMany({
    where: { representative: { invitationId }, revokedAt: null },
    data: { revokedAt: now },
  });
  await tx.seatHolding.updateMany({
    where: { seat: { invitationId }, endedAt: null },
    data: { endedAt: now, endedBecause: 'revoked' },
  });
  await tx.representative.updateMany({ where: { invitationId, revokedAt: null }, data: { revokedAt: now } });
  await tx.representativeNeeds.deleteMany({ where: { representative: { invitationId } } });
  await tx.invitedSeat.updateMany({
    where: { invitationId },
    data: { attendance: 'expected', attendanceAt: null, attendanceById: null, chair: null },
  });
  await tx.extensionRequest.updateMany({ where: { invitationId, state: 'asked' }, data: { state: 'withdrawn' } });
  await tx.outboxMail.updateMany({
    where: { state: 'queued', consultationMail: { invitationId } },
    data: { state: 'dropped', secret: null, rendered: null, lastError: 'invitation revoked' },
  });
}

/** Brings a revoked invitation back on the list, as if nothing had been sent or answered; old links stay ended. */
export function prepareAgain(at: At, context: WriteContext): Promise<Result<object, 'notNow' | 'stale' | 'closed'>> {
  return changing(at, before, async (tx, held) => {
    if (held.state !== 'revoked') return { ok: false, reason: 'notNow' };
    const nothing = { sentAt: null, deliveredAt: null, bouncedAt: null, answeredAt: null, answerBy: null };
    await tx.invitation.update({
      where: { id: held.id },
      data: { ...nothing, state: 'prepared', revokedAt: null, version: { increment: 1 } },
      select: { id: true },
    });
    await told(tx, held, 'invitation.prepared_again', context);
    return { ok: true };
  });
}

/** Says that the letter was posted on paper: the invitation is out. What is said of it is added to the note. */
export function markSentByLetter(
  { letterNote, word, ...at }: At & { letterNote: string; word: string },
  context: WriteContext,
): Promise<Result<object, 'notNow' | 'stale' | 'closed'>> {
  return changing(at, ['open'], async (tx, held) => {
    if (held.state !== 'prepared') return { ok: false, reason: 'notNow' };
    const line = [`${isoDate(context.now)} ${word}`, letterNote].filter(Boolean).join(': ');
    await tx.invitation.update({
      where: { id: held.id },
      data: {
        state: 'sent',
        sentAt: context.now,
        note: [held.note, line].filter(Boolean).join('\n'),
        version: { increment: 1 },
      },
      select: { id: true },
    });
    await told(tx, held, 'invitation.sent_by_letter', context);
    return { ok: true };
  });
}
