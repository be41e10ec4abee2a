import { toDetail } from '@/features/registration/api-answers';
import { getRecentBookableConference } from '@/features/registration/queries';
import { localeOf, problem, route } from '@/lib/route';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ slug: string }> };

export const GET = route<Context>(async (request, { params }) => {
  const conference = await getRecentBookableConference((await params).slug);
  if (!conference) return problem('notFound');
  return Response.json(toDetail(conference, new Date(), localeOf(request)), {
    headers: { 'cache-control': 'public, max-age=2' },
  });
});
