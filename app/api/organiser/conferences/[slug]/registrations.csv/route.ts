import { type NextRequest, NextResponse } from 'next/server';
import { getTranslations } from 'next-intl/server';
import { getConferenceBySlug } from '@/features/conference/organiser-queries';
import { listChoiceSlots, readRegistrations } from '@/features/registration/export-queries';
import { type ExportTexts, exportHead, exportLine } from '@/features/registration/export-rules';
import { filtersInUse, viewFromQuery } from '@/features/registration/organiser-rules';
import { canExportRegistrations } from '@/features/registration/policy';
import { writeAudit } from '@/lib/audit';
import { getActor } from '@/lib/auth/actor';
import { recordDenial } from '@/lib/auth/guard';
import { db } from '@/lib/db';
import { env } from '@/lib/env';
import { getPathname } from '@/lib/i18n/navigation';
import type { Locale } from '@/lib/i18n/routing';
import { consume } from '@/lib/rate-limit';
import { requestId } from '@/lib/request';
import { problem, route } from '@/lib/route';
import { isoDate } from '@/lib/time';

type Context = { params: Promise<{ slug: string }> };

async function exportTexts(locale: Locale): Promise<ExportTexts> {
  const t = await getTranslations({ locale, namespace: 'registrations' });
  const heads = [
    'reference',
    'name',
    'email',
    'organisation',
    'kind',
    'county',
    'municipality',
    'workRole',
    'state',
    'created',
    'cancelled',
  ] as const;
  return {
    heads: Object.fromEntries(heads.map((head) => [head, t(`csv.${head}`)])) as ExportTexts['heads'],
    slot: (time) => t('csv.slot', { time }),
    kind: (kind) => t(`kinds.${kind}`),
    state: (state) => t(`states.${state}`),
  };
}

/** A file as it is read from the database, batch by batch: the browser's own pace decides when the next one is asked for. */
function streamed(head: string, batches: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    start: (controller) => controller.enqueue(encoder.encode(head)),
    async pull(controller) {
      const { done, value } = await batches.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await batches.return(undefined);
    },
  });
}

/** The registrations of a conference as the list shows them, for Swedish Excel. */
export const GET = route<Context>(async (request, context) => {
  const { slug } = await context.params;
  const query = (request as NextRequest).nextUrl.searchParams;
  const locale: Locale = query.get('locale') === 'en' ? 'en' : 'sv';
  const actor = await getActor();
  if (actor.kind !== 'user') {
    return NextResponse.redirect(
      env.APP_URL +
        getPathname({
          href: { pathname: '/sign-in', query: { callbackUrl: getPathname({ href: '/organiser', locale }) } },
          locale,
        }),
      303,
    );
  }
  const conference = await getConferenceBySlug(slug);
  if (!conference || !canExportRegistrations(actor, conference.id)) {
    await recordDenial({ actor, subjectType: 'registrations.csv', subjectId: slug });
    return problem('notFound');
  }
  const allowed = await consume('exportByUser', actor.userId);
  if (!allowed.ok) return problem('rateLimited', {}, { 'retry-after': String(allowed.retryAfterSeconds) });

  const view = viewFromQuery(Object.fromEntries(query));
  const [texts, slots] = await Promise.all([exportTexts(locale), listChoiceSlots(conference.id)]);
  await writeAudit(db, {
    actor,
    action: 'registrations.exported',
    subjectType: 'conference',
    subjectId: conference.id,
    conferenceId: conference.id,
    requestId: await requestId(),
    // What was looked for may be a person's name: that there was a search is kept, not the words.
    data: { state: view.state, searched: view.search !== '', filters: filtersInUse(view) },
  });
  const lines = async function* () {
    for await (const batch of readRegistrations(conference.id, view, view.order))
      yield batch.map((row) => exportLine(row, texts, slots)).join('');
  };
  return new Response(streamed(exportHead(texts, slots, locale), lines()), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="anmalningar-${slug.replace(/[^a-z0-9-]/g, '')}-${isoDate(new Date())}.csv"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  });
});
