import { encryptJson } from '@/lib/crypto';
import type { Tx } from '@/lib/db';
import { swedishMorning } from './consultation-days';
import type { DemoConsultations } from './consultations';

/** Made up: who sits where and speaks when at the coming consultation, one organisation that asks for more time and one that got it. */
export async function loadConsultationInvite(
  db: Tx,
  { comingId, organiserId }: DemoConsultations,
  now: Date,
): Promise<void> {
  await seat(db, comingId);
  await need(db, comingId, 'Elias Enhet');
  await ask(db, comingId, 'Föreningen Sveriges Socialchefer', {
    wantedBy: swedishMorning(now, 21, '23:59'),
    reason: 'Styrelsen möts först veckan efter sista svarsdagen.',
    askedByName: 'Kanslichef Kaj Kanslisson',
    askedByEmail: 'kansli@foreningen-sveriges-socialchefer.example',
    askedAt: swedishMorning(now, -2, '15:40'),
  });
  if (!organiserId) return;
  const grantedUntil = swedishMorning(now, 20, '23:59');
  const invitationId = await ask(db, comingId, 'Barnombudsmannen (BO)', {
    wantedBy: swedishMorning(now, 20, '23:59'),
    reason: 'Vi vill fråga vårt expertråd av barn först.',
    askedByName: 'Sigrid Sekreterare',
    askedByEmail: 'stab@barnombudsmannen-bo.example',
    askedAt: swedishMorning(now, -5, '09:10'),
    state: 'granted',
    grantedUntil,
    decidedById: organiserId,
    decidedAt: swedishMorning(now, -4, '08:30'),
    decision: 'Det går bra. Välkomna med ert svar.',
  });
  if (invitationId) await db.invitation.update({ where: { id: invitationId }, data: { answerBy: grantedUntil } });
}

/** Chairs in the order of the organisations' names, key organisations first; they speak in the same order. */
async function seat(db: Tx, consultationId: string): Promise<void> {
  const coming = await db.invitation.findMany({
    where: { consultationId, state: { in: ['accepted', 'delegated'] } },
    orderBy: [{ isKey: 'desc' }, { organisation: { name: 'asc' } }],
    select: {
      id: true,
      seats: {
        where: { holdings: { some: { endedAt: null } } },
        orderBy: { number: 'asc' },
        select: { id: true },
      },
    },
  });
  let chair = 0;
  for (const [i, { id, seats }] of coming.entries()) {
    await db.invitation.update({ where: { id }, data: { speakingOrder: i + 1 } });
    for (const one of seats) await db.invitedSeat.update({ where: { id: one.id }, data: { chair: ++chair } });
  }
}

/** What somebody who comes has written about themselves, sealed as the form does it. */
async function need(db: Tx, consultationId: string, name: string): Promise<void> {
  const person = await db.representative.findFirst({
    where: { name, invitation: { consultationId } },
    select: { id: true },
  });
  if (!person) return;
  const needs = { food: 'Laktosfri mat', access: 'Hörslinga', other: '' };
  const { keyId, bytes } = encryptJson(needs, `representative-needs:${person.id}`);
  await db.representativeNeeds.create({
    data: { representativeId: person.id, keyId, ciphertext: bytes },
    select: { representativeId: true },
  });
}

type Request = Omit<Parameters<Tx['extensionRequest']['create']>[0]['data'], 'invitationId' | 'invitation'>;

/** @returns the invitation that asks. */
async function ask(db: Tx, consultationId: string, name: string, data: Request): Promise<string | null> {
  const found = await db.invitation.findFirst({
    where: { consultationId, organisation: { name } },
    select: { id: true },
  });
  if (!found) return null;
  await db.extensionRequest.create({
    data: { ...(data as { wantedBy: Date; askedByName: string }), invitationId: found.id },
  });
  return found.id;
}
