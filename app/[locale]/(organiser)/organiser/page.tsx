import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/ui/empty-state';
import { OrganiserAttention } from '@/features/conference/components/organiser-attention';
import { OrganiserConferences } from '@/features/conference/components/organiser-conferences';
import { loadOrganiserOverview } from '@/features/conference/organiser-loaders';
import { localeFrom } from '@/lib/i18n/locale';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'organiser' });
  return { title: t('overviewTitle') };
}

export default async function OrganiserOverview({ params }: Props) {
  const locale = await localeFrom(params);
  const t = await getTranslations('organiser');
  const now = new Date();
  const { tours, attention } = await loadOrganiserOverview(locale, now);
  return (
    <div className="grid grid-cols-1 gap-7">
      <div>
        <h1 className="text-[2.125rem]">{t('overviewTitle')}</h1>
        <p className="mt-2 max-w-text text-ink-2">{t('overviewIntro')}</p>
      </div>
      {tours.length === 0 ? (
        <EmptyState title={t('emptyTitle')}>
          <p>{t('emptyText')}</p>
        </EmptyState>
      ) : (
        <OrganiserAttention items={attention} withCity />
      )}
      {tours.map((tour) => (
        <OrganiserConferences key={tour.series.slug} tour={tour} now={now} />
      ))}
    </div>
  );
}
