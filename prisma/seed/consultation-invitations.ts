import { randomUUID } from 'node:crypto';
import { hashToken } from '@/lib/crypto';
import type { Tx } from '@/lib/db';
import { slugOf } from '@/lib/slug';
import { demoInvitationLink, demoPersonalLink, swedishMorning } from './consultation-days';
import type { ComingInvitation } from './data/consultations';

/** One invitation of the coming consultation with its seats, answer and people. */
export async function loadInvitation(
  db: Tx,
  consultationId: string,
  { organisation, role, seats, isKey = false, state, people = [], reason = '' }: ComingInvitation,
  organisations: Map<string, string>,
  now: Date,
  organiserId: string | null,
): Promise<void> {
  const organisationId = organisations.get(organisation);
  if (!organisationId) return;
  const slug = slugOf(organisation);
  const sentAt = state === 'prepared' ? null : swedishMorning(now, -20, '10:02');
  const isAnswered = ['accepted', 'declined', 'delegated', 'in_writing'].includes(state);
  const answeredAt = isAnswered ? swedishMorning(now, -8, '13:20') : null;
  const { id, seats: seatRows } = await db.invitation.create({
    data: {
      consultationId,
      organisationId,
      roleAsked: role,
      seatsGranted: seats,
      email: `stab@${slug}.example`,
      secondEmail: `registrator@${slug}.example`,
      isKey,
      state,
      ...(state === 'prepared' || state === 'revoked'
        ? {}
        : { links: { create: { tokenHash: hashToken(demoInvitationLink(slug)) } } }),
      sentAt,
      deliveredAt: state === 'sent' || state === 'bounced' ? null : sentAt,
      bouncedAt: state === 'bounced' ? sentAt : null,
      revokedAt: state === 'revoked' ? swedishMorning(now, -10) : null,
      answeredAt,
      createdAt: swedishMorning(now, -22),
      seats: { create: Array.from({ length: seats }, (_, i) => ({ number: i + 1 })) },
    },
    select: { id: true, seats: { orderBy: { number: 'asc' }, select: { id: true } } },
  });
  if (answeredAt)
    await loadAnswer(db, {
      id,
      slug,
      state,
      reason,
      people,
      answeredAt,
      organiserId,
      seatIds: seatRows.map((seat) => seat.id),
    });
}

type Answered = Required<Pick<ComingInvitation, 'state' | 'reason' | 'people'>> & {
  id: string;
  slug: string;
  answeredAt: Date;
  organiserId: string | null;
  seatIds: string[];
};

async function loadAnswer(
  db: Tx,
  { id, slug, state, reason, people, answeredAt, organiserId, seatIds }: Answered,
): Promise<void> {
  const answer = await db.invitationAnswer.create({
    data: {
      invitationId: id,
      number: 1,
      kind: state as 'accepted' | 'declined' | 'delegated' | 'in_writing',
      reason,
      madeByName: 'Sekretariatet',
      madeByEmail: `stab@${slug}.example`,
      ...(state === 'declined' && organiserId ? { source: 'phone' as const, enteredById: organiserId } : {}),
      formKey: randomUUID(),
      detail: { seats: people.map(([name, title, mandate], i) => ({ number: i + 1, name, title, mandate })) },
      createdAt: answeredAt,
    },
    select: { id: true },
  });
  for (const [i, [name, title, mandate]] of people.entries()) {
    const email = `${slugOf(name)}@${slug}.example`;
    const representative = await db.representative.create({
      data: {
        invitationId: id,
        name,
        title,
        email,
        emailCanonical: email,
        isEditor: true,
        confirmedAt: answeredAt,
        addedByName: 'Sekretariatet',
        links: { create: { tokenHash: hashToken(demoPersonalLink(slugOf(name))) } },
        createdAt: answeredAt,
      },
      select: { id: true },
    });
    await db.seatHolding.create({
      data: {
        seatId: seatIds[i] as string,
        number: 1,
        representativeId: representative.id,
        kind: state === 'delegated' ? 'delegate' : 'representative',
        mandate,
        answerId: answer.id,
        madeByName: 'Sekretariatet',
        createdAt: answeredAt,
      },
      select: { id: true },
    });
  }
}
