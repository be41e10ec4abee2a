import { mostRows, rowsOf } from '@/features/programme-import/cell-rules';
import { storeImport } from '@/features/programme-import/commands';
import { canImport } from '@/features/programme-import/policy';
import { getSeminarSeries } from '@/features/seminar/queries';
import type { Actor } from '@/lib/actor';
import { getActor } from '@/lib/auth/actor';
import { recordDenial } from '@/lib/auth/guard';
import { env } from '@/lib/env';
import { cleanFileName } from '@/lib/files/file-name';
import { maxSpreadsheetBytes, readSpreadsheet } from '@/lib/files/spreadsheet';
import { getPathname } from '@/lib/i18n/navigation';
import { consume } from '@/lib/rate-limit';
import { localeOf, problem, requestIdOf, route } from '@/lib/route';
import { isSameOrigin } from '@/lib/same-origin';
import type { Locale } from '@/lib/time';
import { readUpload, type Upload } from '@/lib/upload';

type Context = { params: Promise<{ series: string }> };

/** A programme's file from the import page: read, kept, and back to the page to be looked at. Nothing is imported here. */
export const POST = route<Context>(async (request, { params }) => {
  if (!isSameOrigin(request.headers)) return problem('forbidden');
  const actor = await getActor();
  const { series: slug } = await params;
  const series = actor.kind === 'user' ? await getSeminarSeries(slug) : null;
  if (actor.kind !== 'user' || !series || !canImport(actor, series.id, null)) return refused(actor, slug);
  const allowed = await consume('uploadByUser', actor.userId);
  if (!allowed.ok) return problem('rateLimited', {}, { 'retry-after': String(allowed.retryAfterSeconds) });
  const upload = await readUpload(request, maxSpreadsheetBytes);
  const locale = localeOf(request);
  if (!upload.ok)
    return upload.reason === 'malformed' ? problem('malformed') : back(slug, locale, { problem: upload.reason });
  const wanted = upload.fields.conferenceId ?? '';
  const conference = series.conferences.find(({ id }) => id === wanted) ?? null;
  if (wanted !== '' && (!conference || !canImport(actor, series.id, conference.id))) return refused(actor, wanted);
  const read = await readRows(upload);
  if (!read.ok) return back(slug, locale, { problem: read.reason, ...(conference ? { city: conference.slug } : {}) });
  const by = { actor, requestId: requestIdOf(request) };
  const place = { seriesId: series.id, conferenceId: conference?.id ?? null };
  const { id } = await storeImport({ ...place, fileName: fileNameOf(upload), file: read.file, now: new Date() }, by);
  return back(slug, locale, { file: id });
});

async function refused(actor: Actor, subjectId: string): Promise<Response> {
  await recordDenial({ actor, subjectType: 'programme_import', subjectId });
  return problem('notFound');
}

async function readRows({ bytes }: Upload) {
  const table = await readSpreadsheet(bytes, mostRows);
  if (!table.ok) return table;
  const { rows, unknown, twice } = rowsOf(table.rows);
  if (twice.length > 0) return { ok: false, reason: 'headTwice' } as const;
  if (!rows.some(({ cells }) => cells.titleSv !== undefined || cells.key !== undefined))
    return { ok: false, reason: rows.length === 0 ? 'noRows' : 'noTitles' } as const;
  return { ok: true, file: { rows, unknown: unknown.slice(0, 30), formulas: table.formulas } } as const;
}

function fileNameOf({ name }: Upload): string {
  const extension = /\.(csv|xlsx|txt|tsv)$/i.exec(name)?.[1]?.toLowerCase() ?? 'csv';
  return cleanFileName(name, extension, 'program');
}

/** Back to the page, which says what came of it. */
function back(series: string, locale: Locale, query: Record<string, string>): Response {
  const href = { pathname: '/organiser/tours/[series]/import', params: { series }, query } as const;
  return new Response(null, {
    status: 303,
    headers: { location: `${env.APP_URL}${getPathname({ href, locale })}`, 'cache-control': 'no-store' },
  });
}
