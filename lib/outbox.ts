import 'server-only';
import type { Prisma } from '@/generated/prisma/client';
import { encryptJson } from '@/lib/crypto';
import type { Tx } from '@/lib/db';

/** Sign-in links leave before one person's own business, and that before mailings. */
export const lanes = { signIn: 0, personal: 1, mailing: 2 } as const;

export type OutgoingMail = {
  /** Unique for ever: the same promise made twice is one mail. */
  dedupeKey: string;
  template: string;
  lane?: (typeof lanes)[keyof typeof lanes];
  conferenceId?: string | null;
  registrationId?: string | null;
  /** The mailing it is part of: held while that is paused, dropped when it is stopped. */
  mailingId?: string | null;
  toEmail: string;
  locale: 'sv' | 'en';
  /** The template's props without secrets, as they are now. */
  payload: Prisma.InputJsonObject;
  /** Links with tokens: stored encrypted, removed after sending. */
  secret?: Prisma.InputJsonObject;
};

/** The context that binds a mail's encrypted parts to its row. */
export function mailContext(dedupeKey: string): string {
  return `outbox:${dedupeKey}`;
}

/** The mail as the JSON that register_participant() takes; bytes are base64. */
export function mailRow(mail: OutgoingMail) {
  const secret = mail.secret ? encryptJson(mail.secret, mailContext(mail.dedupeKey)) : null;
  return {
    dedupeKey: mail.dedupeKey,
    template: mail.template,
    lane: mail.lane ?? lanes.personal,
    conferenceId: mail.conferenceId ?? null,
    registrationId: mail.registrationId ?? null,
    toEmail: mail.toEmail,
    locale: mail.locale,
    payload: mail.payload,
    keyId: secret?.keyId ?? null,
    secret: secret ? Buffer.from(secret.bytes).toString('base64') : null,
  };
}

/** Promises a mail in this transaction; the worker sends it after the commit. A known dedupe key is left as it is. */
export function enqueueMail(tx: Tx, mail: OutgoingMail): Promise<void> {
  return enqueueMails(tx, [mail]);
}

/** The same for many, in one statement. */
export async function enqueueMails(tx: Tx, mails: readonly OutgoingMail[]): Promise<void> {
  const data = mails.map((mail) => {
    const { secret, ...row } = mailRow(mail);
    const bytes = secret ? new Uint8Array(Buffer.from(secret, 'base64')) : null;
    return { ...row, mailingId: mail.mailingId ?? null, secret: bytes };
  });
  await tx.outboxMail.createMany({ data, skipDuplicates: true });
}

/**
 * Takes back what is not yet on its way about one registration: after a change or a cancellation an older
 * message would contradict the newer (trust line 32). Secrets go with it.
 */
export async function dropQueuedMail(tx: Tx, registrationId: string, templates: string[]): Promise<void> {
  await tx.outboxMail.updateMany({
    where: { registrationId, state: 'queued', template: { in: templates } },
    data: { state: 'dropped', secret: null, rendered: null, lastError: 'superseded' },
  });
}
