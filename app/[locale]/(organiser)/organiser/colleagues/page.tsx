import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Notice } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import { ScopePanels } from '@/features/colleague/components/scope-panels';
import { loadColleaguesOverview } from '@/features/colleague/loaders';
import { doneFrom } from '@/features/colleague/rules';
import { conferenceAreasFor } from '@/features/conference/area-rules';
import { loadOrganiserMenu } from '@/features/conference/organiser-loaders';
import { Link } from '@/lib/i18n/link';
import { localeFrom } from '@/lib/i18n/locale';

export const dynamic = 'force-dynamic';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'colleagues' });
  return { title: t('title') };
}

export default async function ColleaguesPage({ params, searchParams }: Props) {
  const locale = await localeFrom(params);
  const t = await getTranslations('colleagues');
  const { actor, overAll, tours } = await loadColleaguesOverview(locale);
  const conferences = (await loadOrganiserMenu()).filter((conference) =>
    conferenceAreasFor(actor, conference.id).some(({ key }) => key === 'colleagues'),
  );
  const done = doneFrom((await searchParams).done);
  return (
    <div className="grid max-w-4xl grid-cols-1 gap-6">
      <div>
        <h1 className="text-[2.125rem]">{t('title')}</h1>
        <p className="mt-2 max-w-text">{t('intro')}</p>
      </div>
      {done ? <Notice tone="done" role="status" title={t(`done.${done}`)} /> : null}
      {overAll ? <ScopePanels id="everywhere" place={t('everywhere')} view={overAll} /> : null}
      {tours.map(({ tour, view }) => (
        <ScopePanels
          key={tour.id}
          id={`tour-${tour.slug}`}
          place={t('tour', { name: locale === 'en' ? tour.nameEn : tour.nameSv })}
          view={view}
        />
      ))}
      <Panel id="conferences" title={t('conferences')}>
        <p className="mb-2 text-ink-2">{t('conferencesText')}</p>
        <ul className="flex flex-wrap gap-x-6">
          {conferences.map(({ id, slug, city }) => (
            <li key={id}>
              <Link
                href={{ pathname: '/organiser/conferences/[slug]/colleagues', params: { slug } }}
                className="inline-flex min-h-11 items-center"
              >
                {t('toConference', { city })}
              </Link>
            </li>
          ))}
        </ul>
      </Panel>
    </div>
  );
}
