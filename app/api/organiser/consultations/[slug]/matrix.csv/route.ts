import { getTranslations } from 'next-intl/server';
import { getConsultationHead } from '@/features/consultation/queries';
import { listTaskRows } from '@/features/facilitation/matrix-queries';
import { type CsvWords, csvRowsOf, levels } from '@/features/facilitation/matrix-rules';
import { canSeeMatrix } from '@/features/facilitation/policy';
import { writeAudit } from '@/lib/audit';
import { getActor } from '@/lib/auth/actor';
import { recordDenial } from '@/lib/auth/guard';
import { csvRow, csvStart } from '@/lib/csv';
import { db } from '@/lib/db';
import type { Locale } from '@/lib/i18n/routing';
import { consume } from '@/lib/rate-limit';
import { localeOf, problem, requestIdOf, route } from '@/lib/route';
import { isoDate } from '@/lib/time';
import { toSignIn } from '../../../csv-answer';

type Context = { params: Promise<{ slug: string }> };

async function csvWords(locale: Locale): Promise<CsvWords> {
  const t = await getTranslations({ locale, namespace: 'facilitation' });
  const states = ['empty', 'gap', 'clear', 'disputed', 'overlap'] as const;
  return {
    heads: (['task', 'level', 'state', 'own', 'named'] as const).map((head) => t(`matrix.csv.${head}`)),
    levels: Object.fromEntries(levels.map((level) => [level, t(`levels.${level}`)])) as CsvWords['levels'],
    states: Object.fromEntries(states.map((state) => [state, t(`matrix.states.${state}`)])) as CsvWords['states'],
    meeting: t('matrix.meeting'),
  };
}

/** Who does what for Swedish Excel: names of organisations only. */
export const GET = route<Context>(async (request, { params }) => {
  const { slug } = await params;
  const locale = localeOf(request);
  const actor = await getActor();
  if (actor.kind !== 'user')
    return toSignIn({ pathname: '/organiser/consultations/[slug]/matrix', params: { slug } }, locale);
  const consultation = canSeeMatrix(actor) ? await getConsultationHead(slug) : null;
  if (!consultation) {
    await recordDenial({ actor, subjectType: 'consultation', subjectId: slug });
    return problem('notFound');
  }
  const allowed = await consume('exportByUser', actor.userId);
  if (!allowed.ok) return problem('rateLimited', {}, { 'retry-after': String(allowed.retryAfterSeconds) });
  const rows = csvRowsOf(await listTaskRows(consultation.id), await csvWords(locale));
  await writeAudit(db, {
    actor,
    action: 'meeting.matrix_exported',
    subjectType: 'consultation',
    subjectId: consultation.id,
    consultationId: consultation.id,
    requestId: requestIdOf(request),
  });
  return new Response(csvStart + rows.map(csvRow).join(''), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="vem-gor-vad-${slug.replace(/[^a-z0-9-]/g, '')}-${isoDate(new Date())}.csv"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  });
});
