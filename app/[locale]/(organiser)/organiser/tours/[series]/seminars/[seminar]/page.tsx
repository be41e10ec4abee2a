import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { HistoryOf } from '@/app/[locale]/(organiser)/organiser/_history/history-of';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { Tag } from '@/components/ui/tag';
import { ArchiveSeminar } from '@/features/seminar/components/archive-seminar';
import { PeoplePanel } from '@/features/seminar/components/people-panel';
import { SeminarForm } from '@/features/seminar/components/seminar-form';
import { SeminarNotice } from '@/features/seminar/components/seminar-notice';
import { SeminarPlaces } from '@/features/seminar/components/seminar-places';
import { SeminarRead } from '@/features/seminar/components/seminar-read';
import { loadMasterSeminar } from '@/features/seminar/loaders';
import { localeFrom } from '@/lib/i18n/locale';

export const dynamic = 'force-dynamic';

type Props = {
  params: Promise<{ locale: string; series: string; seminar: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'seminars' });
  return { title: t('title') };
}

export default async function MasterSeminarPage({ params, searchParams }: Props) {
  const locale = await localeFrom(params);
  const { series: seriesSlug, seminar: slug } = await params;
  const t = await getTranslations('seminars');
  const here = {
    pathname: '/organiser/tours/[series]/seminars/[seminar]',
    params: { series: seriesSlug, seminar: slug },
  } as const;
  const { series, seminar, canEdit, speakers } = await loadMasterSeminar(locale, seriesSlug, slug, here);
  const subject = { seriesId: series.id, seminarId: seminar.id, conferenceId: '', version: seminar.version };
  return (
    <div className="grid grid-cols-1 gap-5">
      <Breadcrumbs
        label={t('breadcrumbs')}
        items={[
          {
            href: { pathname: '/organiser/tours/[series]', params: { series: seriesSlug } },
            text: locale === 'en' ? series.nameEn : series.nameSv,
          },
          {
            href: { pathname: '/organiser/tours/[series]/seminars', params: { series: seriesSlug } },
            text: t('title'),
          },
        ]}
      />
      <div className="flex flex-wrap items-center gap-3.5">
        <h1 className="max-w-[30ch] text-[2.125rem] [overflow-wrap:anywhere]">
          {locale === 'en' ? (seminar.titleEn ?? seminar.titleSv) : seminar.titleSv}
        </h1>
        {seminar.archivedAt ? <Tag tone="outline">{t('archivedTag')}</Tag> : null}
      </div>
      <SeminarNotice done={(await searchParams).done} />
      <div className="grid grid-cols-1 items-start gap-6 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="grid min-w-0 gap-6">
          {canEdit ? <SeminarForm seriesId={series.id} seminar={seminar} /> : <SeminarRead text={seminar} />}
        </div>
        <div className="grid min-w-0 gap-6">
          <PeoplePanel people={seminar.people} subject={subject} canEdit={canEdit} choices={speakers} />
          <SeminarPlaces places={seminar.places} canRelease={canEdit} />
          {canEdit ? <ArchiveSeminar seriesId={series.id} seminar={seminar} /> : null}
          <HistoryOf type="seminar" id={seminar.id} belonging={{ seriesId: series.id }} />
        </div>
      </div>
    </div>
  );
}
