import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { loadOrganiserHere } from '@/features/conference/organiser-loaders';
import { TourForm } from '@/features/tour/components/tour-form';
import { loadNewTour } from '@/features/tour/loaders';
import { localeFrom } from '@/lib/i18n/locale';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'tours' });
  return { title: t('newTitle') };
}

export default async function NewTourPage({ params }: Props) {
  const locale = await localeFrom(params);
  const t = await getTranslations('tours');
  const { actor } = await loadOrganiserHere(locale, '/organiser/tours/new');
  await loadNewTour(actor);
  return (
    <div className="grid grid-cols-1 gap-6">
      <Breadcrumbs label={t('breadcrumbs')} items={[{ href: '/organiser/tours', text: t('title') }]} />
      <div>
        <h1 className="text-[2.125rem]">{t('newTitle')}</h1>
        <p className="mt-2 max-w-text text-ink-2">{t('newIntro')}</p>
      </div>
      <TourForm />
    </div>
  );
}
