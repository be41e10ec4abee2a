import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/ui/empty-state';
import { loadOrganiserHere } from '@/features/conference/organiser-loaders';
import { LiveNumber, LiveProvider } from '@/features/figures/components/live';
import { liveWords } from '@/features/figures/components/live-words';
import { MissingList } from '@/features/figures/components/missing-list';
import { ScopeLinks } from '@/features/figures/components/scope-links';
import { loadCoverage } from '@/features/figures/loaders';
import { scopeQuery } from '@/features/figures/scope-rules';
import { localeFrom } from '@/lib/i18n/locale';
import { AllMunicipalities } from './_coverage/all-municipalities';
import { MapAndTable } from './_coverage/map-and-table';

export const dynamic = 'force-dynamic';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'figures.coverage' });
  return { title: t('title') };
}

export default async function Coverage({ params, searchParams }: Props) {
  const locale = await localeFrom(params);
  const t = await getTranslations('figures.coverage');
  const here = await loadOrganiserHere(locale, '/organiser/coverage');
  const coverage = await loadCoverage(here, await searchParams);
  if (!coverage)
    return (
      <EmptyState title={t('emptyTitle')}>
        <p>{t('emptyText')}</p>
      </EmptyState>
    );
  const { scope, totals, counties, missing } = coverage;
  const query = scopeQuery(scope);
  const registered = counties.flatMap(({ municipalities }) =>
    municipalities.flatMap(({ code, registered }) =>
      code !== null && registered > 0 ? [[code, registered] as const] : [],
    ),
  );
  const known = {
    numbers: { covered: totals.covered, coveredCounties: totals.coveredCounties },
    each: Object.fromEntries(registered),
  };
  return (
    <div className="grid grid-cols-1 gap-6">
      <h1 className="text-[2.125rem]">{t('title')}</h1>
      <ScopeLinks conferences={coverage.conferences} scope={scope} />
      <LiveProvider
        url={`/api/organiser/coverage/live?${new URLSearchParams(query)}`}
        known={known}
        counted="covered"
        words={await liveWords('covered')}
      >
        <p className="font-display text-h2 leading-tight font-semibold">
          {t.rich('sentence', {
            covered: () => <LiveNumber of="covered" known={totals.covered} />,
            total: totals.municipalities,
          })}{' '}
          <span className="block font-sans text-base font-normal">
            {t.rich('countySentence', {
              covered: () => <LiveNumber of="coveredCounties" known={totals.coveredCounties} />,
              total: totals.counties,
            })}
          </span>
        </p>
        <MapAndTable coverage={coverage} />
      </LiveProvider>
      <MissingList
        missing={missing}
        csvHref={`/api/organiser/coverage.csv?${new URLSearchParams({ ...query, show: 'missing', locale })}`}
      />
      <AllMunicipalities coverage={coverage} />
    </div>
  );
}
