import { type NextRequest, NextResponse } from 'next/server';
import { getTranslations } from 'next-intl/server';
import { auditCsvHead, auditCsvLine } from '@/features/audit/export-rules';
import { canSeeAuditLog } from '@/features/audit/policy';
import { readAuditEvents } from '@/features/audit/queries';
import { auditViewFrom, isFiltered } from '@/features/audit/rules';
import { auditWords, type Translate } from '@/features/audit/word-rules';
import { writeAudit } from '@/lib/audit';
import { getActor } from '@/lib/auth/actor';
import { recordDenial } from '@/lib/auth/guard';
import { streamed } from '@/lib/csv-stream';
import { db } from '@/lib/db';
import { env } from '@/lib/env';
import { getPathname } from '@/lib/i18n/navigation';
import { consume } from '@/lib/rate-limit';
import { requestId } from '@/lib/request';
import { localeOf, problem, route } from '@/lib/route';
import { isoDate } from '@/lib/time';

/** The log as its page shows it, for Swedish Excel; written down in the log itself. */
export const GET = route(async (request) => {
  const query = Object.fromEntries((request as NextRequest).nextUrl.searchParams);
  const locale = localeOf(request);
  const actor = await getActor();
  if (actor.kind !== 'user') {
    const callbackUrl = getPathname({ href: '/organiser/audit-log', locale });
    return NextResponse.redirect(
      env.APP_URL + getPathname({ href: { pathname: '/sign-in', query: { callbackUrl } }, locale }),
      303,
    );
  }
  if (!canSeeAuditLog(actor)) {
    await recordDenial({ actor, subjectType: 'audit_log', subjectId: 'csv' });
    return problem('notFound');
  }
  const allowed = await consume('exportByUser', actor.userId);
  if (!allowed.ok) return problem('rateLimited', {}, { 'retry-after': String(allowed.retryAfterSeconds) });
  const view = auditViewFrom({ ...query, before: undefined });
  const t = (await getTranslations({ locale, namespace: 'auditLog' })) as unknown as Translate;
  const roleName = (await getTranslations({ locale, namespace: 'colleagues.roles' })) as unknown as Translate;
  const words = auditWords(t, roleName, locale);
  await writeAudit(db, {
    actor,
    action: 'audit_log.exported',
    subjectType: 'audit_log',
    subjectId: 'all',
    requestId: await requestId(),
    // What was looked for may be a person's name: that there was a search is kept, not the words.
    data: { searched: isFiltered(view) },
  });
  const lines = async function* () {
    for await (const batch of readAuditEvents(view)) yield batch.map((row) => auditCsvLine(row, words)).join('');
  };
  return new Response(streamed(auditCsvHead(t), lines()), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="handelser-${isoDate(new Date())}.csv"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  });
});
