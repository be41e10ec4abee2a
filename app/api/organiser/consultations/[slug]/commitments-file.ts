import { type NextRequest, NextResponse } from 'next/server';
import { getTranslations } from 'next-intl/server';
import { commitmentsCsv, type ExportTexts, exportColumns } from '@/features/commitment/export-rules';
import { listCommitments } from '@/features/commitment/queries';
import { type CommitmentView, viewFrom } from '@/features/commitment/view-rules';
import { canSeeConsultations } from '@/features/consultation/policy';
import { getConsultationHead } from '@/features/consultation/queries';
import type { Actor } from '@/lib/actor';
import { writeAudit } from '@/lib/audit';
import { getActor } from '@/lib/auth/actor';
import { recordDenial } from '@/lib/auth/guard';
import { db } from '@/lib/db';
import { env } from '@/lib/env';
import { getPathname } from '@/lib/i18n/navigation';
import { consume } from '@/lib/rate-limit';
import { requestId } from '@/lib/request';
import { localeOf, problem } from '@/lib/route';
import { isoDate, type Locale } from '@/lib/time';
import { xlsxBytes } from '@/lib/xlsx';

type Format = 'csv' | 'xlsx';
const mostRows = 10_000;
const types: Record<Format, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The commitments as the list shows them, for a spreadsheet. */
export async function commitmentsFile(request: NextRequest, slug: string, format: Format): Promise<Response> {
  const locale = localeOf(request);
  const actor = await getActor();
  if (actor.kind !== 'user') return toSignIn(slug, locale);
  const consultation = canSeeConsultations(actor) ? await getConsultationHead(slug) : null;
  if (!consultation) {
    await recordDenial({ actor, subjectType: 'commitments', subjectId: slug });
    return problem('notFound');
  }
  const allowed = await consume('exportByUser', actor.userId);
  if (!allowed.ok) return problem('rateLimited', {}, { 'retry-after': String(allowed.retryAfterSeconds) });
  const view = viewFrom(Object.fromEntries(request.nextUrl.searchParams));
  const now = new Date();
  const rows = await listCommitments(consultation.id, view, isoDate(now), { take: mostRows, skip: 0 });
  await record(actor, consultation.id, view, { format, rows: rows.length });
  const t = await getTranslations({ locale, namespace: 'commitments' });
  const texts: ExportTexts = {
    head: (column) => t(`columns.${column}`),
    standing: (standing) => t(`standings.${standing}`),
  };
  const columns = exportColumns(texts);
  const cells = async function* () {
    yield rows.map((row) => columns.map(({ cell }) => cell(row)));
  };
  const body =
    format === 'csv'
      ? commitmentsCsv(rows, texts)
      : Buffer.concat(await Array.fromAsync(xlsxBytes(t('sheet'), columns, cells())));
  return new Response(body, {
    headers: {
      'content-type': types[format],
      'content-disposition': `attachment; filename="ataganden-${slug.replace(/[^a-z0-9-]/g, '')}-${isoDate(now)}.${format}"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}

function toSignIn(slug: string, locale: Locale): Response {
  const href = { pathname: '/organiser/consultations/[slug]/commitments', params: { slug } } as const;
  const callbackUrl = getPathname({ href, locale });
  const path = getPathname({ href: { pathname: '/sign-in', query: { callbackUrl } }, locale });
  return NextResponse.redirect(env.APP_URL + path, 303);
}

/** What was looked for may be a person's name: that there was a search is kept, not the words. */
async function record(
  actor: Actor,
  consultationId: string,
  { search, standing }: CommitmentView,
  data: { format: Format; rows: number },
): Promise<void> {
  await writeAudit(db, {
    actor,
    action: 'commitments.exported',
    subjectType: 'consultation',
    subjectId: consultationId,
    consultationId,
    requestId: await requestId(),
    data: { ...data, filter: { standing, searched: search !== '' } },
  });
}
