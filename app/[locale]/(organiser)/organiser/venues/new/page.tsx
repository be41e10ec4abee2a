import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { loadOrganiserHere } from '@/features/conference/organiser-loaders';
import { VenueForm } from '@/features/venue/components/venue-form';
import { loadNewVenue } from '@/features/venue/loaders';
import { localeFrom } from '@/lib/i18n/locale';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'venues' });
  return { title: t('newTitle') };
}

export default async function NewVenuePage({ params }: Props) {
  const locale = await localeFrom(params);
  const t = await getTranslations('venues');
  const { actor } = await loadOrganiserHere(locale, '/organiser/venues/new');
  await loadNewVenue(actor);
  return (
    <div className="grid grid-cols-1 gap-6">
      <Breadcrumbs label={t('breadcrumbs')} items={[{ href: '/organiser/venues', text: t('title') }]} />
      <div>
        <h1 className="text-[2.125rem]">{t('newTitle')}</h1>
        <p className="mt-2 max-w-text text-ink-2">{t('newIntro')}</p>
      </div>
      <VenueForm />
    </div>
  );
}
