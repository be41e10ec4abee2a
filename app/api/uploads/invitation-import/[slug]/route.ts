import { getConsultationHead } from '@/features/consultation/queries';
import { storeInvitationImport } from '@/features/invitation/import-commands';
import { mostRows, rowsOf } from '@/features/invitation/import-rules';
import { canEditInvitations } from '@/features/invitation/policy';
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

type Context = { params: Promise<{ slug: string }> };

/** A list of the invited from the import page: read, kept, and back to the page to be looked at. Nobody is invited here. */
export const POST = route<Context>(async (request, { params }) => {
  if (!isSameOrigin(request.headers)) return problem('forbidden');
  const actor = await getActor();
  const { slug } = await params;
  const consultation = canEditInvitations(actor) ? await getConsultationHead(slug) : null;
  if (actor.kind !== 'user' || !consultation) {
    await recordDenial({ actor, subjectType: 'invitation_import', subjectId: slug });
    return problem('notFound');
  }
  const allowed = await consume('uploadByUser', actor.userId);
  if (!allowed.ok) return problem('rateLimited', {}, { 'retry-after': String(allowed.retryAfterSeconds) });
  const upload = await readUpload(request, maxSpreadsheetBytes);
  const locale = localeOf(request);
  if (!upload.ok)
    return upload.reason === 'malformed' ? problem('malformed') : back(slug, locale, { problem: upload.reason });
  const read = await readRows(upload);
  if (!read.ok) return back(slug, locale, { problem: read.reason });
  const by = { actor, requestId: requestIdOf(request), now: new Date() };
  const fileName = fileNameOf(upload);
  const { id } = await storeInvitationImport({ consultationId: consultation.id, fileName, list: read.list }, by);
  return back(slug, locale, { file: id });
});

async function readRows({ bytes }: Upload) {
  const table = await readSpreadsheet(bytes, mostRows);
  if (!table.ok) return table;
  const { rows, unknown, twice } = rowsOf(table.rows);
  if (twice.length > 0) return { ok: false, reason: 'headTwice' } as const;
  if (!rows.some(({ cells }) => cells.organisation !== undefined))
    return { ok: false, reason: rows.length === 0 ? 'noRows' : 'noNames' } as const;
  return { ok: true, list: { rows, unknown: unknown.slice(0, 30), formulas: table.formulas } } as const;
}

function fileNameOf({ name }: Upload): string {
  const extension = /\.(csv|xlsx|txt|tsv)$/i.exec(name)?.[1]?.toLowerCase() ?? 'csv';
  return cleanFileName(name, extension, 'inbjudna');
}

/** Back to the page, which says what came of it. */
function back(slug: string, locale: Locale, query: Record<string, string>): Response {
  const href = { pathname: '/organiser/consultations/[slug]/invitations/import', params: { slug }, query } as const;
  return new Response(null, {
    status: 303,
    headers: { location: `${env.APP_URL}${getPathname({ href, locale })}`, 'cache-control': 'no-store' },
  });
}
