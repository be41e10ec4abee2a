import { useLocale, useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import { Link } from '@/lib/i18n/link';
import { formatDate, formatTime, formatTimeRange, isoDate } from '@/lib/time';
import type { PublicConsultation } from '../public-types';
import { titleOf } from '../rules';

/** The title with when, where and who invites. */
export function PublicHead({ consultation }: { consultation: PublicConsultation }) {
  const t = useTranslations('consultation');
  const locale = useLocale();
  const { startsAt, endsAt, placeName, placeAddress, caseNumber, signatories } = consultation;
  const day = startsAt ? formatDate(startsAt, locale) : t('dayOpen');
  const isOneDay = startsAt && endsAt && isoDate(startsAt) === isoDate(endsAt);
  const until = endsAt ? `${formatDate(endsAt, locale)} ${formatTime(endsAt, locale)}` : '';
  const facts = [
    { name: t('day'), value: day },
    {
      name: t('time'),
      value: !startsAt || !endsAt ? '' : isOneDay ? formatTimeRange(startsAt, endsAt, locale) : t('until', { until }),
    },
    { name: t('place'), value: [placeName, placeAddress].filter(Boolean).join(', ') },
    {
      name: t('invites'),
      value: signatories
        .map(({ name, titleSv, titleEn }) =>
          [name, locale === 'en' && titleEn ? titleEn : titleSv].filter(Boolean).join(', '),
        )
        .join(' · '),
    },
    { name: t('caseNumber'), value: caseNumber },
  ];
  return (
    <section className="on-spruce bg-spruce pt-10 pb-12 text-birch lg:pt-14">
      <div className="wrap">
        <p className="text-spruce-pale">{t('kind')}</p>
        <h1 className="mt-2 max-w-[26ch]">{titleOf(consultation, locale)}</h1>
        <dl className="mt-7 grid gap-x-6 gap-y-2 sm:grid-cols-[auto_minmax(0,1fr)]">
          {facts
            .filter(({ value }) => value !== '')
            .map(({ name, value }) => (
              <div key={name} className="sm:contents">
                <dt className="text-spruce-pale">{name}</dt>
                <dd className="font-semibold">{value}</dd>
              </div>
            ))}
        </dl>
      </div>
    </section>
  );
}

/** How it stands: cancelled, held, made up, and the way to what came of it. Nothing where there is nothing to say. */
export function PublicStanding({ consultation }: { consultation: PublicConsultation }) {
  const t = useTranslations('consultation');
  const { state, cancelledReason, isMadeUp, outcomesPublishedAt, slug } = consultation;
  const isPast = state === 'held' || state === 'archived';
  const outcomes = outcomesPublishedAt ? (
    <Link
      href={{ pathname: '/consultation/[slug]/outcomes', params: { slug } }}
      className="inline-flex min-h-11 items-center font-semibold"
    >
      {t('toOutcomes')}
    </Link>
  ) : null;
  return (
    <div className="grid grid-cols-1 gap-4 empty:hidden">
      {state === 'cancelled' ? (
        <Notice tone="ling" title={t('cancelled')}>
          {cancelledReason ? <p>{cancelledReason}</p> : null}
        </Notice>
      ) : null}
      {isPast ? (
        <Notice title={t('held')}>
          <p>{outcomes ?? t('outcomesLater')}</p>
        </Notice>
      ) : outcomes ? (
        <p>{outcomes}</p>
      ) : null}
      {isMadeUp ? (
        <Notice tone="sun" title={t('madeUpTitle')}>
          <p>{t('madeUpText')}</p>
        </Notice>
      ) : null}
    </div>
  );
}
