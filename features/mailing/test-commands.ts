import 'server-only';
import { randomUUID } from 'node:crypto';
import { inTransaction } from '@/lib/db';
import { enqueueMail, lanes } from '@/lib/outbox';
import { auditMailing, type WriteContext } from './draft-commands';
import { getMailFacts, listPersonFacts } from './facts-queries';
import { messageFor } from './message-rules';
import { segmentOf } from './schema';
import { listSegmentPeople } from './segment-queries';
import type { Mailing, Person } from './types';

/**
 * Sends the message to whoever asks for it, with their own name and the seminars and booking number of the first who would get it.
 * @returns the address, or null for somebody without one.
 */
export async function sendTestMail(
  mailing: Mailing,
  language: 'sv' | 'en',
  context: WriteContext,
): Promise<string | null> {
  const { actor } = context;
  if (actor.kind !== 'user') return null;
  const [first] = await listSegmentPeople(mailing.conferenceId, segmentOf(mailing.segment), { skip: 0, take: 1 });
  return inTransaction(async (tx) => {
    const user = await tx.user.findUnique({
      where: { id: actor.userId },
      select: { email: true, emailCanonical: true, name: true },
    });
    const conference = await getMailFacts(mailing.conferenceId, tx);
    if (!user || !conference) return null;
    const facts = first && (await listPersonFacts(mailing.conferenceId, [first], tx)).get(first);
    const person: Person = {
      emailCanonical: user.emailCanonical,
      toEmail: user.email,
      name: user.name ?? user.email,
      locale: language,
      registrationId: first?.registrationId ?? null,
      speakerId: null,
    };
    const reader = {
      person,
      facts: facts ?? { reference: 'FR-2222222', organisation: null, sessions: [] },
      isCancelled: false,
    };
    const { locale, payload } = messageFor(mailing, reader, conference);
    await enqueueMail(tx, {
      dedupeKey: `mailing-test:${mailing.id}:${randomUUID()}`,
      template: 'mailing',
      lane: lanes.personal,
      conferenceId: mailing.conferenceId,
      toEmail: user.email,
      locale,
      payload: { ...payload, subject: `Test: ${payload.subject}` },
    });
    await auditMailing(tx, context, { ...mailing, action: 'mailing.tested', data: { language } });
    return user.email;
  });
}
