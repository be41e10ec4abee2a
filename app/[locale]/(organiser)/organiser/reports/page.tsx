import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/ui/empty-state';
import { MakeForm } from '@/features/report/components/make-form';
import { ReportList } from '@/features/report/components/report-list';
import { loadReports } from '@/features/report/loaders';
import { localeFrom } from '@/lib/i18n/locale';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'reports' });
  return { title: t('title') };
}

export default async function ReportsPage({ params }: Props) {
  const locale = await localeFrom(params);
  const { reports, periods, canMake } = await loadReports(locale, '/organiser/reports', new Date());
  const t = await getTranslations('reports');
  return (
    <div className="grid grid-cols-1 gap-5">
      <div>
        <h1 className="text-[2.125rem]">{t('title')}</h1>
        <p className="mt-1 max-w-text text-ink-2">{t('intro')}</p>
      </div>
      {canMake ? <MakeForm periods={periods} /> : null}
      {reports.length === 0 ? (
        <EmptyState title={t('emptyTitle')}>
          <p>{t('emptyText')}</p>
        </EmptyState>
      ) : (
        <ReportList reports={reports} />
      )}
    </div>
  );
}
