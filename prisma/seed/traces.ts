import type { Prisma } from '@/generated/prisma/client';
import type { registrationRow } from './crowd';

type Row = ReturnType<typeof registrationRow>;
const second = 1_000;

/** What the history beside a made-up registration says. */
export function history(row: Row): Prisma.AuditEventCreateManyInput[] {
  const subject = { subjectType: 'registration', subjectId: row.id, conferenceId: row.conferenceId };
  const created = { actorKind: 'public', action: 'registration.created', at: row.createdAt, data: { source: 'form' } };
  if (!row.cancelledAt) return [{ ...subject, ...created }];
  const cancelled = { actorKind: 'registrant', actorId: row.id, action: 'registration.cancelled', at: row.cancelledAt };
  return [
    { ...subject, ...created },
    { ...subject, ...cancelled, data: {} },
  ];
}

/** Mails long since sent: the demo never leaves one in the queue. A bounced one gives the organiser something to mend. */
export function sentMails(row: Row, bounced: boolean): Prisma.OutboxMailCreateManyInput[] {
  const confirmation = sentMail(row, 'registration-confirmation', row.createdAt);
  if (row.cancelledAt) return [confirmation, sentMail(row, 'registration-cancelled', row.cancelledAt)];
  if (!bounced) return [confirmation];
  const bouncedAt = new Date(confirmation.sentAt.getTime() + 60 * second);
  return [{ ...confirmation, bouncedAt, bounceReason: 'hard' }];
}

function sentMail(row: Row, template: string, createdAt: Date) {
  const sentAt = new Date(createdAt.getTime() + 4 * second);
  return {
    dedupeKey: `${template}:${row.id}`,
    template,
    conferenceId: row.conferenceId,
    registrationId: row.id,
    toEmail: row.email,
    locale: row.locale,
    payload: {},
    state: 'sent' as const,
    attempts: 1,
    createdAt,
    firstAttemptAt: sentAt,
    sentAt,
  };
}
