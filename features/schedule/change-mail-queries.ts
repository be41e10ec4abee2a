import 'server-only';
import { inLanguage, registrationMailPayload } from '@/features/registration/facts';
import { getBookableConference } from '@/features/registration/queries';
import { sessionsById } from '@/features/registration/rules';
import type { Db } from '@/lib/db';
import { lanes, type OutgoingMail } from '@/lib/outbox';
import { recipientDetails } from './schema';
import type { Bilingual } from './types';

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
      mailing: { select: { subjectSv: true, subjectEn: true, bodySv: true, bodyEn: true } },
      registration: {
        select: {
          id: true,
          reference: true,
          name: true,
          email: true,
          organisationName: true,
          locale: true,
          state: true,
          calendarSequence: true,
          conference: { select: { slug: true } },
          seats: { where: { state: 'confirmed' }, orderBy: { startsAt: 'asc' }, select: { sessionId: true } },
        },
      },
    },
  });
  const registration = recipient?.registration;
  if (!recipient || !registration || registration.state === 'cancelled') return null;
  const conference = await getBookableConference(registration.conference.slug, client);
  if (!conference) return null;
  const locale = registration.locale === 'en' ? 'en' : 'sv';
  const details = recipientDetails.parse(recipient.details);
  const say = (text: Bilingual) => inLanguage(text, locale);
  const known = sessionsById(conference);
  const held = new Set(registration.seats.map(({ sessionId }) => sessionId));
  const words = recipient.mailing;
  const payload = {
    ...registrationMailPayload({
      registrationId: registration.id,
      reference: registration.reference,
      name: registration.name,
      organisation: registration.organisationName,
      // They may have changed something themselves since the release: a calendar keeps the highest.
      sequence: Math.max(details.sequence, registration.calendarSequence),
      locale,
      conference,
      sessions: [...held].flatMap((id) => known.get(id) ?? []),
    }),
    removedSessions: details.removed
      .filter(({ id }) => !held.has(id))
      .map(({ title, ...session }) => ({ ...session, title: say(title), speakers: [] })),
    subject: locale === 'en' ? words.subjectEn || words.subjectSv : words.subjectSv,
    opening: locale === 'en' ? words.bodyEn || words.bodySv : words.bodySv,
    changes: details.changes.map(({ title, was, ...change }) => ({
      ...change,
      title: say(title),
      ...(was ? { was: say(was) } : {}),
    })),
  };
  return {
    dedupeKey: `programme-change:${recipientId}`,
    template: 'programme-change',
    lane: lanes.mailing,
    registrationId: registration.id,
    conferenceId: conference.id,
    toEmail: registration.email,
    locale,
    payload,
  };
}
