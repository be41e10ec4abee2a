import { Download } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-look';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { Pagination } from '@/components/ui/pagination';
import { AskingPanel } from '@/features/commitment/components/asking-panel';
import { CommitmentFilter } from '@/features/commitment/components/commitment-filter';
import { CommitmentTable } from '@/features/commitment/components/commitment-table';
import { QuartersPanel } from '@/features/commitment/components/quarters-panel';
import { loadAskExample, loadCommitments } from '@/features/commitment/loaders';
import { doneFrom, queryOf } from '@/features/commitment/view-rules';
import { loadOrganiserConsultation } from '@/features/consultation/loaders';
import { localeFrom } from '@/lib/i18n/locale';
import { getPathname } from '@/lib/i18n/navigation';

export const dynamic = 'force-dynamic';

type Props = {
  params: Promise<{ locale: string; slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'commitments' });
  return { title: t('title') };
}

export default async function CommitmentsPage({ params, searchParams }: Props) {
  const locale = await localeFrom(params);
  const { slug } = await params;
  const here = { pathname: '/organiser/consultations/[slug]/commitments', params: { slug } } as const;
  const opened = await loadOrganiserConsultation(locale, slug, 'seeConsultations', here);
  const query = await searchParams;
  const now = new Date();
  const [list, example] = await Promise.all([loadCommitments(opened, query, now), loadAskExample(opened, locale, now)]);
  const { view, counts, count, rows, pageCount, asking, canEdit } = list;
  const t = await getTranslations('commitments');
  const done = doneFrom(query);
  const address = getPathname({ href: here, locale });
  const isEmpty = count === 0 && !view.search && !view.standing;
  return (
    <div className="grid grid-cols-1 gap-5">
      <div className="flex flex-wrap items-end gap-x-6 gap-y-3">
        <div className="mr-auto">
          <h1 className="text-[2.125rem]">{t('title')}</h1>
          <p className="mt-1 max-w-text text-ink-2">{t('intro')}</p>
        </div>
        {canEdit ? (
          <ButtonLink href={{ pathname: '/organiser/consultations/[slug]/commitments/new', params: { slug } }}>
            {t('new')}
          </ButtonLink>
        ) : null}
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
      {isEmpty ? (
        <EmptyState title={t('emptyTitle')}>
          <p>{t('emptyText')}</p>
        </EmptyState>
      ) : (
        <>
          <CommitmentFilter view={view} counts={counts} action={address} />
          <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
            <p className="mr-auto font-semibold">{t('shown', { count })}</p>
            {(['csv', 'xlsx'] as const).map((format) => (
              <a
                key={format}
                href={`/api/organiser/consultations/${slug}/commitments.${format}?${new URLSearchParams({ ...queryOf({ ...view, page: 1 }), locale })}`}
                download
                className={buttonClass({ variant: 'ghost', size: 'small' })}
              >
                <Download aria-hidden="true" size={20} />
                {t(format)}
              </a>
            ))}
          </div>
          {rows.length === 0 ? (
            <EmptyState title={t('noHitsTitle')}>
              <p>{t('noHitsText')}</p>
            </EmptyState>
          ) : (
            <CommitmentTable rows={rows} slug={slug} />
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
      <QuartersPanel periods={list.periods} />
      {opened.consultation.state === 'open' || opened.consultation.state === 'held' ? (
        <AskingPanel
          consultationId={opened.consultation.id}
          isOn={asking.askOwnersArmedAt !== null}
          months={asking.statusEveryMonths}
          example={example}
          canEdit={canEdit}
        />
      ) : null}
    </div>
  );
}
