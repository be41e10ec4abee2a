import { Plus } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Pagination } from '@/components/ui/pagination';
import { loadOrganiserHere } from '@/features/conference/organiser-loaders';
import { RegisterFilter } from '@/features/speaker/components/register-filter';
import { RegisterTable } from '@/features/speaker/components/register-table';
import { loadRegister } from '@/features/speaker/loaders';
import { queryOfRegister } from '@/features/speaker/register-rules';
import { localeFrom } from '@/lib/i18n/locale';
import { getPathname } from '@/lib/i18n/navigation';

export const dynamic = 'force-dynamic';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'speakers' });
  return { title: t('title') };
}

export default async function SpeakerRegister({ params, searchParams }: Props) {
  const locale = await localeFrom(params);
  const pathname = '/organiser/speakers';
  const { actor } = await loadOrganiserHere(locale, pathname);
  const { view, rows, count, pageCount, canAdd } = await loadRegister(actor, await searchParams);
  const t = await getTranslations('speakers');
  const searching = view.search !== '' || view.minors || view.pending;
  const hrefFor = (page: number) =>
    getPathname({ href: { pathname, query: queryOfRegister({ ...view, page }) }, locale });
  return (
    <div className="grid grid-cols-1 gap-5">
      <div className="flex flex-wrap items-end gap-4">
        <div className="mr-auto">
          <h1 className="text-[2.125rem]">{t('title')}</h1>
          <p className="mt-1 text-ink-2">{t('register.intro')}</p>
        </div>
        {canAdd ? (
          <ButtonLink href="/organiser/speakers/new" size="small">
            <Plus aria-hidden="true" size={20} />
            {t('register.add')}
          </ButtonLink>
        ) : null}
      </div>
      <RegisterFilter view={view} action={getPathname({ href: pathname, locale })} />
      <p role="status" className="font-semibold">
        {t('register.count', { count })}
      </p>
      {rows.length > 0 ? (
        <RegisterTable rows={rows} />
      ) : (
        <EmptyState title={t(searching ? 'register.noHitsTitle' : 'register.emptyTitle')}>
          <p>{t(searching ? 'register.noHitsText' : 'register.emptyText')}</p>
        </EmptyState>
      )}
      <Pagination
        page={view.page}
        pageCount={pageCount}
        hrefFor={hrefFor}
        labels={{
          nav: t('register.pages'),
          previous: t('register.previous'),
          next: t('register.next'),
          page: (page, of) => t('register.page', { page, count: of }),
        }}
      />
    </div>
  );
}
