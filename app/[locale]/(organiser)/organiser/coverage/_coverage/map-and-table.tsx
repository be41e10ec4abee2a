import { useLocale, useTranslations } from 'next-intl';
import { CountyMap, type CountyTile } from '@/features/figures/components/county-map';
import { CountyTable } from '@/features/figures/components/county-table';
import { byPlace, placeOf } from '@/features/figures/county-rules';
import type { Coverage } from '@/features/figures/loaders';
import { isCovered } from '@/features/figures/rules';
import { scopeQuery } from '@/features/figures/scope-rules';
import { getPathname, type Href } from '@/lib/i18n/navigation';

import { ChosenCounty } from './chosen-county';

/** The counties as tiles with the chosen one below, and beside them the same as a table. */
export function MapAndTable({ coverage }: { coverage: Coverage }) {
  const { counties, scope, view } = coverage;
  const t = useTranslations('figures.coverage');
  const locale = useLocale();
  const hrefOf = (county: string): Href => ({
    pathname: '/organiser/coverage',
    query: { ...scopeQuery(scope), county },
    hash: 'county',
  });
  const tiles = byPlace(counties).flatMap((county): CountyTile[] => {
    const place = placeOf(county.code);
    if (!place) return [];
    return [
      {
        ...place,
        code: county.code,
        name: county.name,
        href: getPathname({ href: hrefOf(county.code), locale }),
        current: view.countyCode === county.code,
        municipalities: county.municipalities.map(({ code }) => code ?? ''),
        covered: county.municipalities.filter(isCovered).map(({ code }) => code ?? ''),
      },
    ];
  });
  const words = {
    short: t('coveredOf', { covered: '#covered', total: '#total' }),
    after: t('tileAfter'),
  };
  return (
    <div className="grid grid-cols-1 items-start gap-6 xl:grid-cols-[minmax(0,27rem)_minmax(0,1fr)] 2xl:grid-cols-[minmax(0,32rem)_minmax(0,1fr)]">
      <div className="grid grid-cols-1 gap-6">
        <figure className="rounded-panel border border-mist-2 bg-birch px-3 py-5 sm:px-5.5">
          <figcaption className="mb-4 text-md text-ink-2">{t('mapCaption')}</figcaption>
          <CountyMap tiles={tiles} label={t('mapLabel')} words={words} />
          <Legend />
        </figure>
        <ChosenCounty coverage={coverage} />
      </div>
      <CountyTable counties={counties} hrefOf={hrefOf} />
    </div>
  );
}

const looks = {
  all: 'border-spruce bg-spruce',
  many: 'border-spruce-2 bg-spruce-dim',
  few: 'border-spruce-2 bg-mist-2',
  none: 'border-dashed border-ling bg-birch',
} as const;

function Legend() {
  const t = useTranslations('figures.coverage.legend');
  return (
    <ul className="mt-4 flex flex-wrap gap-x-5 gap-y-1 text-sm">
      {(['all', 'many', 'few', 'none'] as const).map((level) => (
        <li key={level} className="flex items-center gap-2">
          <span aria-hidden="true" className={`inline-block size-4 rounded-sm border-2 ${looks[level]}`} />
          {t(level)}
        </li>
      ))}
    </ul>
  );
}
