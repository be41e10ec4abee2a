import { randomUUID } from 'node:crypto';
import type { Tx } from '@/lib/db';
import { swedishMorning } from './consultation-days';
import type { DemoConsultations } from './consultations';

/** Made up: a delegate who has let somebody else take over, so that a chain is seen, and somebody who waits to write. */
export async function loadConsultationAnswer(db: Tx, { comingId }: DemoConsultations, now: Date): Promise<void> {
  await substitute(db, comingId, swedishMorning(now, -3, '11:05'));
  const invitation = await db.invitation.findFirst({
    where: { consultationId: comingId, organisation: { name: 'Socialstyrelsen' } },
    select: { id: true },
  });
  if (!invitation) return;
  await db.representative.create({
    data: {
      invitationId: invitation.id,
      name: 'Nils Nykomling',
      email: 'nils-nykomling@socialstyrelsen.example',
      emailCanonical: 'nils-nykomling@socialstyrelsen.example',
      isEditor: true,
      addedByName: 'Nils Nykomling',
      createdAt: swedishMorning(now, -1, '14:20'),
    },
    select: { id: true },
  });
}

async function substitute(db: Tx, consultationId: string, at: Date): Promise<void> {
  const held = await db.seatHolding.findFirst({
    where: { endedAt: null, seat: { invitation: { consultationId, state: 'delegated' } } },
    select: {
      id: true,
      seatId: true,
      seat: { select: { invitationId: true } },
      representative: { select: { name: true, email: true } },
    },
  });
  if (!held) return;
  const { invitationId } = held.seat;
  const detail = { seats: [{ number: 1, name: 'Sören Sakkunnig', title: 'sakkunnig', mandate: 'speak' }] };
  const { name: madeByName, email: madeByEmail } = held.representative;
  const email = 'soren-sakkunnig@inspektionen-for-vard-och-omsorg-ivo.example';
  const answer = await db.invitationAnswer.create({
    data: {
      invitationId,
      number: 2,
      kind: 'substituted',
      madeByName,
      madeByEmail,
      formKey: randomUUID(),
      detail,
      createdAt: at,
    },
    select: { id: true },
  });
  const next = await db.representative.create({
    data: {
      invitationId,
      name: 'Sören Sakkunnig',
      title: 'sakkunnig',
      email,
      emailCanonical: email,
      confirmedAt: at,
      addedByName: madeByName,
      createdAt: at,
    },
    select: { id: true },
  });
  await db.seatHolding.update({
    where: { id: held.id },
    data: { endedAt: at, endedBecause: 'replaced' },
    select: { id: true },
  });
  await db.seatHolding.create({
    data: {
      seatId: held.seatId,
      number: 2,
      representativeId: next.id,
      kind: 'substitute',
      mandate: 'speak',
      answerId: answer.id,
      madeByName,
      createdAt: at,
    },
    select: { id: true },
  });
}
