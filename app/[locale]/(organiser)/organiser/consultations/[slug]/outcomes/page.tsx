import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { Pagination } from '@/components/ui/pagination';
import { loadOrganiserConsultation } from '@/features/consultation/loaders';
import { OutcomeFilter } from '@/features/outcome/components/outcome-filter';
import { OutcomeTable } from '@/features/outcome/components/outcome-table';
import { PublishPanel } from '@/features/outcome/components/publish-panel';
import { loadOutcomes } from '@/features/outcome/loaders';
import { doneFrom, queryOf } from '@/features/outcome/rules';
import { localeFrom } from '@/lib/i18n/locale';
import { getPathname } from '@/lib/i18n/navigation';

export const dynamic = 'force-dynamic';

type Props = {
  params: Promise<{ locale: string; slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'outcomes' });
  return { title: t('title') };
}

export default async function OutcomesPage({ params, searchParams }: Props) {
  const locale = await localeFrom(params);
  const { slug } = await params;
  const here = { pathname: '/organiser/consultations/[slug]/outcomes', params: { slug } } as const;
  const opened = await loadOrganiserConsultation(locale, slug, 'seeConsultations', here);
  const query = await searchParams;
  const { view, counts, count, pageCount, rows, publishedAt, canEdit } = await loadOutcomes(opened, query);
  const t = await getTranslations('outcomes');
  const done = doneFrom(query);
  const address = getPathname({ href: here, locale });
  const consultationId = opened.consultation.id;
  const isEmpty = counts.all === 0 && view.search === '';
  return (
    <div className="grid grid-cols-1 gap-5">
      <div>
        <h1 className="text-[2.125rem]">{t('title')}</h1>
        <p className="mt-1 max-w-text text-ink-2">{t('intro')}</p>
      </div>
      {done ? (
        <Notice tone="done" role="status">
          <p>{t(`done.${done}`)}</p>
        </Notice>
      ) : null}
      {opened.consultation.isMadeUp ? (
        <Notice tone="sun">
          <p>{t('madeUp')}</p>
        </Notice>
      ) : null}
      <PublishPanel {...{ consultationId, slug, publishedAt, counts, canEdit }} />
      {isEmpty ? (
        <EmptyState title={t('emptyTitle')}>
          <p>{t('emptyText')}</p>
        </EmptyState>
      ) : (
        <>
          <OutcomeFilter view={view} counts={counts} action={address} />
          <p className="font-semibold">{t('shown', { count })}</p>
          {rows.length === 0 ? (
            <EmptyState title={t('noHitsTitle')}>
              <p>{t('noHitsText')}</p>
            </EmptyState>
          ) : (
            <OutcomeTable rows={rows} slug={slug} consultationId={consultationId} canEdit={canEdit} />
          )}
          <Pagination
            page={view.page}
            pageCount={pageCount}
            hrefFor={(page) => `${address}?${new URLSearchParams(queryOf({ ...view, page }))}`}
            labels={{
              nav: t('pages.nav'),
              previous: t('pages.previous'),
              next: t('pages.next'),
              page: (page, of) => t('pages.page', { page, pageCount: of }),
            }}
          />
        </>
      )}
    </div>
  );
}
