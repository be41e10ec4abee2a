import { FileUp, Plus } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Pagination } from '@/components/ui/pagination';
import { SeminarFilter } from '@/features/seminar/components/seminar-filter';
import { SeminarTable } from '@/features/seminar/components/seminar-table';
import { loadSeminarList } from '@/features/seminar/loaders';
import { isNarrowed, queryOfSeminarView, type SeminarView } from '@/features/seminar/rules';
import { localeFrom } from '@/lib/i18n/locale';
import { getPathname } from '@/lib/i18n/navigation';

export const dynamic = 'force-dynamic';

type Props = {
  params: Promise<{ locale: string; series: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const pathname = '/organiser/tours/[series]/seminars';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'seminars' });
  return { title: t('title') };
}

export default async function SeminarList({ params, searchParams }: Props) {
  const locale = await localeFrom(params);
  const { series: slug } = await params;
  const t = await getTranslations('seminars');
  const here = { pathname, params: { series: slug } } as const;
  const { series, canEdit, view, count, pageCount, rows } = await loadSeminarList(
    locale,
    slug,
    here,
    await searchParams,
  );
  const name = locale === 'en' ? series.nameEn : series.nameSv;
  const hrefFor = (to: SeminarView) => getPathname({ href: { ...here, query: queryOfSeminarView(to) }, locale });
  return (
    <div className="grid grid-cols-1 gap-5">
      <Breadcrumbs
        label={t('breadcrumbs')}
        items={[{ href: { pathname: '/organiser/tours/[series]', params: { series: slug } }, text: name }]}
      />
      <div className="flex flex-wrap items-center gap-3.5">
        <h1 className="mr-auto text-[2.125rem]">{t('titleFor', { name })}</h1>
        {canEdit ? <Tools slug={slug} texts={{ import: t('import'), add: t('new.action') }} /> : null}
      </div>
      <p className="max-w-text text-ink-2">{t('lead')}</p>
      <SeminarFilter view={view} action={getPathname({ href: here, locale })} />
      <p role="status" className="font-semibold">
        {t('list.count', { count })}
      </p>
      {rows.length > 0 ? (
        <SeminarTable rows={rows} series={slug} cityCount={series.conferences.length} />
      ) : (
        <EmptyState title={t(isNarrowed(view) ? 'list.noHitsTitle' : 'list.emptyTitle')}>
          <p>{t(isNarrowed(view) ? 'list.noHitsText' : 'list.emptyText')}</p>
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

function Tools({ slug, texts }: { slug: string; texts: { import: string; add: string } }) {
  return (
    <>
      <ButtonLink
        href={{ pathname: '/organiser/tours/[series]/import', params: { series: slug } }}
        variant="ghost"
        size="small"
      >
        <FileUp aria-hidden="true" size={20} />
        {texts.import}
      </ButtonLink>
      <ButtonLink href={{ pathname: '/organiser/tours/[series]/seminars/new', params: { series: slug } }} size="small">
        <Plus aria-hidden="true" size={20} />
        {texts.add}
      </ButtonLink>
    </>
  );
}
