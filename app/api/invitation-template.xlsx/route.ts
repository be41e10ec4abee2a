import writeExcelFile from 'write-excel-file/node';
import { templateRows } from '@/features/invitation/import-word-rules';
import { localeOf, route } from '@/lib/route';

/** The template of a list of the invited for Excel, every cell as text. `?locale=en` for English heads. */
export const GET = route(async (request) => {
  const rows = templateRows(localeOf(request)).map((row, i) =>
    row.map((value) => (i === 0 ? { value, fontWeight: 'bold' as const } : { value, type: String, wrap: true })),
  );
  const widths = (rows[0] ?? []).map((_, i) => ({ width: i === 0 ? 40 : 22 }));
  const file = await writeExcelFile(rows, { columns: widths, stickyRowsCount: 1 }).toBuffer();
  return new Response(new Uint8Array(file), {
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': 'attachment; filename="inbjudna-mall.xlsx"',
      'cache-control': 'public, max-age=3600',
      'x-content-type-options': 'nosniff',
    },
  });
});
