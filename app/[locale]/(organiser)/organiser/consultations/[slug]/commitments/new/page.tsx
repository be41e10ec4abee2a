import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { CommitmentForm } from '@/features/commitment/components/commitment-form';
import { loadCommitmentChoices } from '@/features/commitment/loaders';
import { loadOrganiserConsultation } from '@/features/consultation/loaders';
import { localeFrom } from '@/lib/i18n/locale';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string; slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'commitments' });
  return { title: t('titleNew') };
}

export default async function NewCommitmentPage({ params }: Props) {
  const locale = await localeFrom(params);
  const { slug } = await params;
  const here = { pathname: '/organiser/consultations/[slug]/commitments/new', params: { slug } } as const;
  const { consultation } = await loadOrganiserConsultation(locale, slug, 'editConsultations', here);
  const choices = await loadCommitmentChoices(consultation.id);
  const t = await getTranslations('commitments');
  return (
    <div className="grid grid-cols-1 gap-5">
      <Breadcrumbs
        label={t('breadcrumbs')}
        items={[
          { href: { pathname: '/organiser/consultations/[slug]/commitments', params: { slug } }, text: t('title') },
        ]}
      />
      <h1 className="text-[2.125rem]">{t('titleNew')}</h1>
      <CommitmentForm consultationId={consultation.id} commitment={null} choices={choices} />
    </div>
  );
}
