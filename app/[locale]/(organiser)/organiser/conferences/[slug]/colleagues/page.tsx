import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { Notice } from '@/components/ui/notice';
import { ScopePanels } from '@/features/colleague/components/scope-panels';
import { loadScope } from '@/features/colleague/loaders';
import { doneFrom } from '@/features/colleague/rules';
import { loadOrganiserConference } from '@/features/conference/organiser-loaders';
import { localeFrom } from '@/lib/i18n/locale';

export const dynamic = 'force-dynamic';

type Props = {
  params: Promise<{ locale: string; slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'colleagues' });
  return { title: t('title') };
}

export default async function ConferenceColleaguesPage({ params, searchParams }: Props) {
  const locale = await localeFrom(params);
  const { slug } = await params;
  const t = await getTranslations('colleagues');
  const { actor, conference } = await loadOrganiserConference(locale, slug, {
    pathname: '/organiser/conferences/[slug]/colleagues',
    params: { slug },
  });
  const view = await loadScope(actor, { kind: 'conference', conferenceId: conference.id });
  const done = doneFrom((await searchParams).done);
  const { city } = conference;
  return (
    <div className="grid max-w-4xl grid-cols-1 gap-6">
      <Breadcrumbs
        label={t('breadcrumbs')}
        items={[{ href: { pathname: '/organiser/conferences/[slug]', params: { slug } }, text: city }]}
      />
      <div>
        <h1 className="text-[2.125rem]">{t('titleFor', { city })}</h1>
        <p className="mt-2 max-w-text">{t('introConference')}</p>
      </div>
      {done ? <Notice tone="done" role="status" title={t(`done.${done}`)} /> : null}
      <ScopePanels id="colleagues" place={city} view={view} />
    </div>
  );
}
