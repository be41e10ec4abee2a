import { useLocale, useTranslations } from 'next-intl';
import { Bar, BarList, BarRow, Chart } from '@/components/ui/chart';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/lib/i18n/link';
import { getPathname } from '@/lib/i18n/navigation';
import { type CoverageTotals, topAndRest } from '../rules';
import type { CoverageRow } from '../types';
import { MunicipalityTable } from './municipality-table';
import { SearchForm } from './search-form';

const shown = 12;

type Props = {
  slug: string;
  municipalities: readonly CoverageRow[];
  totals: CoverageTotals;
  /** What was searched for, and what was found; all when nothing was. */
  search: string;
  found: readonly CoverageRow[];
};

/** Which municipalities send most people, and a table of all to search in. */
export function MunicipalityFigure({ slug, municipalities, totals, search, found }: Props) {
  const t = useTranslations('figures.municipality');
  const locale = useLocale();
  const { top, rest } = topAndRest(municipalities, shown);
  const [first] = top;
  if (!first)
    return (
      <EmptyState title={t('title')}>
        <p>{t('empty')}</p>
      </EmptyState>
    );
  const pathname = '/organiser/conferences/[slug]/figures';
  return (
    <Chart
      id="municipality"
      title={t('title')}
      sentence={t('sentence', {
        covered: totals.covered,
        total: totals.municipalities,
        first: first.name,
        count: first.registered,
      })}
      tableTitle={t('table')}
      tableOpen={search !== ''}
      table={
        <>
          <SearchForm
            action={`${getPathname({ href: { pathname, params: { slug } }, locale })}#municipality-heading`}
            search={search}
          />
          <MunicipalityTable rows={found} />
        </>
      }
    >
      <BarList>
        {top.map(({ code, name, countyName, registered }) => (
          <BarRow
            key={code}
            label={
              <>
                {name} <span className="text-ink-2">{countyName}</span>
              </>
            }
          >
            <Bar text={t('people', { count: registered })} share={registered / first.registered} />
          </BarRow>
        ))}
      </BarList>
      <p className="mt-4 flex flex-wrap gap-x-5 text-md">
        {rest.count > 0 ? <span>{t('rest', { count: rest.count, registered: rest.registered })}</span> : null}
        <Link href={{ pathname: '/organiser/coverage', query: { conference: slug } }} className="no-print">
          {t('toCoverage')}
        </Link>
      </p>
    </Chart>
  );
}
