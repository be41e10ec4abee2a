import { Bell, PenLine } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { loadOrganiserConsultation } from '@/features/consultation/loaders';
import { DispatchList } from '@/features/dispatch/components/dispatch-list';
import { loadDispatches } from '@/features/dispatch/loaders';
import { localeFrom } from '@/lib/i18n/locale';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string; slug: string }> };

const groups = ['reviewed', 'draft', 'released', 'discarded'] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'dispatches' });
  return { title: t('title') };
}

export default async function Dispatches({ params }: Props) {
  const locale = await localeFrom(params);
  const { slug } = await params;
  const t = await getTranslations('dispatches');
  const here = { pathname: '/organiser/consultations/[slug]/dispatches', params: { slug } } as const;
  const opened = await loadOrganiserConsultation(locale, slug, 'seeConsultations', here);
  const { dispatches, canWrite } = await loadDispatches(opened, locale);
  const write = { pathname: '/organiser/consultations/[slug]/dispatches/new', params: { slug } } as const;
  const byState = Map.groupBy(dispatches, ({ state }) => state);
  return (
    <div className="grid grid-cols-1 gap-6">
      <div className="flex flex-wrap items-start gap-3.5">
        <div className="min-w-72 flex-1">
          <h1 className="text-[2.125rem]">{t('title')}</h1>
          <p className="mt-2 max-w-text text-ink-2">{t('intro')}</p>
        </div>
        <ButtonLink
          href={{ pathname: '/organiser/consultations/[slug]/reminders', params: { slug } }}
          variant="ghost"
          size="small"
        >
          <Bell aria-hidden="true" size={18} />
          {t('toReminders')}
        </ButtonLink>
        {canWrite ? (
          <ButtonLink href={write} size="small">
            <PenLine aria-hidden="true" size={18} />
            {t('write')}
          </ButtonLink>
        ) : null}
      </div>
      {dispatches.length === 0 ? (
        <EmptyState
          title={t('emptyTitle')}
          action={canWrite ? <ButtonLink href={write}>{t('write')}</ButtonLink> : null}
        >
          <p>{t('emptyText')}</p>
        </EmptyState>
      ) : (
        groups.map((state) => {
          const rows = byState.get(state);
          return rows ? <DispatchList key={state} slug={slug} state={state} rows={rows} /> : null;
        })
      )}
    </div>
  );
}
