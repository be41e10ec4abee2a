import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { HistoryOf } from '@/app/[locale]/(organiser)/organiser/_history/history-of';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { Notice } from '@/components/ui/notice';
import { loadOrganiserHere } from '@/features/conference/organiser-loaders';
import { VenueForm } from '@/features/venue/components/venue-form';
import { VenueSheetView } from '@/features/venue/components/venue-sheet';
import { loadVenue } from '@/features/venue/loaders';
import { localeFrom } from '@/lib/i18n/locale';

export const dynamic = 'force-dynamic';

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'venues' });
  return { title: t('facts') };
}

export default async function VenuePage({ params, searchParams }: Props) {
  const locale = await localeFrom(params);
  const { id } = await params;
  const t = await getTranslations('venues');
  const { actor } = await loadOrganiserHere(locale, { pathname: '/organiser/venues/[id]', params: { id } });
  const { venue, use, canEdit } = await loadVenue(actor, id);
  const { saved, v } = await searchParams;
  const isSaved = saved === '1';
  return (
    <div className="grid grid-cols-1 gap-6">
      <Breadcrumbs label={t('breadcrumbs')} items={[{ href: '/organiser/venues', text: t('title') }]} />
      <h1 className="text-[2.125rem]">
        {venue.name}, {venue.city}
      </h1>
      {isSaved && canEdit ? (
        <Notice tone="done" role="status" title={t('savedTitle')}>
          <p>{t('savedText')}</p>
        </Notice>
      ) : null}
      {canEdit ? (
        <VenueForm key={String(v ?? '')} venue={venue} use={use} />
      ) : (
        <>
          <Notice>
            <p>{t('readOnly')}</p>
          </Notice>
          <VenueSheetView venue={venue} />
        </>
      )}
      <HistoryOf type="venue" id={venue.id} belonging="everywhere" />
    </div>
  );
}
