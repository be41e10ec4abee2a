import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { HistoryOf } from '@/app/[locale]/(organiser)/organiser/_history/history-of';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { Notice } from '@/components/ui/notice';
import { Tag } from '@/components/ui/tag';
import { loadOrganiserConference } from '@/features/conference/organiser-loaders';
import { MailingWork } from '@/features/mailing/components/mailing-work';
import { loadMailing, loadSubject } from '@/features/mailing/loaders';
import { localeFrom } from '@/lib/i18n/locale';

export const dynamic = 'force-dynamic';

type Props = {
  params: Promise<{ locale: string; slug: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const done = ['saved', 'pause', 'resume', 'stop', 'unschedule'] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'mailings' });
  return { title: t('title') };
}

export default async function MailingPage({ params, searchParams }: Props) {
  const locale = await localeFrom(params);
  const { slug, id } = await params;
  const query = await searchParams;
  const t = await getTranslations('mailings');
  const here = { pathname: '/organiser/conferences/[slug]/mailings/[id]', params: { slug, id } } as const;
  const opened = await loadOrganiserConference(locale, slug, here);
  const loaded = await loadMailing(opened, id, query);
  const { mailing } = loaded;
  const told = done.find((key) => key === query.done);
  return (
    <div className="grid grid-cols-1 gap-6">
      <Breadcrumbs
        label={t('breadcrumbs')}
        items={[{ href: { pathname: '/organiser/conferences/[slug]/mailings', params: { slug } }, text: t('title') }]}
      />
      <div className="flex flex-wrap items-center gap-3.5">
        <h1 className="text-[2.125rem] [overflow-wrap:anywhere]">
          {(await loadSubject(mailing, locale)) || t('noSubject')}
        </h1>
        <Tag tone={mailing.state === 'sending' || mailing.state === 'paused' ? 'sun' : 'outline'}>
          {t(`states.${mailing.state}`)}
        </Tag>
      </div>
      {told ? (
        <Notice tone="done" role="status">
          <p>{t(`done.${told}`)}</p>
        </Notice>
      ) : null}
      <MailingWork slug={slug} loaded={loaded} />
      <HistoryOf type="mailing" id={mailing.id} belonging={{ conferenceId: opened.conference.id }} />
    </div>
  );
}
