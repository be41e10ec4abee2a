import { Download } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { buttonClass } from '@/components/ui/button-look';
import { EmptyState } from '@/components/ui/empty-state';
import { Pagination } from '@/components/ui/pagination';
import { loadOrganiserConference } from '@/features/conference/organiser-loaders';
import { OrganiserFilter } from '@/features/registration/components/organiser-filter';
import { OrganiserTable } from '@/features/registration/components/organiser-table';
import { loadRegistrationList } from '@/features/registration/organiser-loaders';
import { filtersInUse, type ListView, pageSize, queryOfView } from '@/features/registration/organiser-rules';
import { localeFrom } from '@/lib/i18n/locale';
import { getPathname } from '@/lib/i18n/navigation';

export const dynamic = 'force-dynamic';

type Props = {
  params: Promise<{ locale: string; slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'registrations' });
  return { title: t('title') };
}

export default async function RegistrationList({ params, searchParams }: Props) {
  const locale = await localeFrom(params);
  const { slug } = await params;
  const pathname = '/organiser/conferences/[slug]/registrations';
  const t = await getTranslations('registrations');
  const opened = await loadOrganiserConference(locale, slug, { pathname, params: { slug } });
  const { view, rows, count, pageCount, options, canExport } = await loadRegistrationList(opened, await searchParams);
  const { conference } = opened;
  const hrefFor = (to: ListView) =>
    getPathname({ href: { pathname, params: { slug }, query: queryOfView(to) }, locale });
  const exportQuery = new URLSearchParams({ ...queryOfView({ ...view, page: 1 }), locale });
  const first = (view.page - 1) * pageSize + 1;
  return (
    <div className="grid grid-cols-1 gap-5">
      <Breadcrumbs
        label={t('breadcrumbs')}
        items={[
          {
            href: { pathname: '/organiser/conferences/[slug]', params: { slug } },
            text: t('backToConference', { city: conference.city }),
          },
        ]}
      />
      <h1 className="text-[2.125rem]">{t('titleFor', { city: conference.city })}</h1>
      <OrganiserFilter
        view={view}
        options={options}
        action={getPathname({ href: { pathname, params: { slug } }, locale })}
      />
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <p role="status" className="mr-auto font-semibold">
          {t('count', { count })}
          {pageCount > 1 ? (
            <span className="font-normal text-ink-2">
              {' '}
              ({t('range', { from: first, to: first + rows.length - 1, count })})
            </span>
          ) : null}
        </p>
        {canExport && count > 0 ? (
          <a
            href={`/api/organiser/conferences/${slug}/registrations.csv?${exportQuery}`}
            download
            className={buttonClass({ variant: 'ghost', size: 'small' })}
          >
            <Download aria-hidden="true" size={20} />
            {t('export')} ({t('exportHint', { count })})
          </a>
        ) : null}
      </div>
      {rows.length > 0 ? (
        <OrganiserTable rows={rows} view={view} conference={conference} hrefFor={hrefFor} />
      ) : (
        <EmptyState title={t(filtersInUse(view) > 0 ? 'noHitsTitle' : 'emptyTitle')}>
          <p>{t(filtersInUse(view) > 0 ? 'noHitsText' : 'emptyText')}</p>
        </EmptyState>
      )}
      <Pagination
        page={view.page}
        pageCount={pageCount}
        hrefFor={(page) => hrefFor({ ...view, page })}
        labels={{
          nav: t('pagination.nav'),
          previous: t('pagination.previous'),
          next: t('pagination.next'),
          page: (page, of) => t('pagination.page', { page, count: of }),
        }}
      />
    </div>
  );
}
