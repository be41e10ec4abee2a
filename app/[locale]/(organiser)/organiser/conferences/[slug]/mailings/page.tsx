import { Bell, PenLine } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { loadOrganiserConference } from '@/features/conference/organiser-loaders';
import { MailingList } from '@/features/mailing/components/mailing-list';
import { loadMailings } from '@/features/mailing/loaders';
import { localeFrom } from '@/lib/i18n/locale';

export const dynamic = 'force-dynamic';

type Props = {
  params: Promise<{ locale: string; slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'mailings' });
  return { title: t('title') };
}

export default async function Mailings({ params, searchParams }: Props) {
  const locale = await localeFrom(params);
  const { slug } = await params;
  const t = await getTranslations('mailings');
  const here = { pathname: '/organiser/conferences/[slug]/mailings', params: { slug } } as const;
  const { groups, canWrite } = await loadMailings(await loadOrganiserConference(locale, slug, here), locale);
  const isDeleted = (await searchParams).done === 'deleted';
  const write = { pathname: '/organiser/conferences/[slug]/mailings/new', params: { slug } } as const;
  return (
    <div className="grid grid-cols-1 gap-6">
      <div className="flex flex-wrap items-start gap-3.5">
        <div className="min-w-72 flex-1">
          <h1 className="text-[2.125rem]">{t('title')}</h1>
          <p className="mt-2 max-w-text text-ink-2">{t('intro')}</p>
        </div>
        <ButtonLink
          href={{ pathname: '/organiser/conferences/[slug]/reminders', params: { slug } }}
          variant="ghost"
          size="small"
        >
          <Bell aria-hidden="true" size={18} />
          {t('reminders')}
        </ButtonLink>
        {canWrite ? (
          <ButtonLink href={write} size="small">
            <PenLine aria-hidden="true" size={18} />
            {t('new')}
          </ButtonLink>
        ) : null}
      </div>
      {isDeleted ? (
        <Notice tone="done" role="status">
          <p>{t('done.deleted')}</p>
        </Notice>
      ) : null}
      {groups.length === 0 ? (
        <EmptyState title={t('emptyTitle')} action={canWrite ? <ButtonLink href={write}>{t('new')}</ButtonLink> : null}>
          <p>{t('emptyText')}</p>
        </EmptyState>
      ) : (
        groups.map(({ group, mailings }) => <MailingList key={group} slug={slug} group={group} mailings={mailings} />)
      )}
    </div>
  );
}
