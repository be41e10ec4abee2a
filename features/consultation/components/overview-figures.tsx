import { useLocale, useTranslations } from 'next-intl';
import { FigureRow } from '@/components/ui/figure-row';
import { Meter } from '@/components/ui/meter';
import { Panel } from '@/components/ui/panel';
import { Link } from '@/lib/i18n/link';
import type { OverviewCounts, ThemeCount } from '../overview-types';

type Props = { slug: string; isPast: boolean; counts: OverviewCounts; themes: readonly ThemeCount[] };

/** How it stands in figures: answers, seats, input per question, commitments by how they go. */
export function OverviewFigures({ slug, isPast, counts, themes }: Props) {
  const t = useTranslations('consultations.overview');
  return (
    <div className="grid grid-cols-1 gap-6">
      <FigureRow
        label={t('figures')}
        figures={[
          { value: counts.answered, text: t('answeredOf', { invited: counts.mailed }) },
          isPast
            ? { value: counts.attended, text: t('attendedOf', { seats: counts.seats }) }
            : { value: counts.seatsHeld, text: t('seatsOf', { seats: counts.seats }) },
          { value: counts.cards, text: t('cardsFrom', { count: counts.inputFrom }) },
          { value: counts.commitments, text: t('commitmentsCount', { count: counts.commitments }) },
        ]}
      />
      <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-2">
        <ThemePanel slug={slug} themes={themes} />
        <CommitmentPanel slug={slug} counts={counts} />
      </div>
    </div>
  );
}

const link = 'inline-flex min-h-11 items-center font-semibold';

function ThemePanel({ slug, themes }: Pick<Props, 'slug' | 'themes'>) {
  const t = useTranslations('consultations.overview');
  const locale = useLocale();
  const most = Math.max(1, ...themes.map(({ cards }) => cards));
  return (
    <Panel
      id="themes"
      title={t('themes')}
      aside={
        <Link href={{ pathname: '/organiser/consultations/[slug]/input', params: { slug } }} className={link}>
          {t('toInput')}
        </Link>
      }
    >
      <ul className="grid grid-cols-1 gap-2.5">
        {themes.map(({ id, nameSv, nameEn, cards }) => (
          <li key={id}>
            <span className="flex justify-between gap-4">
              <span>{locale === 'en' && nameEn ? nameEn : nameSv}</span>
              <span className="tabular font-semibold">{t('cards', { count: cards })}</span>
            </span>
            <Meter percent={Math.round((cards / most) * 100)} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function CommitmentPanel({ slug, counts }: Pick<Props, 'slug' | 'counts'>) {
  const t = useTranslations('consultations.overview');
  const states = [
    ['proposed', counts.commitmentsProposed],
    ['declined', counts.commitmentsDeclined],
    ['untold', counts.untold],
    ['onTrack', counts.onTrack],
    ['atRisk', counts.atRisk],
    ['late', counts.commitmentsLate],
    ['done', counts.done],
    ['dropped', counts.dropped],
  ] as const;
  const told = states.filter(([, count]) => count > 0);
  return (
    <Panel
      id="commitments"
      title={t('commitments')}
      aside={
        <Link href={{ pathname: '/organiser/consultations/[slug]/commitments', params: { slug } }} className={link}>
          {t('toCommitments')}
        </Link>
      }
    >
      {told.length === 0 ? <p className="text-ink-2">{t('noCommitments')}</p> : null}
      <ul className="grid grid-cols-1 gap-1.5">
        {told.map(([state, count]) => (
          <li key={state} className="flex justify-between gap-4">
            <span>{t(`commitmentStates.${state}`)}</span>
            <span className="tabular font-semibold">{count}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
