import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { HistoryOf } from '@/app/[locale]/(organiser)/organiser/_history/history-of';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { loadOrganiserConference } from '@/features/conference/organiser-loaders';
import { LocalForm } from '@/features/seminar/components/local-form';
import { PeoplePanel } from '@/features/seminar/components/people-panel';
import { SeminarNotice } from '@/features/seminar/components/seminar-notice';
import { SeminarRead } from '@/features/seminar/components/seminar-read';
import { loadLocalSeminar } from '@/features/seminar/loaders';
import { effectivePeople, effectiveText, ofKind, roleKinds } from '@/features/seminar/rules';
import { Link } from '@/lib/i18n/link';
import { localeFrom } from '@/lib/i18n/locale';

export const dynamic = 'force-dynamic';

type Props = {
  params: Promise<{ locale: string; slug: string; seminar: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'seminars' });
  return { title: t('title') };
}

export default async function LocalSeminarPage({ params, searchParams }: Props) {
  const locale = await localeFrom(params);
  const { slug, seminar: seminarSlug } = await params;
  const t = await getTranslations('seminars');
  const here = {
    pathname: '/organiser/conferences/[slug]/seminars/[seminar]',
    params: { slug, seminar: seminarSlug },
  } as const;
  const opened = await loadOrganiserConference(locale, slug, here);
  const { seminar, canEdit, placed, tour, speakers } = await loadLocalSeminar(opened, seminarSlug);
  const { id: conferenceId, city } = opened.conference;
  const text = effectiveText(seminar.master, seminar.local);
  const kinds = roleKinds.filter((kind) => ofKind(seminar.localPeople, kind).length > 0);
  return (
    <div className="grid grid-cols-1 gap-5">
      <Breadcrumbs
        label={t('breadcrumbs')}
        items={[
          {
            href: { pathname: '/organiser/conferences/[slug]/seminars', params: { slug } },
            text: t('city.title', { city }),
          },
        ]}
      />
      <div className="flex flex-wrap items-center gap-3.5">
        <h1 className="mr-auto max-w-[30ch] text-[2.125rem] [overflow-wrap:anywhere]">
          {locale === 'en' ? (text.titleEn ?? text.titleSv) : text.titleSv}
        </h1>
        {canEdit ? (
          <ButtonLink
            href={{ pathname: '/organiser/conferences/[slug]/release', params: { slug } }}
            variant="ghost"
            size="small"
          >
            {t('city.toRelease')}
          </ButtonLink>
        ) : null}
      </div>
      <p className="max-w-text text-ink-2">
        {t('local.lead', { city })}{' '}
        {tour ? (
          <Link
            href={{
              pathname: '/organiser/tours/[series]/seminars/[seminar]',
              params: { series: tour, seminar: seminarSlug },
            }}
          >
            {t('local.tourPage')}
          </Link>
        ) : null}
      </p>
      {placed ? null : (
        <Notice tone="sun">
          <p>{t('local.notPlaced')}</p>
        </Notice>
      )}
      <SeminarNotice done={(await searchParams).done} />
      {canEdit ? <LocalForm conferenceId={conferenceId} seminar={seminar} city={city} /> : <SeminarRead text={text} />}
      <PeoplePanel
        people={effectivePeople(seminar.masterPeople, seminar.localPeople)}
        subject={{ seriesId: '', seminarId: seminar.id, conferenceId, version: seminar.version }}
        canEdit={canEdit}
        choices={speakers}
        local={{ city, kinds }}
      />
      <HistoryOf type="seminar" id={seminar.id} belonging={{ conferenceId }} />
    </div>
  );
}
