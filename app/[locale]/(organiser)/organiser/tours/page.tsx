import { Plus } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';
import { loadOrganiserHere } from '@/features/conference/organiser-loaders';
import { TourLineView } from '@/features/tour/components/tour-line-view';
import { loadTours } from '@/features/tour/loaders';
import { uniqueLabels } from '@/features/tour/settings-rules';
import { Link } from '@/lib/i18n/link';
import { localeFrom } from '@/lib/i18n/locale';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'tours' });
  return { title: t('title') };
}

export default async function ToursPage({ params }: Props) {
  const locale = await localeFrom(params);
  const t = await getTranslations('tours');
  const { actor } = await loadOrganiserHere(locale, '/organiser/tours');
  const { tours, canCreate } = await loadTours(actor);
  const now = new Date();
  // A tour and its copy may have the same name: then the address tells them apart.
  const names = uniqueLabels(
    tours.map(({ id, slug, nameSv, nameEn }) => ({ id, slug, name: locale === 'en' ? nameEn : nameSv, detail: '' })),
  );
  const add = canCreate ? (
    <ButtonLink href="/organiser/tours/new" size="small">
      <Plus aria-hidden="true" size={20} />
      {t('new')}
    </ButtonLink>
  ) : null;
  return (
    <div className="grid grid-cols-1 gap-6">
      <div className="flex flex-wrap items-start gap-4">
        <div className="mr-auto">
          <h1 className="text-[2.125rem]">{t('title')}</h1>
          <p className="mt-2 max-w-text text-ink-2">{t('intro')}</p>
        </div>
        {add}
      </div>
      {tours.length === 0 ? (
        <EmptyState title={t('emptyTitle')} action={add}>
          <p>{t('emptyText')}</p>
        </EmptyState>
      ) : null}
      {tours.map((tour) => (
        <Panel
          key={tour.id}
          id={`tour-${tour.slug}`}
          title={
            tour.mayOpen ? (
              <Link href={{ pathname: '/organiser/tours/[series]', params: { series: tour.slug } }}>
                {names.get(tour.id)}
              </Link>
            ) : (
              names.get(tour.id)
            )
          }
          aside={tour.archived ? <Tag tone="outline">{t('archivedTag')}</Tag> : null}
        >
          {tour.stops.length > 0 ? (
            <TourLineView tour={tour} now={now} canEdit={false} />
          ) : (
            <p className="text-ink-2">{t('noStopsTitle')}</p>
          )}
        </Panel>
      ))}
    </div>
  );
}
