import { useLocale, useTranslations } from 'next-intl';
import { byTour } from '@/features/conference/organiser-rules';
import type { ConferenceFigures } from '@/features/conference/organiser-types';
import { Link } from '@/lib/i18n/link';
import type { CoverageScope } from '../scope-rules';

const pill =
  'inline-flex min-h-11 items-center rounded-full border-[1.5px] border-line bg-birch px-4 text-md text-ink no-underline hover:bg-mist aria-[current]:border-spruce aria-[current]:bg-spruce aria-[current]:font-semibold aria-[current]:text-birch';

/** Whose registrations are counted: a whole tour's, or one city's. Links, so that the choice stands in the address. */
export function ScopeLinks({
  conferences,
  scope,
}: {
  conferences: readonly ConferenceFigures[];
  scope: CoverageScope;
}) {
  const t = useTranslations('figures.coverage');
  const locale = useLocale();
  return (
    <nav aria-label={t('scope')} className="no-print grid gap-3">
      {byTour(conferences).map(({ series, conferences: own }) => (
        <ul key={series.slug} className="flex flex-wrap items-center gap-2">
          <li>
            <Link
              href={{ pathname: '/organiser/coverage', query: { tour: series.slug } }}
              aria-current={scope.kind === 'tour' && scope.slug === series.slug ? 'page' : undefined}
              className={pill}
            >
              {t('wholeTour', { tour: locale === 'en' ? series.nameEn : series.nameSv })}
            </Link>
          </li>
          {own.map(({ slug, city }) => (
            <li key={slug}>
              <Link
                href={{ pathname: '/organiser/coverage', query: { conference: slug } }}
                aria-current={scope.kind === 'conference' && scope.slug === slug ? 'page' : undefined}
                className={pill}
              >
                {city}
              </Link>
            </li>
          ))}
        </ul>
      ))}
    </nav>
  );
}
