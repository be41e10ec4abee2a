import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Disclosure } from '@/components/ui/disclosure';
import { EmptyState } from '@/components/ui/empty-state';
import { OrganiserConferences } from '@/features/conference/components/organiser-conferences';
import { loadOrganiserHere } from '@/features/conference/organiser-loaders';
import { byTour } from '@/features/conference/organiser-rules';
import { ConsultationTable } from '@/features/consultation/components/consultation-table';
import { loadConsultationsUnderWay } from '@/features/consultation/loaders';
import { AttentionList } from '@/features/today/components/attention-list';
import { loadTodayEverywhere } from '@/features/today/loaders';
import { localeFrom } from '@/lib/i18n/locale';
import { formatDate } from '@/lib/time';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'today' });
  return { title: t('overviewTitle') };
}

export default async function OrganiserOverview({ params }: Props) {
  const locale = await localeFrom(params);
  const t = await getTranslations('today');
  const organiser = await getTranslations('organiser');
  const consultation = await getTranslations('consultations');
  const now = new Date();
  const here = await loadOrganiserHere(locale, '/organiser');
  const attention = await loadTodayEverywhere(here, now);
  const consultations = await loadConsultationsUnderWay();
  return (
    <div className="grid grid-cols-1 gap-7">
      <div>
        <h1 className="text-[2.125rem]">{t('overviewTitle')}</h1>
        <p className="mt-1 text-ink-2 first-letter:uppercase">{formatDate(now, locale)}</p>
      </div>
      {here.conferences.length === 0 ? (
        <EmptyState title={organiser('emptyTitle')}>
          <p>{organiser('emptyText')}</p>
        </EmptyState>
      ) : (
        <AttentionList items={attention} withCity />
      )}
      {consultations.length > 0 ? (
        <section aria-labelledby="consultations-heading">
          <h2 id="consultations-heading" className="mb-3 text-h4">
            {consultation('title')}
          </h2>
          <ConsultationTable rows={consultations} />
        </section>
      ) : null}
      {byTour(here.conferences).map((tour) =>
        tour.series.archived ? (
          <Disclosure
            key={tour.series.slug}
            summary={t('archive', { tour: locale === 'en' ? tour.series.nameEn : tour.series.nameSv })}
          >
            <OrganiserConferences tour={tour} now={now} />
          </Disclosure>
        ) : (
          <OrganiserConferences key={tour.series.slug} tour={tour} now={now} />
        ),
      )}
    </div>
  );
}
