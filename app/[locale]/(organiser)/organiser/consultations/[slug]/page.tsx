import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { loadOrganiserConsultation } from '@/features/consultation/loaders';
import { titleOf } from '@/features/consultation/rules';
import { localeFrom } from '@/lib/i18n/locale';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string; slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'consultations' });
  return { title: t('title') };
}

export default async function ConsultationOverview({ params }: Props) {
  const locale = await localeFrom(params);
  const { slug } = await params;
  const here = { pathname: '/organiser/consultations/[slug]', params: { slug } } as const;
  const { consultation } = await loadOrganiserConsultation(locale, slug, 'seeConsultations', here);
  return <h1 className="text-[2.125rem]">{titleOf(consultation, locale)}</h1>;
}
