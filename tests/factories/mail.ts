import { randomUUID } from 'node:crypto';
import { previewRegistration } from '@/emails/previews';
import { db } from '@/lib/db';
import { enqueueMail, lanes, type OutgoingMail } from '@/lib/outbox';

/** The payload of a registration mail as the commands write it: times as text. */
export function registrationPayload(changes: object = {}): OutgoingMail['payload'] {
  const { manageUrl: _secret, ...payload } = previewRegistration;
  return { ...(JSON.parse(JSON.stringify(payload)) as OutgoingMail['payload']), ...changes };
}

/** Queues a mail as a command would. @returns the row's id, which is the provider's idempotency key. */
export async function queueMail(changes: Partial<OutgoingMail> = {}): Promise<string> {
  const dedupeKey = changes.dedupeKey ?? `test:${randomUUID()}`;
  await enqueueMail(db as never, {
    dedupeKey,
    template: 'registration-confirmation',
    toEmail: 'maria@example.com',
    locale: 'sv',
    payload: registrationPayload(),
    secret: { manageUrl: 'https://forbattringsresan.example/anmalan/hemlig' },
    ...changes,
  });
  const { id } = await db.outboxMail.findUniqueOrThrow({ where: { dedupeKey }, select: { id: true } });
  return id;
}

export function queueSignInLink(changes: Partial<OutgoingMail> = {}): Promise<string> {
  return queueMail({
    template: 'sign-in-link',
    lane: lanes.signIn,
    payload: { expiresInMinutes: 15 },
    secret: { url: 'https://forbattringsresan.example/logga-in/hemlig' },
    ...changes,
  });
}
