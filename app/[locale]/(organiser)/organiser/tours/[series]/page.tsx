import { Copy, Plus } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { HistoryOf } from '@/app/[locale]/(organiser)/organiser/_history/history-of';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';
import { loadOrganiserHere } from '@/features/conference/organiser-loaders';
import { ArchiveForm } from '@/features/tour/components/archive-form';
import { CopyReportList } from '@/features/tour/components/copy-report-list';
import { SortForm } from '@/features/tour/components/sort-form';
import { TourForm } from '@/features/tour/components/tour-form';
import { TourLineView } from '@/features/tour/components/tour-line-view';
import { loadCopyReports, loadTour } from '@/features/tour/loaders';
import { localeFrom } from '@/lib/i18n/locale';

export const dynamic = 'force-dynamic';

type Props = {
  params: Promise<{ locale: string; series: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const doneWords = ['saved', 'sorted', 'archived', 'unarchived'] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'tours' });
  return { title: t('title') };
}

export default async function TourPage({ params, searchParams }: Props) {
  const locale = await localeFrom(params);
  const { series } = await params;
  const t = await getTranslations('tours');
  const { actor } = await loadOrganiserHere(locale, { pathname: '/organiser/tours/[series]', params: { series } });
  const { tour, ...can } = await loadTour(actor, series);
  const { done, v } = await searchParams;
  const word = doneWords.find((candidate) => candidate === done);
  const reports = done === 'copied' ? await loadCopyReports(tour.stops) : [];
  return (
    <div className="grid grid-cols-1 gap-6">
      <Breadcrumbs label={t('breadcrumbs')} items={[{ href: '/organiser/tours', text: t('title') }]} />
      <div className="flex flex-wrap items-center gap-3.5">
        <h1 className="mr-auto text-[2.125rem]">
          {locale === 'en' ? tour.nameEn : tour.nameSv}{' '}
          {tour.archived ? (
            <Tag tone="outline" className="align-middle font-sans">
              {t('archivedTag')}
            </Tag>
          ) : null}
        </h1>
        <TourButtons slug={series} {...can} />
      </div>
      {word ? (
        <Notice tone="done" role="status">
          <p>{t(`done.${word}`)}</p>
        </Notice>
      ) : null}
      {reports.length > 0 ? <CopyReportList reports={reports} stops={tour.stops} /> : null}
      {tour.stops.length > 0 ? (
        <section aria-labelledby="cities-heading" className="py-2">
          <h2 id="cities-heading" className="sr-only">
            {t('tourCopy.cities')}
          </h2>
          <TourLineView tour={tour} now={new Date()} canEdit={can.canEdit} />
          {can.canEdit ? <SortForm key={String(v ?? '')} tour={tour} /> : null}
        </section>
      ) : (
        <EmptyState title={t('noStopsTitle')}>
          <p>{t('noStopsText')}</p>
        </EmptyState>
      )}
      {can.canEdit ? (
        <>
          <Panel id="texts" title={t('texts')}>
            <TourForm key={String(v ?? '')} tour={tour} />
          </Panel>
          <ArchiveForm key={String(v ?? '')} tour={tour} />
        </>
      ) : null}
      <HistoryOf type="series" id={tour.id} belonging={{ seriesId: tour.id }} />
    </div>
  );
}

type Can = { canEdit: boolean; canCopy: boolean; canSeeSeminars: boolean };

async function TourButtons({ slug, canEdit, canCopy, canSeeSeminars }: Can & { slug: string }) {
  const t = await getTranslations('tours');
  const params = { series: slug };
  return (
    <>
      {canSeeSeminars ? (
        <ButtonLink href={{ pathname: '/organiser/tours/[series]/seminars', params }} variant="ghost" size="small">
          {t('seminars')}
        </ButtonLink>
      ) : null}
      {canCopy ? (
        <ButtonLink href={{ pathname: '/organiser/tours/[series]/copy', params }} variant="ghost" size="small">
          <Copy aria-hidden="true" size={18} />
          {t('copyTour')}
        </ButtonLink>
      ) : null}
      {canEdit ? (
        <ButtonLink href={{ pathname: '/organiser/tours/[series]/new-conference', params }} size="small">
          <Plus aria-hidden="true" size={20} />
          {t('newConference')}
        </ButtonLink>
      ) : null}
    </>
  );
}
