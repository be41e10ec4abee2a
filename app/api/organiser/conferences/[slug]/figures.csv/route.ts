import { getTranslations } from 'next-intl/server';
import { getConferenceBySlug } from '@/features/conference/organiser-queries';
import { type FigureTexts, figuresCsv } from '@/features/figures/export-rules';
import { canSeeFigures } from '@/features/figures/policy';
import { listCoverage, listDayCounts, listSessionFill, listTypeCounts } from '@/features/figures/queries';
import { runningTotals } from '@/features/figures/rules';
import { getActor } from '@/lib/auth/actor';
import { recordDenial } from '@/lib/auth/guard';
import type { Locale } from '@/lib/i18n/routing';
import { localeOf, problem, route } from '@/lib/route';
import { isoDate } from '@/lib/time';
import { csvAnswer, toSignIn } from '../../../csv-answer';

type Context = { params: Promise<{ slug: string }> };

async function figureTexts(locale: Locale): Promise<FigureTexts> {
  const t = await getTranslations({ locale, namespace: 'figures.csv' });
  const kinds = await getTranslations({ locale, namespace: 'registrations.kinds' });
  const heads = ['part', 'name', 'detail', 'registered', 'of', 'cancelled', 'active'] as const;
  return {
    heads: heads.map((head) => t(head)),
    part: { fill: t('fill'), time: t('time'), type: t('type'), municipality: t('municipality') },
    type: (type) => kinds(type),
  };
}

async function fileOf(conferenceId: string, locale: Locale): Promise<string> {
  const [sessions, days, types, coverage, texts] = await Promise.all([
    listSessionFill(conferenceId),
    listDayCounts(conferenceId),
    listTypeCounts(conferenceId),
    listCoverage([conferenceId]),
    figureTexts(locale),
  ]);
  const municipalities = coverage.filter(({ kind }) => kind === 'municipality');
  return figuresCsv(
    { sessions, totals: runningTotals(days, isoDate(new Date())), types, municipalities },
    texts,
    locale,
  );
}

/** The figures of a conference for Swedish Excel: counts only. */
export const GET = route<Context>(async (request, { params }) => {
  const { slug } = await params;
  const locale = localeOf(request);
  const actor = await getActor();
  if (actor.kind !== 'user')
    return toSignIn({ pathname: '/organiser/conferences/[slug]/figures', params: { slug } }, locale);
  const conference = await getConferenceBySlug(slug);
  if (!conference || !canSeeFigures(actor, conference.id)) {
    await recordDenial({ actor, subjectType: 'figures.csv', subjectId: slug });
    return problem('notFound');
  }
  return csvAnswer({
    actor,
    name: `siffror-${slug}`,
    subject: { subjectType: 'conference', subjectId: conference.id, conferenceId: conference.id },
    make: () => fileOf(conference.id, locale),
  });
});
