import { toSummary } from '@/features/registration/api-answers';
import { listBookableConferences } from '@/features/registration/queries';
import { localeOf, route } from '@/lib/route';

export const dynamic = 'force-dynamic';

export const GET = route(async (request) => {
  const [conferences, now, locale] = [await listBookableConferences(), new Date(), localeOf(request)];
  return Response.json(
    conferences.map((c) => toSummary(c, now, locale)),
    { headers: { 'cache-control': 'public, max-age=2' } },
  );
});
