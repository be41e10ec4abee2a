import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { loadOrganiserConference } from '@/features/conference/organiser-loaders';
import { ConferenceForm } from '@/features/tour/components/conference-form';
import { loadConferenceCopy } from '@/features/tour/loaders';
import { localeFrom } from '@/lib/i18n/locale';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string; slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'tours' });
  return { title: t('settingsPage.copy') };
}

export default async function CopyConferencePage({ params }: Props) {
  const locale = await localeFrom(params);
  const { slug } = await params;
  const t = await getTranslations('tours');
  const here = { pathname: '/organiser/conferences/[slug]/copy', params: { slug } } as const;
  const { actor, conference } = await loadOrganiserConference(locale, slug, here);
  const { choices, proposal, locals } = await loadConferenceCopy(actor, slug, new Date());
  return (
    <div className="grid grid-cols-1 gap-6">
      <Breadcrumbs
        label={t('breadcrumbs')}
        items={[{ href: { pathname: '/organiser/conferences/[slug]', params: { slug } }, text: conference.city }]}
      />
      <div>
        <h1 className="text-[2.125rem]">{t('conferenceCopy.title', { city: conference.city })}</h1>
        <p className="mt-2 max-w-text text-ink-2">{t('conferenceCopy.intro')}</p>
      </div>
      <ConferenceForm source={{ slug, locals, proposal }} choices={choices} />
    </div>
  );
}
