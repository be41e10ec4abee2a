import { Plus } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { TextField } from '@/components/form/text-field';
import { ButtonLink } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-look';
import { EmptyState } from '@/components/ui/empty-state';
import { loadOrganiserHere } from '@/features/conference/organiser-loaders';
import { VenueTable } from '@/features/venue/components/venue-table';
import { loadVenues } from '@/features/venue/loaders';
import { Link } from '@/lib/i18n/link';
import { localeFrom } from '@/lib/i18n/locale';
import { getPathname } from '@/lib/i18n/navigation';

export const dynamic = 'force-dynamic';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'venues' });
  return { title: t('title') };
}

export default async function VenuesPage({ params, searchParams }: Props) {
  const locale = await localeFrom(params);
  const t = await getTranslations('venues');
  const { actor } = await loadOrganiserHere(locale, '/organiser/venues');
  const { search, venues, canEdit } = await loadVenues(actor, await searchParams);
  const add = canEdit ? (
    <ButtonLink href="/organiser/venues/new" size="small">
      <Plus aria-hidden="true" size={20} />
      {t('new')}
    </ButtonLink>
  ) : null;
  return (
    <div className="grid grid-cols-1 gap-6">
      <div className="flex flex-wrap items-start gap-4">
        <div className="mr-auto">
          <h1 className="text-[2.125rem]">{t('title')}</h1>
          <p className="mt-2 max-w-text text-ink-2">{t('intro')}</p>
        </div>
        {add}
      </div>
      <search>
        <form
          method="get"
          action={getPathname({ href: '/organiser/venues', locale })}
          className="flex flex-wrap items-end gap-3"
        >
          <TextField id="q" name="q" label={t('search')} hint={t('searchHint')} defaultValue={search} />
          <button type="submit" className={buttonClass({ variant: 'ghost' })}>
            {t('searchButton')}
          </button>
          {search ? (
            <Link href="/organiser/venues" className="inline-flex min-h-12 items-center">
              {t('clear')}
            </Link>
          ) : null}
        </form>
      </search>
      <p role="status" className="font-semibold">
        {t('count', { count: venues.length })}
      </p>
      {venues.length > 0 ? (
        <VenueTable venues={venues} />
      ) : (
        <EmptyState title={t(search ? 'noHitsTitle' : 'emptyTitle')} action={search ? null : add}>
          <p>{t(search ? 'noHitsText' : 'emptyText')}</p>
        </EmptyState>
      )}
    </div>
  );
}
