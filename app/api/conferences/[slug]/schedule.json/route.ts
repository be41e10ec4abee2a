import { frabSchedule } from '@/features/programme/export-rules';
import { problem, route } from '@/lib/route';
import { exportLinks, exportWords, loadExport } from '../programme-export';

type Context = { params: Promise<{ slug: string }> };

/** The released programme as conference apps read it: the form of frab and pretalx. `?locale=en` for English titles. */
export const GET = route<Context>(async (request, { params }) => {
  const loaded = await loadExport(request, params);
  if (!loaded) return problem('notFound');
  const { programme, locale } = loaded;
  const schedule = frabSchedule(programme, await exportWords(locale), exportLinks(programme, locale));
  return Response.json(schedule, {
    // Conference apps on the web fetch it themselves; there is nothing in it that is not public.
    headers: { 'cache-control': 'public, max-age=60', 'access-control-allow-origin': '*' },
  });
});
