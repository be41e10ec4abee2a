import { getTranslations } from 'next-intl/server';
import { coverageCsv } from '@/features/figures/export-rules';
import { listCoverage } from '@/features/figures/queries';
import { coverageViewFrom, municipalitiesOf } from '@/features/figures/scope-rules';
import { getActor } from '@/lib/auth/actor';
import { recordDenial } from '@/lib/auth/guard';
import { localeOf, problem, route } from '@/lib/route';
import { askedConferences } from '../coverage/scope';
import { csvAnswer, toSignIn } from '../csv-answer';

/** Municipalities with how many have registered, or those that are missing, as the page lists them, for Swedish Excel. */
export const GET = route(async (request) => {
  const locale = localeOf(request);
  const actor = await getActor();
  if (actor.kind !== 'user') return toSignIn('/organiser/coverage', locale);
  const { scope, ids } = await askedConferences(actor, request);
  if (ids.length === 0) {
    await recordDenial({ actor, subjectType: 'coverage.csv', subjectId: scope.slug });
    return problem('notFound');
  }
  const view = coverageViewFrom(Object.fromEntries(new URL(request.url).searchParams));
  const t = await getTranslations({ locale, namespace: 'figures.csv' });
  const heads = (['code', 'municipality', 'county', 'registered'] as const).map((head) => t(head));
  return csvAnswer({
    actor,
    name: scope.slug === '' ? 'kommuner' : `kommuner-${scope.slug}`,
    subject: {
      subjectType: scope.kind,
      subjectId: scope.slug || 'all',
      conferenceId: scope.kind === 'conference' ? (ids[0] ?? null) : null,
    },
    make: async () => coverageCsv(municipalitiesOf(await listCoverage(ids), view), heads),
  });
});
