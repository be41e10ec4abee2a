import { ownCalendar } from '@/features/answer/calendar-queries';
import { limited, problem, route } from '@/lib/route';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ token: string }> };

/** The day for one's calendar, for who holds a seat: the same event as in the mail, so that nothing is there twice. */
export const GET = route<Context>(async (request, { params }) => {
  const text = await ownCalendar((await params).token);
  if (text === null) return (await limited('tokenGuessByIp', request)) ?? problem('notFound');
  return new Response(text, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="samrad.ics"',
      'cache-control': 'no-store',
    },
  });
});
