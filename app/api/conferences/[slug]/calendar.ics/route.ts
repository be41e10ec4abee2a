import { hasLocale } from 'next-intl';
import { getConference } from '@/features/conference/queries';
import type { PublicConference } from '@/features/conference/types';
import { listSlots } from '@/features/programme/queries';
import type { ProgrammeSlot } from '@/features/programme/types';
import { type CalendarSession, programmeCalendar } from '@/lib/calendar';
import { env } from '@/lib/env';
import { getPathname } from '@/lib/i18n/navigation';
import { type Locale, routing } from '@/lib/i18n/routing';
import { problem, route } from '@/lib/route';

type Context = { params: Promise<{ slug: string }> };

/** The programme as a calendar to subscribe to: the day and every seminar. `?locale=en` for English titles. */
export const GET = route<Context>(async (request, { params }) => {
  const { slug } = await params;
  const asked = new URL(request.url).searchParams.get('locale');
  const locale = hasLocale(routing.locales, asked) ? asked : routing.defaultLocale;
  const conference = await getConference(slug, locale, new Date());
  if (!conference) return problem('notFound');
  const feed = toFeed(conference, await listSlots(slug, locale), locale);
  if (!feed) return problem('notFound');
  return new Response(programmeCalendar(feed), {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `attachment; filename="${slug}.ics"`,
      'cache-control': 'public, max-age=60',
    },
  });
});

function toFeed(conference: PublicConference, slots: readonly ProgrammeSlot[], locale: Locale) {
  const { id, slug, name, startsAt, endsAt, venue, city, updatedAt } = conference;
  if (!startsAt || !endsAt) return null;
  const url = `${env.APP_URL}${getPathname({ href: { pathname: '/conferences/[slug]', params: { slug } }, locale })}`;
  const place = venue ? [venue.name, venue.address, venue.city].filter(Boolean).join(', ') : city;
  return {
    host: new URL(env.APP_URL).hostname,
    conferenceId: id,
    day: { title: name, place, url, startsAt, endsAt },
    sessions: slots.flatMap(toSessions),
    stampedAt: updatedAt,
  };
}

function toSessions(slot: ProgrammeSlot): CalendarSession[] {
  return slot.sessions.map(({ id, title, room, speakers }) => ({
    id,
    title: title.text,
    room: room.name,
    speakers: speakers.map(({ name, organisation }) => (organisation ? `${name}, ${organisation}` : name)),
    startsAt: slot.startsAt,
    endsAt: slot.endsAt,
  }));
}
