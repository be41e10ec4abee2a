import { useTranslations } from 'next-intl';
import { Panel } from '@/components/ui/panel';
import type { ConferenceFigures } from '@/features/conference/organiser-types';
import { MunicipalityTiles } from '@/features/figures/components/municipality-tiles';
import type { loadTodayCharts } from '@/features/figures/loaders';
import { isCovered } from '@/features/figures/rules';
import { Link } from '@/lib/i18n/link';

type Charts = Awaited<ReturnType<typeof loadTodayCharts>>;

/** As many names as a sentence bears. */
const namedAtMost = 5;

/** Which municipalities of the host's county have somebody registered; of the whole country where there is no county. */
export function CountyPanel({ conference, charts }: { conference: ConferenceFigures; charts: Charts }) {
  const t = useTranslations('today.county');
  const figures = useTranslations('figures.coverage');
  const { county, totals } = charts;
  const query = { conference: conference.slug };
  const missing = county?.municipalities.filter((row) => !isCovered(row)) ?? [];
  return (
    <Panel id="county" title={county ? t('title', { county: county.name }) : t('titleCountry')}>
      {county ? (
        <>
          <p className="mb-3">
            {t.rich('covered', {
              covered: county.covered,
              total: county.municipalities.length,
              b: (text) => <b className="font-semibold">{text}</b>,
            })}{' '}
            {missing.length > 0
              ? t('missing', {
                  names: missing
                    .slice(0, namedAtMost)
                    .map(({ nameShort }) => nameShort)
                    .join(', '),
                  more: Math.max(0, missing.length - namedAtMost),
                })
              : null}
          </p>
          <MunicipalityTiles
            tiles={county.municipalities.map(({ code, nameShort, registered }) => ({
              code: code ?? nameShort,
              name: nameShort,
              registered,
            }))}
            words={{ some: figures('tileSome', { count: '#' }), none: figures('tileNone') }}
          />
        </>
      ) : null}
      <p className="mt-3">
        {county ? null : `${t('country', { covered: totals.covered, total: totals.municipalities })} `}
        <Link href={{ pathname: '/organiser/coverage', query }} className="inline-flex min-h-8 items-center">
          {t('all')}
        </Link>
      </p>
    </Panel>
  );
}
