import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { AuditPageView } from '@/features/audit/components/audit-page';
import { loadConferenceHistory } from '@/features/audit/loaders';
import { loadOrganiserConference } from '@/features/conference/organiser-loaders';
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

export default async function ConferenceHistoryPage({ params, searchParams }: Props) {
  const locale = await localeFrom(params);
  const { slug } = await params;
  const t = await getTranslations('auditLog');
  const here = { pathname: '/organiser/conferences/[slug]/history', params: { slug } } as const;
  const { actor, conference } = await loadOrganiserConference(locale, slug, here);
  const page = await loadConferenceHistory(actor, conference.id, await searchParams);
  return (
    <div className="grid grid-cols-1 gap-5">
      <Breadcrumbs
        label={t('breadcrumbs')}
        items={[{ href: { pathname: '/organiser/conferences/[slug]', params: { slug } }, text: conference.city }]}
      />
      <div>
        <h1 className="text-[2.125rem]">{t('historyFor', { city: conference.city })}</h1>
        <p className="mt-2 max-w-text">{t('introConference')}</p>
      </div>
      <AuditPageView {...page} address={getPathname({ href: here, locale })} />
    </div>
  );
}
