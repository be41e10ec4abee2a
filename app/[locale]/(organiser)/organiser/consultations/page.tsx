import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/ui/empty-state';
import { loadConsultations } from '@/features/consultation/loaders';
import { titleOf } from '@/features/consultation/rules';
import { Link } from '@/lib/i18n/link';
import { localeFrom } from '@/lib/i18n/locale';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'consultations' });
  return { title: t('title') };
}

export default async function ConsultationsPage({ params }: Props) {
  const locale = await localeFrom(params);
  const { consultations } = await loadConsultations(locale, '/organiser/consultations');
  const t = await getTranslations('consultations');
  return (
    <div className="grid grid-cols-1 gap-5">
      <div>
        <h1 className="text-[2.125rem]">{t('title')}</h1>
        <p className="mt-2 max-w-text">{t('intro')}</p>
      </div>
      {consultations.length === 0 ? (
        <EmptyState title={t('emptyTitle')}>
          <p>{t('emptyText')}</p>
        </EmptyState>
      ) : (
        <ul className="grid gap-3">
          {consultations.map((consultation) => (
            <li key={consultation.id}>
              <Link href={{ pathname: '/organiser/consultations/[slug]', params: { slug: consultation.slug } }}>
                {titleOf(consultation, locale)}
              </Link>{' '}
              {t(`states.${consultation.state}`)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
