import { Plus } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { ConsultationTable } from '@/features/consultation/components/consultation-table';
import { loadConsultations } from '@/features/consultation/loaders';
import { localeFrom } from '@/lib/i18n/locale';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'consultations' });
  return { title: t('title') };
}

export default async function ConsultationsPage({ params }: Props) {
  const locale = await localeFrom(params);
  const { rows, canCreate } = await loadConsultations(locale, '/organiser/consultations');
  const t = await getTranslations('consultations');
  const add = canCreate ? (
    <ButtonLink href="/organiser/consultations/new" size="small">
      <Plus aria-hidden="true" size={20} />
      {t('new')}
    </ButtonLink>
  ) : null;
  return (
    <div className="grid grid-cols-1 gap-6">
      <div className="flex flex-wrap items-start gap-4">
        <div className="min-w-0 flex-1 basis-80">
          <h1 className="text-[2.125rem]">{t('title')}</h1>
          <p className="mt-2 max-w-text text-ink-2">{t('intro')}</p>
        </div>
        {add}
      </div>
      {rows.length === 0 ? (
        <EmptyState title={t('emptyTitle')} action={add}>
          <p>{t('emptyText')}</p>
        </EmptyState>
      ) : (
        <ConsultationTable rows={rows} />
      )}
    </div>
  );
}
