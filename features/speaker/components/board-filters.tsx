import { useLocale, useTranslations } from 'next-intl';
import { classNames } from '@/components/ui/class-names';
import { FigureRow } from '@/components/ui/figure-row';
import { Link } from '@/lib/i18n/link';
import { type BoardFilter, type BoardView, boardFilters } from '../board-rules';

type Props = { view: BoardView; counts: Record<BoardFilter, number>; slug: string };

/** Where we are, in four figures. */
export function BoardFigures({ counts, confirmed }: { counts: Record<BoardFilter, number>; confirmed: number }) {
  const t = useTranslations('speakers.board');
  return (
    <FigureRow
      label={t('figures')}
      figures={[
        { value: counts.all, text: t('people', { count: counts.all }) },
        { value: confirmed, text: t('confirmed', { count: confirmed }) },
        { value: counts.unanswered, text: t('unanswered', { count: counts.unanswered }) },
        { value: counts.lacking, text: t('lacking', { count: counts.lacking }) },
      ]}
    />
  );
}

/** Which rows are shown, as links: the choice stands in the address. */
export function BoardFilters({ view, counts, slug }: Props) {
  const t = useTranslations('speakers.board');
  return (
    <nav aria-label={t('filters')}>
      <ul className="flex flex-wrap gap-2">
        {boardFilters.map((filter) => (
          <li key={filter}>
            <Link
              href={boardHref(slug, filter)}
              aria-current={view.show === filter ? 'true' : undefined}
              className={classNames(
                'inline-flex min-h-11 items-center gap-2 rounded-full border-2 px-4 font-semibold no-underline',
                view.show === filter
                  ? 'border-spruce bg-spruce text-birch'
                  : 'border-line bg-birch text-spruce hover:bg-mist',
              )}
            >
              {t(`filter.${filter}`)} <span className="tabular font-normal">{counts[filter]}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Ticks or unticks all that is listed; links, so that it works without JavaScript. */
export function BoardChoice({ view, slug }: Omit<Props, 'counts'>) {
  const t = useTranslations('speakers.board');
  const locale = useLocale();
  return (
    <p className="flex flex-wrap gap-x-5" lang={locale}>
      <Link href={boardHref(slug, view.show, { choose: 'all' })} className="inline-flex min-h-11 items-center">
        {t('chooseAll')}
      </Link>
      {view.chooseAll || view.chosen.length > 0 ? (
        <Link href={boardHref(slug, view.show)} className="inline-flex min-h-11 items-center">
          {t('chooseNone')}
        </Link>
      ) : null}
    </p>
  );
}

function boardHref(slug: string, show: BoardFilter, more: Record<string, string> = {}) {
  const query = { ...(show === 'all' ? {} : { show }), ...more };
  return { pathname: '/organiser/conferences/[slug]/speakers', params: { slug }, query } as const;
}
