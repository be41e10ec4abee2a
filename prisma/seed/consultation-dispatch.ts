import { beginningWords } from '@/features/dispatch/words-rules';
import type { Tx } from '@/lib/db';
import type { DemoConsultations } from './consultations';

const hourMs = 3_600_000;

/**
 * The coming consultation's invitation as it was released, with what became of each mail (one bounced), and the draft of a reminder to
 * those who have not answered. Nothing is in the queue.
 */
export async function loadConsultationDispatch(
  db: Tx,
  { comingId, organiserId }: DemoConsultations,
  now: Date,
): Promise<void> {
  const consultation = await db.consultation.findUniqueOrThrow({
    where: { id: comingId },
    select: { invitationSv: true, invitationEn: true },
  });
  const invitations = await db.invitation.findMany({
    where: { consultationId: comingId, sentAt: { not: null }, state: { notIn: ['sent', 'revoked'] } },
    orderBy: [{ organisation: { name: 'asc' } }, { roleAsked: 'asc' }],
    select: {
      id: true,
      email: true,
      locale: true,
      state: true,
      sentAt: true,
      deliveredAt: true,
      bouncedAt: true,
      organisation: { select: { name: true } },
    },
  });
  const first = invitations.map(({ sentAt }) => sentAt).sort((a, b) => Number(a) - Number(b))[0] ?? now;
  const released = await db.consultationDispatch.create({
    data: {
      consultationId: comingId,
      kind: 'invitation',
      state: 'released',
      ...beginningWords('invitation', { sv: consultation.invitationSv, en: consultation.invitationEn }),
      createdById: organiserId,
      createdAt: new Date(first.getTime() - 26 * hourMs),
      reviewedById: organiserId,
      reviewedAt: new Date(first.getTime() - 2 * hourMs),
      releasedById: organiserId,
      releasedAt: first,
      version: 3,
    },
    select: { id: true },
  });
  for (const invitation of invitations)
    await loadMail(db, { ...invitation, consultationId: comingId, dispatchId: released.id });
  await draftReminder(db, comingId, organiserId, now);
}

async function draftReminder(db: Tx, consultationId: string, organiserId: string | null, now: Date): Promise<void> {
  const waiting = await db.invitation.findMany({
    where: { consultationId, state: { in: ['sent', 'delivered', 'bounced'] } },
    orderBy: [{ organisation: { name: 'asc' } }, { roleAsked: 'asc' }],
    select: { id: true, email: true },
  });
  const createdAt = new Date(now.getTime() - 3 * hourMs);
  await db.consultationDispatch.create({
    data: {
      consultationId,
      kind: 'reminder',
      ...beginningWords('reminder', { sv: '', en: '' }),
      createdById: organiserId,
      createdAt,
      mails: {
        create: waiting.map(({ id, email }) => ({
          consultationId,
          invitationId: id,
          toEmail: email,
          template: 'consultation-message',
          createdAt,
        })),
      },
    },
    select: { id: true },
  });
}

type Mailed = {
  id: string;
  consultationId: string;
  dispatchId: string;
  email: string;
  locale: string;
  state: string;
  sentAt: Date | null;
  deliveredAt: Date | null;
  bouncedAt: Date | null;
  organisation: { name: string };
};

/** A mail that has left, as the invitation's state says. */
async function loadMail(db: Tx, invitation: Mailed): Promise<void> {
  const { id, consultationId, dispatchId, email, locale, state, sentAt, deliveredAt, bouncedAt, organisation } =
    invitation;
  const at = sentAt ?? new Date(0);
  const isBounced = state === 'bounced';
  const outbox = await db.outboxMail.create({
    data: {
      dedupeKey: `dispatch:demo:${organisation.name}:${email}`,
      template: 'consultation-message',
      lane: 2,
      toEmail: email,
      locale,
      payload: {},
      state: 'sent',
      attempts: 1,
      firstAttemptAt: at,
      createdAt: at,
      notBefore: at,
      sentAt: at,
      deliveredAt: isBounced ? null : (deliveredAt ?? at),
      bouncedAt: isBounced ? (bouncedAt ?? at) : null,
      bounceReason: isBounced ? 'bounce permanent' : null,
    },
    select: { id: true },
  });
  await db.consultationMail.create({
    data: {
      consultationId: consultationId,
      dispatchId: dispatchId,
      invitationId: id,
      toEmail: email,
      template: 'consultation-message',
      outboxMailId: outbox.id,
      createdAt: at,
    },
    select: { id: true },
  });
}
