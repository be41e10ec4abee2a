import { Download } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { buttonClass } from '@/components/ui/button-look';
import { Disclosure } from '@/components/ui/disclosure';
import { MunicipalityTable } from '@/features/figures/components/municipality-table';
import { SearchForm } from '@/features/figures/components/search-form';
import type { Coverage } from '@/features/figures/loaders';
import { type Shown, scopeQuery } from '@/features/figures/scope-rules';
import { Link } from '@/lib/i18n/link';
import { getPathname } from '@/lib/i18n/navigation';

const pathname = '/organiser/coverage';
const choices: readonly Shown[] = ['all', 'registered', 'missing'];

/** All municipalities as a table: searched by name, those with and those without somebody. */
export function AllMunicipalities({ coverage: { scope, view, found } }: { coverage: Coverage }) {
  const t = useTranslations('figures.coverage');
  const locale = useLocale();
  const county = view.countyCode ?? undefined;
  const queryOf = (shown: Shown) => ({
    ...scopeQuery(scope),
    ...(county ? { county } : {}),
    ...(shown === 'all' ? {} : { show: shown }),
  });
  const q = view.search === '' ? {} : { q: view.search };
  // All 290 are opened when somebody wants them; a search or a choice is answered at once.
  const isNarrowed = view.search !== '' || view.shown !== 'all' || view.countyCode !== null;
  const csv = new URLSearchParams({ ...queryOf(view.shown), ...q, locale });
  return (
    <section id="all" aria-labelledby="all-heading">
      <h2 id="all-heading" className="mb-3 text-h3">
        {t('allTitle')}
      </h2>
      <SearchForm
        action={`${getPathname({ href: pathname, locale })}#all`}
        search={view.search}
        also={queryOf(view.shown)}
      />
      <div className="no-print mb-4 flex flex-wrap items-center gap-x-5 gap-y-2">
        <ShownLinks view={view} queryOf={(shown) => ({ ...queryOf(shown), ...q })} />
        <a
          href={`/api/organiser/coverage.csv?${csv}`}
          className={`${buttonClass({ variant: 'ghost', size: 'small' })} sm:ml-auto`}
          download
        >
          <Download aria-hidden="true" size={18} />
          {t('csv')}
        </a>
      </div>
      {isNarrowed ? (
        <MunicipalityTable rows={found} />
      ) : (
        <Disclosure plain summary={t('showAll', { count: found.length })}>
          <MunicipalityTable rows={found} />
        </Disclosure>
      )}
    </section>
  );
}

function ShownLinks({
  view,
  queryOf,
}: {
  view: Coverage['view'];
  queryOf: (shown: Shown) => Record<string, string | undefined>;
}) {
  const t = useTranslations('figures.coverage');
  return (
    <nav aria-label={t('show')}>
      <ul className="flex flex-wrap gap-x-5">
        {choices.map((shown) => (
          <li key={shown}>
            <Link
              href={{ pathname, query: queryOf(shown), hash: 'all' }}
              aria-current={view.shown === shown ? 'true' : undefined}
              className="inline-flex min-h-11 items-center aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
            >
              {t(`shown.${shown}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
