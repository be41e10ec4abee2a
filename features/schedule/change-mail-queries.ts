import 'server-only';
import { getRegistrationNow } from '@/features/registration/mail-queries';
import type { Db } from '@/lib/db';
import { lanes, type OutgoingMail } from '@/lib/outbox';
import { recipientDetails } from './schema';

/**
 * One recipient's message about a programme change, ready for enqueueMail: the words of the mailing, their own changes, their day as
 * it is at this moment, and what the calendar file needs. A constant number of queries.
 * @returns null when the registration is gone or cancelled meanwhile: nothing is to be sent.
 */
export async function programmeChangeMail(
  client: Db,
  mailingId: string,
  recipientId: string,
): Promise<OutgoingMail | null> {
  const recipient = await client.mailingRecipient.findFirst({
    where: { id: recipientId, mailingId, mailing: { kind: 'programme_change' } },
    select: {
      details: true,
      registrationId: true,
      mailing: { select: { subjectSv: true, subjectEn: true, bodySv: true, bodyEn: true } },
    },
  });
  if (!recipient?.registrationId) return null;
  const registration = await getRegistrationNow(recipient.registrationId, client);
  if (!registration) return null;
  const { locale, payload, sessionIds } = registration;
  const details = recipientDetails.parse(recipient.details);
  const { subjectSv, subjectEn, bodySv, bodyEn } = recipient.mailing;
  return {
    dedupeKey: `programme-change:${recipientId}`,
    template: 'programme-change',
    lane: lanes.mailing,
    registrationId: recipient.registrationId,
    conferenceId: registration.conferenceId,
    toEmail: registration.toEmail,
    locale,
    payload: {
      ...payload,
      // They may have changed something themselves since the release: a calendar keeps the highest.
      sequence: Math.max(details.sequence, payload.sequence),
      removedSessions: details.removed
        .filter(({ id }) => !sessionIds.includes(id))
        .map(({ title, ...session }) => ({ ...session, title: title[locale], speakers: [] })),
      subject: locale === 'en' ? subjectEn || subjectSv : subjectSv,
      opening: locale === 'en' ? bodyEn || bodySv : bodySv,
      changes: details.changes.map(({ title, was, ...change }) => ({
        ...change,
        title: title[locale],
        ...(was ? { was: was[locale] } : {}),
      })),
    },
  };
}
