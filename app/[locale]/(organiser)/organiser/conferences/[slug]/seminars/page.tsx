import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { loadOrganiserConference } from '@/features/conference/organiser-loaders';
import { ConferenceSeminars } from '@/features/seminar/components/conference-seminars';
import { loadConferenceSeminars } from '@/features/seminar/loaders';
import { Link } from '@/lib/i18n/link';
import { localeFrom } from '@/lib/i18n/locale';
import { may } from '@/lib/rights';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string; slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'seminars' });
  return { title: t('title') };
}

export default async function ConferenceSeminarsPage({ params }: Props) {
  const locale = await localeFrom(params);
  const { slug } = await params;
  const t = await getTranslations('seminars');
  const here = { pathname: '/organiser/conferences/[slug]/seminars', params: { slug } } as const;
  const opened = await loadOrganiserConference(locale, slug, here);
  const { rows, tour } = await loadConferenceSeminars(opened);
  const { city } = opened.conference;
  const waiting = rows.filter(({ state }) => state !== 'released' && state !== 'unplaced').length;
  return (
    <div className="grid grid-cols-1 gap-5">
      <div className="flex flex-wrap items-center gap-3.5">
        <h1 className="mr-auto text-[2.125rem]">{t('city.title', { city })}</h1>
        <ButtonLink
          href={{ pathname: '/organiser/conferences/[slug]/schedule', params: { slug } }}
          variant="ghost"
          size="small"
        >
          {t('city.toSchedule')}
        </ButtonLink>
        {may(opened.actor, 'releaseProgramme', opened.conference.id) ? (
          <ButtonLink href={{ pathname: '/organiser/conferences/[slug]/release', params: { slug } }} size="small">
            {t('city.toRelease')}
          </ButtonLink>
        ) : null}
      </div>
      <Notice tone={waiting > 0 ? 'sun' : 'calm'} title={t('city.waiting', { count: waiting })}>
        <p>{t('city.lead')}</p>
      </Notice>
      <p className="flex flex-wrap items-center gap-x-5">
        <b className="font-semibold">{t('city.count', { count: rows.length })}</b>
        {tour ? (
          <Link
            href={{ pathname: '/organiser/tours/[series]/seminars', params: { series: tour } }}
            className="inline-flex min-h-11 items-center"
          >
            {t('city.toTour')}
          </Link>
        ) : null}
      </p>
      {rows.length > 0 ? (
        <ConferenceSeminars rows={rows} slug={slug} />
      ) : (
        <EmptyState title={t('city.emptyTitle')}>
          <p>{t('city.emptyText')}</p>
        </EmptyState>
      )}
    </div>
  );
}
