import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AuditPageView } from '@/features/audit/components/audit-page';
import { loadConsultationHistory } from '@/features/audit/loaders';
import { loadOrganiserConsultation } from '@/features/consultation/loaders';
import { titleOf } from '@/features/consultation/rules';
import { localeFrom } from '@/lib/i18n/locale';
import { getPathname } from '@/lib/i18n/navigation';

export const dynamic = 'force-dynamic';

type Props = {
  params: Promise<{ locale: string; slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'auditLog' });
  return { title: t('historyTitle') };
}

export default async function ConsultationHistoryPage({ params, searchParams }: Props) {
  const locale = await localeFrom(params);
  const { slug } = await params;
  const t = await getTranslations('auditLog');
  const here = { pathname: '/organiser/consultations/[slug]/history', params: { slug } } as const;
  const { actor, consultation } = await loadOrganiserConsultation(locale, slug, 'seeConsultations', here);
  const page = await loadConsultationHistory(actor, consultation.id, await searchParams);
  return (
    <div className="grid grid-cols-1 gap-5">
      <div>
        <h1 className="text-[2.125rem]">{t('historyForConsultation', { title: titleOf(consultation, locale) })}</h1>
        <p className="mt-2 max-w-text">{t('introConsultation')}</p>
      </div>
      <AuditPageView {...page} address={getPathname({ href: here, locale })} />
    </div>
  );
}
