import 'server-only';
import type { Tx } from '@/lib/db';
import { enqueueMail, type OutgoingMail } from '@/lib/outbox';

export type ConsultationMailPlace = {
  consultationId: string;
  dispatchId?: string;
  invitationId?: string;
  commitmentId?: string;
  /** The person it is to, where it is to one: a later mail with a calendar part takes back an earlier that waits. */
  representativeId?: string;
  reminderId?: string;
  /** primary and second: the organisation's addresses; person: somebody named. */
  addressKind: 'primary' | 'second' | 'person';
};

/** Promises a mail of a consultation in this transaction and writes down what it belongs to. A known dedupe key is left as it is. */
export async function promiseConsultationMail(tx: Tx, place: ConsultationMailPlace, mail: OutgoingMail): Promise<void> {
  await enqueueMail(tx, mail);
  const { id } = await tx.outboxMail.findUniqueOrThrow({ where: { dedupeKey: mail.dedupeKey }, select: { id: true } });
  await tx.consultationMail.createMany({
    data: [{ ...place, toEmail: mail.toEmail, template: mail.template, outboxMailId: id }],
    skipDuplicates: true,
  });
}
