import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { EmptyState } from '@/components/ui/empty-state';
import { Pagination } from '@/components/ui/pagination';
import { loadOrganiserConference } from '@/features/conference/organiser-loaders';
import { BulkRecent } from '@/features/registration/components/bulk-recent';
import { DeskColumns } from '@/features/registration/components/desk-columns';
import { DeskFiles } from '@/features/registration/components/desk-files';
import { DeskHead } from '@/features/registration/components/desk-head';
import { DeskSelection } from '@/features/registration/components/desk-selection';
import { OrganiserFilter } from '@/features/registration/components/organiser-filter';
import { OrganiserTable } from '@/features/registration/components/organiser-table';
import { SavedViews, SavedViewsEditor } from '@/features/registration/components/saved-views';
import { ViewDone } from '@/features/registration/components/view-done';
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
  const query = await searchParams;
  const { view, rows, count, pageCount, options, jobs, views, mayDo } = await loadRegistrationList(opened, query);
  const { conference } = opened;
  const own = getPathname({ href: { pathname, params: { slug } }, locale });
  const hrefFor = (to: ListView) =>
    getPathname({ href: { pathname, params: { slug }, query: queryOfView(to) }, locale });
  const first = (view.page - 1) * pageSize + 1;
  const files = { xlsx: fileAddress(slug, 'xlsx'), csv: fileAddress(slug, 'csv') };
  const table = <OrganiserTable {...{ rows, view, conference, hrefFor }} selectable={mayDo.change} />;
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
      <DeskHead conference={conference} mayRegister={mayDo.register} />
      <ViewDone done={query.done} />
      <SavedViews views={views} view={view} address={own} />
      <BulkRecent jobs={jobs} slug={slug} />
      <OrganiserFilter view={view} options={options} action={own} />
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
        {count > 0 ? <DeskFiles {...{ slug, view, count, files, locale }} mayDo={mayDo} /> : null}
      </div>
      <div className="grid grid-cols-1 items-start gap-3 xl:grid-cols-2">
        <DeskColumns view={view} action={own} hrefFor={hrefFor} />
        <SavedViewsEditor views={views} view={view} slug={slug} />
      </div>
      {rows.length === 0 ? (
        <EmptyState title={t(filtersInUse(view) > 0 ? 'noHitsTitle' : 'emptyTitle')}>
          <p>{t(filtersInUse(view) > 0 ? 'noHitsText' : 'emptyText')}</p>
        </EmptyState>
      ) : mayDo.change ? (
        <DeskSelection
          {...{ view, count, files, locale }}
          action={getPathname({
            href: { pathname: '/organiser/conferences/[slug]/registrations/bulk', params: { slug } },
            locale,
          })}
          mayExport={mayDo.export}
        >
          {table}
        </DeskSelection>
      ) : (
        table
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

function fileAddress(slug: string, format: 'csv' | 'xlsx'): string {
  return `/api/organiser/conferences/${slug}/registrations.${format}`;
}
