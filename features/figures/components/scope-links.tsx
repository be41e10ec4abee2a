import { useLocale, useTranslations } from 'next-intl';
import { Disclosure } from '@/components/ui/disclosure';
import { byTour, type TourFigures } from '@/features/conference/organiser-rules';
import type { ConferenceFigures } from '@/features/conference/organiser-types';
import { Link } from '@/lib/i18n/link';
import type { CoverageScope } from '../scope-rules';

const pill =
  'inline-flex min-h-11 items-center rounded-full border-[1.5px] border-line bg-birch px-4 text-md text-ink no-underline hover:bg-mist aria-[current]:border-spruce aria-[current]:bg-spruce aria-[current]:font-semibold aria-[current]:text-birch';

type Props = { conferences: readonly ConferenceFigures[]; scope: CoverageScope };

/** Whose registrations are counted: a whole tour's, or one city's. Links, so that the choice stands in the address; archives folded away. */
export function ScopeLinks({ conferences, scope }: Props) {
  const t = useTranslations('figures.coverage');
  const tours = byTour(conferences);
  const archive = tours.filter(({ series }) => series.archived);
  const isArchived = archive.some(({ series, conferences: own }) =>
    [series.slug, ...own.map(({ slug }) => slug)].includes(scope.slug),
  );
  return (
    <nav aria-label={t('scope')} className="no-print grid gap-2">
      {tours
        .filter(({ series }) => !series.archived)
        .map((tour) => (
          <TourLinks key={tour.series.slug} tour={tour} scope={scope} />
        ))}
      {archive.length > 0 ? (
        <Disclosure plain summary={t('archive')} open={isArchived}>
          {archive.map((tour) => (
            <TourLinks key={tour.series.slug} tour={tour} scope={scope} />
          ))}
        </Disclosure>
      ) : null}
    </nav>
  );
}

function TourLinks({ tour: { series, conferences }, scope }: { tour: TourFigures; scope: CoverageScope }) {
  const t = useTranslations('figures.coverage');
  const locale = useLocale();
  const link = (kind: CoverageScope['kind'], slug: string, text: string) => (
    <li key={slug}>
      <Link
        href={{ pathname: '/organiser/coverage', query: { [kind]: slug } }}
        aria-current={scope.kind === kind && scope.slug === slug ? 'page' : undefined}
        className={pill}
      >
        {text}
      </Link>
    </li>
  );
  return (
    <ul className="flex flex-wrap items-center gap-2">
      {link('tour', series.slug, t('wholeTour', { tour: locale === 'en' ? series.nameEn : series.nameSv }))}
      {conferences.map(({ slug, city }) => link('conference', slug, city))}
    </ul>
  );
}
