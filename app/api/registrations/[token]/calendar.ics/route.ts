import { conferenceUrl, publicHost } from '@/emails/links';
import { inLanguage } from '@/features/registration/facts';
import { getRegistrationByToken } from '@/features/registration/queries';
import { sessionsById } from '@/features/registration/rules';
import type { OwnRegistration } from '@/features/registration/types';
import { requestCalendar } from '@/lib/calendar';
import { env } from '@/lib/env';
import { limited, problem, route } from '@/lib/route';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ token: string }> };

/** The day and the chosen seminars for one's calendar: the same UIDs as in the mail, so that nothing is there twice. */
export const GET = route<Context>(async (request, { params }) => {
  const registration = await getRegistrationByToken((await params).token);
  const text = registration?.state === 'confirmed' ? calendarOf(registration) : null;
  if (text === null) return (await limited('tokenGuessByIp', request)) ?? problem('notFound');
  return new Response(text, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="konferens.ics"',
      'cache-control': 'no-store',
    },
  });
});

function calendarOf({ conference, locale, ...own }: OwnRegistration): string | null {
  const { startsAt, endsAt } = conference;
  if (!startsAt || !endsAt) return null;
  const sessions = sessionsById(conference);
  return requestCalendar({
    host: publicHost(),
    registrationId: own.id,
    sequence: own.calendarSequence,
    stampedAt: new Date(),
    organizer: { name: 'Förbättringsresan', email: senderAddress() },
    attendee: { name: own.name, email: own.email },
    day: {
      title: inLanguage(conference.name, locale),
      place: [conference.venueName, conference.venueAddress].filter(Boolean).join(', ') || conference.city,
      url: conferenceUrl(conference.slug, locale),
      startsAt,
      endsAt,
    },
    sessions: own.sessionIds.flatMap((id) => {
      const session = sessions.get(id);
      return session ? { ...session, title: inLanguage(session.title, locale) } : [];
    }),
  });
}

/** The organiser of the invitation in the mail too: a calendar takes updates from no one else. */
function senderAddress(): string {
  return /<([^<>]+)>\s*$/.exec(env.MAIL_FROM)?.[1] ?? env.MAIL_FROM.trim();
}
