import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { Pagination } from '@/components/ui/pagination';
import { BarrierList } from '@/features/accessibility/components/barrier-list';
import { loadBarriers } from '@/features/accessibility/loaders';
import { localeFrom } from '@/lib/i18n/locale';
import { getPathname } from '@/lib/i18n/navigation';

export const dynamic = 'force-dynamic';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ page?: unknown; done?: unknown }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'barrierReports' });
  return { title: t('title') };
}

export default async function BarrierReportsPage({ params, searchParams }: Props) {
  const locale = await localeFrom(params);
  const t = await getTranslations('barrierReports');
  const query = await searchParams;
  const { barriers, counts, page, pageCount, canHandle } = await loadBarriers(locale, query.page);
  const hrefFor = (to: number) =>
    getPathname({ href: { pathname: '/organiser/barrier-reports', query: { page: String(to) } }, locale });
  return (
    <div className="grid max-w-4xl grid-cols-1 gap-6">
      <div>
        <h1 className="text-[2.125rem]">{t('title')}</h1>
        <p className="mt-2 max-w-text">{t('intro')}</p>
      </div>
      {query.done === 'handled' ? <Notice tone="done" role="status" title={t('done')} /> : null}
      {counts.all > 0 ? (
        <p className="font-semibold">{t('openCount', { count: counts.open })}</p>
      ) : (
        <EmptyState title={t('emptyTitle')}>
          <p>{t('emptyText')}</p>
        </EmptyState>
      )}
      <BarrierList barriers={barriers} canHandle={canHandle} />
      <Pagination
        page={page}
        pageCount={pageCount}
        hrefFor={hrefFor}
        labels={{
          nav: t('pagination.nav'),
          previous: t('pagination.previous'),
          next: t('pagination.next'),
          page: (at, of) => t('pagination.page', { page: at, count: of }),
        }}
      />
    </div>
  );
}
