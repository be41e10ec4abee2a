import 'server-only';
import { randomUUID } from 'node:crypto';
import { codeUrl } from '@/emails/links';
import { inTransaction } from '@/lib/db';
import { enqueueMail, lanes } from '@/lib/outbox';
import { auditDispatch, type WriteContext } from './commands';
import { getConsultationFacts, listPreviewReaders } from './facts-queries';
import { messageFor } from './message-rules';
import type { Dispatch } from './page-types';

/**
 * Sends the message as the first of its readers gets it to whoever asks for it; its link opens nothing of anybody's.
 * @returns the address, or null for somebody without one.
 */
export async function sendTestDispatch(
  dispatch: Dispatch,
  language: 'sv' | 'en',
  context: WriteContext,
): Promise<string | null> {
  const { actor } = context;
  const [first] = await listPreviewReaders(dispatch.id, 1);
  if (actor.kind !== 'user' || !first) return null;
  return inTransaction(async (tx) => {
    const user = await tx.user.findUnique({ where: { id: actor.userId }, select: { email: true } });
    if (!user) return null;
    const row = await getConsultationFacts(dispatch.consultationId, tx);
    const { locale, payload } = messageFor(dispatch, { ...first, locale: language }, row);
    await enqueueMail(tx, {
      dedupeKey: `dispatch-test:${dispatch.id}:${randomUUID()}`,
      template: 'consultation-message',
      lane: lanes.personal,
      toEmail: user.email,
      locale,
      payload: JSON.parse(JSON.stringify({ ...payload, subject: `Test: ${payload.subject}`, calendar: null })),
      secret: { url: codeUrl(locale) },
    });
    await auditDispatch(tx, context, { ...dispatch, action: 'dispatch.tested', data: { language } });
    return user.email;
  });
}
