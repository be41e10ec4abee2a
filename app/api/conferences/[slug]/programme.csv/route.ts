import { programmeRows } from '@/features/programme/export-rules';
import { csvRow, csvStart } from '@/lib/csv';
import { problem, route } from '@/lib/route';
import { exportWords, fileHeaders, loadExport } from '../programme-export';

type Context = { params: Promise<{ slug: string }> };

/** The released programme for Swedish Excel, a row for each seminar, plenary and break. `?locale=en` for English. */
export const GET = route<Context>(async (request, { params }) => {
  const loaded = await loadExport(request, params);
  if (!loaded) return problem('notFound');
  const { programme, locale } = loaded;
  const words = await exportWords(locale);
  const text = csvStart + [words.heads, ...programmeRows(programme, words)].map(csvRow).join('');
  return new Response(text, { headers: fileHeaders('text/csv; charset=utf-8', `program-${programme.slug}.csv`) });
});
