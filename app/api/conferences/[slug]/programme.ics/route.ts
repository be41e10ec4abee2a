import { eventsOf, personText } from '@/features/programme/export-rules';
import { sessionsCalendar } from '@/lib/calendar';
import { env } from '@/lib/env';
import { problem, route } from '@/lib/route';
import { exportLinks, fileHeaders, loadExport } from '../programme-export';

type Context = { params: Promise<{ slug: string }> };

/** Every seminar and plenary of the released programme as an event of its own. `?locale=en` for English titles. */
export const GET = route<Context>(async (request, { params }) => {
  const loaded = await loadExport(request, params);
  if (!loaded) return problem('notFound');
  const { programme, locale } = loaded;
  const { id, slug, name, place, startsAt, endsAt, updatedAt } = programme;
  const calendar = sessionsCalendar({
    host: new URL(env.APP_URL).hostname,
    conferenceId: id,
    day: { title: name.text, place, url: exportLinks(programme, locale).programme, startsAt, endsAt },
    sessions: eventsOf(programme).map((event) => ({
      id: event.id,
      title: event.title,
      room: event.room,
      speakers: event.people.map(personText),
      about: event.text,
      startsAt: event.slot.startsAt,
      endsAt: event.slot.endsAt,
    })),
    stampedAt: updatedAt,
  });
  return new Response(calendar, { headers: fileHeaders('text/calendar; charset=utf-8', `program-${slug}.ics`) });
});
