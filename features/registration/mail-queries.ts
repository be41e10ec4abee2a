import 'server-only';
import type { Db } from '@/lib/db';
import type { Locale } from '@/lib/time';
import { registrationMailPayload } from './facts';
import { getBookableConference } from './queries';
import { sessionsById } from './rules';

export type RegistrationNow = {
  conferenceId: string;
  toEmail: string;
  locale: Locale;
  /** The sessions held now. */
  sessionIds: string[];
  /** What every message about a registration says, as it is now. */
  payload: ReturnType<typeof registrationMailPayload>;
};

/**
 * An active registration as a message would tell it at this moment: person, day, sessions, and what its calendar file needs.
 * A constant number of queries.
 * @returns null when it is unknown or cancelled, or its conference is a draft.
 */
export async function getRegistrationNow(registrationId: string, client: Db): Promise<RegistrationNow | null> {
  const row = await client.registration.findUnique({
    where: { id: registrationId, state: 'confirmed' },
    select: {
      id: true,
      reference: true,
      name: true,
      email: true,
      organisationName: true,
      locale: true,
      calendarSequence: true,
      conference: { select: { slug: true } },
      seats: { where: { state: 'confirmed' }, orderBy: { startsAt: 'asc' }, select: { sessionId: true } },
    },
  });
  const conference = row && (await getBookableConference(row.conference.slug, client));
  if (!row || !conference) return null;
  const locale = row.locale === 'en' ? 'en' : 'sv';
  const sessionIds = row.seats.map(({ sessionId }) => sessionId);
  const known = sessionsById(conference);
  const payload = registrationMailPayload({
    registrationId: row.id,
    reference: row.reference,
    name: row.name,
    organisation: row.organisationName,
    sequence: row.calendarSequence,
    locale,
    conference,
    sessions: sessionIds.flatMap((id) => known.get(id) ?? []),
  });
  return { conferenceId: conference.id, toEmail: row.email, locale, sessionIds, payload };
}
