import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { FigureRow } from '@/components/ui/figure-row';
import { Pagination } from '@/components/ui/pagination';
import { loadOrganiserConsultation } from '@/features/consultation/loaders';
import { DoneNote } from '@/features/invitation/components/done-note';
import { ListFilter } from '@/features/invitation/components/list-filter';
import { ListTable } from '@/features/invitation/components/list-table';
import { WaitingExtensions } from '@/features/invitation/components/waiting-extensions';
import { queryOfList } from '@/features/invitation/list-rules';
import { loadInvitationList } from '@/features/invitation/organiser-loaders';
import { Link } from '@/lib/i18n/link';
import { localeFrom } from '@/lib/i18n/locale';
import { getPathname } from '@/lib/i18n/navigation';

export const dynamic = 'force-dynamic';

type Props = {
  params: Promise<{ locale: string; slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'invitations' });
  return { title: t('title') };
}

export default async function InvitationsPage({ params, searchParams }: Props) {
  const locale = await localeFrom(params);
  const { slug } = await params;
  const pathname = '/organiser/consultations/[slug]/invitations';
  const opened = await loadOrganiserConsultation(locale, slug, 'seeConsultations', { pathname, params: { slug } });
  const query = await searchParams;
  const { view, count, pageCount, figures, extensions, rows, canEdit, ids } = await loadInvitationList(opened, query);
  const t = await getTranslations('invitations');
  const here = getPathname({ href: { pathname, params: { slug } }, locale });
  const toDispatch = { pathname: '/organiser/consultations/[slug]/dispatches/new', params: { slug } } as const;
  return (
    <div className="grid grid-cols-1 gap-5">
      <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
        <div className="mr-auto">
          <h1 className="text-[2.125rem]">{t('title')}</h1>
          <p className="mt-1 max-w-text text-ink-2">{t('intro')}</p>
        </div>
        {canEdit ? (
          <span className="flex flex-wrap gap-3">
            <ButtonLink
              href={{ pathname: '/organiser/consultations/[slug]/invitations/import', params: { slug } }}
              variant="ghost"
              size="small"
            >
              {t('import')}
            </ButtonLink>
            <ButtonLink
              href={{ pathname: '/organiser/consultations/[slug]/invitations/new', params: { slug } }}
              size="small"
            >
              {t('new')}
            </ButtonLink>
          </span>
        ) : null}
      </div>
      <DoneNote query={query} />
      {figures.all === 0 ? (
        <EmptyState title={t('emptyTitle')}>
          <p>{t('emptyText')}</p>
        </EmptyState>
      ) : (
        <>
          <FigureRow
            label={t('figures.label')}
            figures={[
              { value: figures.all, text: t('figures.all', { count: figures.all }) },
              { value: figures.answered, text: t('figures.answered', { count: figures.answered }) },
              { value: figures.waiting, text: t('figures.waiting', { count: figures.waiting }) },
              { value: figures.bounced, text: t('figures.bounced', { count: figures.bounced }) },
            ]}
          />
          <WaitingExtensions extensions={extensions} slug={slug} />
          <ListFilter view={view} action={here} />
          {rows.length === 0 ? (
            <EmptyState title={t('noHitsTitle')}>
              <p>{t('noHitsText')}</p>
            </EmptyState>
          ) : (
            <>
              <p className="flex flex-wrap items-center gap-x-6 gap-y-1">
                <span role="status">{t('list.count', { count })}</span>
                {ids.length > 0 ? (
                  <Link
                    href={{ ...toDispatch, query: { ids: ids.join(',') } }}
                    prefetch={false}
                    className="inline-flex min-h-11 items-center"
                  >
                    {t('list.mailAll', { count })}
                  </Link>
                ) : null}
              </p>
              <ListTable
                key={JSON.stringify(view)}
                rows={rows}
                slug={slug}
                canEdit={canEdit}
                action={getPathname({ href: toDispatch, locale })}
              />
              <Pagination
                page={view.page}
                pageCount={pageCount}
                hrefFor={(page) =>
                  getPathname({ href: { pathname, params: { slug }, query: queryOfList({ ...view, page }) }, locale })
                }
                labels={{
                  nav: t('pages.nav'),
                  previous: t('pages.previous'),
                  next: t('pages.next'),
                  page: (page, of) => t('pages.page', { page, of }),
                }}
              />
            </>
          )}
        </>
      )}
    </div>
  );
}
