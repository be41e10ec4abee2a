import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { OrganisationForm } from '@/features/organisation/components/organisation-form';
import { loadNewOrganisation } from '@/features/organisation/loaders';
import { localeFrom } from '@/lib/i18n/locale';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'organisations' });
  return { title: t('newTitle') };
}

export default async function NewOrganisationPage({ params }: Props) {
  const locale = await localeFrom(params);
  await loadNewOrganisation(locale);
  const t = await getTranslations('organisations');
  return (
    <div className="grid grid-cols-1 gap-6">
      <Breadcrumbs label={t('breadcrumbs')} items={[{ href: '/organiser/organisations', text: t('title') }]} />
      <div>
        <h1 className="text-[2.125rem]">{t('newTitle')}</h1>
        <p className="mt-2 max-w-text text-ink-2">{t('newIntro')}</p>
      </div>
      <OrganisationForm />
    </div>
  );
}
