import { NextResponse } from 'next/server';
import { getTranslations } from 'next-intl/server';
import { type ReportHead, reportBlocks, reportCsv, writeReport } from '@/features/report/file-rules';
import { reportWords } from '@/features/report/loaders';
import { canSeeReports } from '@/features/report/policy';
import { getReport } from '@/features/report/queries';
import { sectionsOf } from '@/features/report/rules';
import type { Report, ReportSection } from '@/features/report/types';
import { writeAudit } from '@/lib/audit';
import { getActor } from '@/lib/auth/actor';
import { recordDenial } from '@/lib/auth/guard';
import { db } from '@/lib/db';
import { docxFile } from '@/lib/docx';
import { env } from '@/lib/env';
import { getPathname } from '@/lib/i18n/navigation';
import { taggedPdf } from '@/lib/pdf';
import { consume } from '@/lib/rate-limit';
import { requestId } from '@/lib/request';
import { localeOf, problem } from '@/lib/route';
import { formatDateTime, formatShortDate, type Locale } from '@/lib/time';

export type Format = 'docx' | 'pdf' | 'csv';

const types: Record<Format, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  csv: 'text/csv; charset=utf-8',
};

/** A report as a file, in the reader's language; who took it away is in the audit log. */
export async function reportFile(request: Request, id: string, format: Format): Promise<Response> {
  const locale = localeOf(request);
  const actor = await getActor();
  if (actor.kind !== 'user') return toSignIn(locale);
  const report = canSeeReports(actor) ? await getReport(id) : null;
  if (!report) {
    await recordDenial({ actor, subjectType: 'report', subjectId: id });
    return problem('notFound');
  }
  const allowed = await consume('exportByUser', actor.userId);
  if (!allowed.ok) return problem('rateLimited', {}, { 'retry-after': String(allowed.retryAfterSeconds) });
  const { period, number } = report;
  await writeAudit(db, {
    actor,
    action: 'report.exported',
    subjectType: 'report',
    subjectId: id,
    requestId: await requestId(),
    data: { format, period, number },
  });
  const body = await bodyOf(report, format, locale);
  return new Response(typeof body === 'string' ? body : new Uint8Array(body), {
    headers: {
      'content-type': types[format],
      'content-disposition': `attachment; filename="rapport-${period}-${number}.${format}"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}

async function bodyOf(report: Report, format: Format, locale: Locale): Promise<string | Buffer> {
  const t = await getTranslations({ locale, namespace: 'reports.document' });
  const sections: ReportSection[] = sectionsOf(report.document, await reportWords(locale));
  const day = (iso: string) => formatShortDate(new Date(`${iso}T12:00:00Z`), locale);
  const { period, number, createdAt, sha256, document } = report;
  const head: ReportHead = {
    title: t('title', { period }),
    period: t('span', { from: day(document.from), to: day(document.to) }),
    made: t('made', { date: formatDateTime(createdAt, locale), number }),
    hash: t('hash', { hash: sha256 }),
  };
  if (format === 'csv') return reportCsv(head, sections);
  const texts = { title: head.title, author: t('author'), lang: locale === 'sv' ? 'sv-SE' : 'en-GB' };
  if (format === 'docx')
    return docxFile({ ...texts, barHeads: [t('name'), t('bar'), t('value')] }, reportBlocks(head, sections));
  const footer = (page: number, pages: number) => `${head.title} · ${t('page', { page, pages })}`;
  return taggedPdf({ ...texts, footer }, (pdf) => writeReport(pdf, head, sections));
}

function toSignIn(locale: Locale): Response {
  const callbackUrl = getPathname({ href: '/organiser/reports', locale });
  const path = getPathname({ href: { pathname: '/sign-in', query: { callbackUrl } }, locale });
  return NextResponse.redirect(env.APP_URL + path, 303);
}
