import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { loadNewConsultation } from '@/features/consultation/loaders';
import { NewConsultationForm } from '@/features/preparation/components/new-consultation-form';
import { localeFrom } from '@/lib/i18n/locale';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'consultations' });
  return { title: t('titleNew') };
}

export default async function NewConsultationPage({ params }: Props) {
  const locale = await localeFrom(params);
  await loadNewConsultation(locale);
  const t = await getTranslations('consultations');
  return (
    <div className="grid grid-cols-1 gap-6">
      <Breadcrumbs label={t('breadcrumbs')} items={[{ href: '/organiser/consultations', text: t('title') }]} />
      <div>
        <h1 className="text-[2.125rem]">{t('titleNew')}</h1>
        <p className="mt-2 max-w-text text-ink-2">{t('newIntro')}</p>
      </div>
      <NewConsultationForm />
    </div>
  );
}
