import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { loadOrganiserHere } from '@/features/conference/organiser-loaders';
import { ConferenceForm } from '@/features/tour/components/conference-form';
import { loadNewConference } from '@/features/tour/loaders';
import { localeFrom } from '@/lib/i18n/locale';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string; series: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'tours' });
  return { title: t('newConference') };
}

export default async function NewConferencePage({ params }: Props) {
  const locale = await localeFrom(params);
  const { series } = await params;
  const t = await getTranslations('tours');
  const here = { pathname: '/organiser/tours/[series]/new-conference', params: { series } } as const;
  const { actor } = await loadOrganiserHere(locale, here);
  const { tour, choices } = await loadNewConference(actor, series);
  const name = locale === 'en' ? tour.nameEn : tour.nameSv;
  return (
    <div className="grid grid-cols-1 gap-6">
      <Breadcrumbs
        label={t('breadcrumbs')}
        items={[
          { href: '/organiser/tours', text: t('title') },
          { href: { pathname: '/organiser/tours/[series]', params: { series } }, text: name },
        ]}
      />
      <div>
        <h1 className="text-[2.125rem]">{t('conferenceNew.title', { tour: name })}</h1>
        <p className="mt-2 max-w-text text-ink-2">{t('conferenceNew.intro')}</p>
      </div>
      <ConferenceForm series={series} choices={choices} />
    </div>
  );
}
