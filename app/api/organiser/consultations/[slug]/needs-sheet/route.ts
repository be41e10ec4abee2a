import { NextResponse } from 'next/server';
import { getTranslations } from 'next-intl/server';
import { getConsultationHead } from '@/features/consultation/queries';
import { takeSheet } from '@/features/needs/commands';
import { canReadConsultationNeeds } from '@/features/needs/policy';
import { sheetText } from '@/features/needs/rules';
import { sheetSchema } from '@/features/needs/schema';
import { getActor } from '@/lib/auth/actor';
import { recordDenial } from '@/lib/auth/guard';
import { env } from '@/lib/env';
import { getPathname, type Href } from '@/lib/i18n/navigation';
import type { Locale } from '@/lib/i18n/routing';
import { consume } from '@/lib/rate-limit';
import { requestId } from '@/lib/request';
import { problem, route } from '@/lib/route';
import { isSameOrigin } from '@/lib/same-origin';
import { isoDate } from '@/lib/time';

type Context = { params: Promise<{ slug: string }> };

const goTo = (href: Href, locale: Locale) => NextResponse.redirect(env.APP_URL + getPathname({ href, locale }), 303);

async function sheetWords(locale: Locale) {
  const t = await getTranslations({ locale, namespace: 'needs' });
  return {
    kind: { food: t('about.food'), access: t('about.access'), other: t('about.other') },
    people: t('sheet.people'),
    number: t('sheet.number'),
    line: t('sheet.line'),
    about: t('sheet.about'),
  };
}

/** The kitchen's sheet of a consultation: counts, and the lines that care chose, without names. By post only, with a reason, written down. */
export const POST = route<Context>(async (request, context) => {
  if (!isSameOrigin(request.headers)) return problem('forbidden');
  const { slug } = await context.params;
  const form = await request.formData();
  const locale: Locale = form.get('locale') === 'en' ? 'en' : 'sv';
  const actor = await getActor();
  if (actor.kind !== 'user') return goTo('/sign-in', locale);
  const consultation = canReadConsultationNeeds(actor) ? await getConsultationHead(slug) : null;
  if (!consultation) {
    await recordDenial({ actor, subjectType: 'needs', subjectId: slug });
    return problem('notFound');
  }
  const allowed = await consume('exportByUser', actor.userId);
  if (!allowed.ok) return problem('rateLimited', {}, { 'retry-after': String(allowed.retryAfterSeconds) });
  const parsed = sheetSchema.safeParse({ reason: form.get('reason') ?? undefined, lines: form.getAll('lines') });
  if (!parsed.success)
    return goTo(
      { pathname: '/organiser/consultations/[slug]/needs', params: { slug }, query: { problem: 'reason' } },
      locale,
    );
  const reader = { userId: actor.userId, actor, requestId: await requestId() };
  const needs = await takeSheet({ consultationId: consultation.id }, parsed.data, reader);
  return new Response(sheetText(needs, parsed.data.lines, await sheetWords(locale)), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="koksblad-${slug.replace(/[^a-z0-9-]/g, '')}-${isoDate(new Date())}.csv"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  });
});
