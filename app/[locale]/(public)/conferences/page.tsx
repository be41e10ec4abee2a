import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { pageMetadata } from '@/app/page-metadata';
import { EmptyState } from '@/components/ui/empty-state';
import { ConferenceList } from '@/features/conference/components/conference-list';
import { SeatsProvider } from '@/features/conference/components/seats';
import { seatsTexts } from '@/features/conference/components/seats-texts';
import { listTours } from '@/features/conference/queries';
import { localeFrom } from '@/lib/i18n/locale';

export const dynamic = 'force-static';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeFrom(params);
  const t = await getTranslations('conference.list');
  return pageMetadata({ locale, href: '/conferences', title: t('title'), description: t('description') });
}

export default async function ConferencesPage({ params }: Props) {
  const locale = await localeFrom(params);
  const t = await getTranslations('conference.list');
  const tours = (await listTours(locale, new Date())).filter(({ stops }) => stops.length > 0);
  return (
    <SeatsProvider src="/api/seats" texts={await seatsTexts()}>
      <div className="wrap py-10 lg:py-14">
        <h1>{t('title')}</h1>
        <p className="mt-4 max-w-text text-lg">{t('lead')}</p>
        {tours.length === 0 ? (
          <div className="mt-10">
            <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>
          </div>
        ) : null}
        {tours.map((tour) => (
          <section key={tour.slug} className="mt-12" aria-labelledby={`tour-${tour.slug}`}>
            <h2 id={`tour-${tour.slug}`} className="text-h3">
              {tour.name}
            </h2>
            {tour.intro ? <p className="mt-2 max-w-text text-ink-2">{tour.intro}</p> : null}
            <div className="mt-5">
              <ConferenceList stops={tour.stops} />
            </div>
          </section>
        ))}
      </div>
    </SeatsProvider>
  );
}
