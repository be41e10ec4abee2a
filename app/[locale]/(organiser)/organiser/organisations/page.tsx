import { Plus } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Pagination } from '@/components/ui/pagination';
import { RegisterFilter } from '@/features/organisation/components/register-filter';
import { RegisterTable } from '@/features/organisation/components/register-table';
import { loadRegister } from '@/features/organisation/loaders';
import { queryOfRegister } from '@/features/organisation/rules';
import { localeFrom } from '@/lib/i18n/locale';
import { getPathname } from '@/lib/i18n/navigation';

export const dynamic = 'force-dynamic';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'organisations' });
  return { title: t('title') };
}

export default async function OrganisationsPage({ params, searchParams }: Props) {
  const locale = await localeFrom(params);
  const pathname = '/organiser/organisations';
  const { view, rows, count, pageCount, canEdit } = await loadRegister(locale, await searchParams);
  const t = await getTranslations('organisations');
  const hrefFor = (page: number) =>
    getPathname({ href: { pathname, query: queryOfRegister({ ...view, page }) }, locale });
  return (
    <div className="grid grid-cols-1 gap-5">
      <div className="flex flex-wrap items-end gap-4">
        <div className="min-w-0 flex-1 basis-80">
          <h1 className="text-[2.125rem]">{t('title')}</h1>
          <p className="mt-1 max-w-text text-ink-2">{t('intro')}</p>
        </div>
        {canEdit ? (
          <ButtonLink href="/organiser/organisations/new" size="small">
            <Plus aria-hidden="true" size={20} />
            {t('new')}
          </ButtonLink>
        ) : null}
      </div>
      <RegisterFilter view={view} action={getPathname({ href: pathname, locale })} />
      <p role="status" className="font-semibold">
        {t('count', { count })}
      </p>
      {rows.length > 0 ? (
        <RegisterTable rows={rows} />
      ) : (
        <EmptyState title={t('noHitsTitle')}>
          <p>{t('noHitsText')}</p>
        </EmptyState>
      )}
      <Pagination
        page={view.page}
        pageCount={pageCount}
        hrefFor={hrefFor}
        labels={{
          nav: t('pages'),
          previous: t('previous'),
          next: t('next'),
          page: (page, of) => t('page', { page, count: of }),
        }}
      />
    </div>
  );
}
