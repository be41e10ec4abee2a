import { templateRows } from '@/features/invitation/import-word-rules';
import { csvRow, csvStart } from '@/lib/csv';
import { localeOf, route } from '@/lib/route';

/** The template of a list of the invited for any spreadsheet. `?locale=en` for English heads. */
export const GET = route(async (request) => {
  const text = csvStart + templateRows(localeOf(request)).map(csvRow).join('');
  return new Response(text, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="inbjudna-mall.csv"',
      'cache-control': 'public, max-age=3600',
      'x-content-type-options': 'nosniff',
    },
  });
});
