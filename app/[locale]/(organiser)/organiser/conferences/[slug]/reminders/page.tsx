import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { loadOrganiserConference } from '@/features/conference/organiser-loaders';
import { NewReminder, ReminderItem } from '@/features/mailing/components/reminder-list';
import { loadReminders } from '@/features/mailing/reminder-loaders';
import { localeFrom } from '@/lib/i18n/locale';

export const dynamic = 'force-dynamic';

type Props = {
  params: Promise<{ locale: string; slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const done = ['created', 'changed', 'removed'] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'mailings' });
  return { title: t('remindersPage.title') };
}

export default async function Reminders({ params, searchParams }: Props) {
  const locale = await localeFrom(params);
  const { slug } = await params;
  const query = await searchParams;
  const t = await getTranslations('mailings');
  const here = { pathname: '/organiser/conferences/[slug]/reminders', params: { slug } } as const;
  const { reminders, recipients, canWrite } = await loadReminders(
    await loadOrganiserConference(locale, slug, here),
    locale,
    new Date(),
  );
  const told = done.find((key) => key === query.done);
  return (
    <div className="grid grid-cols-1 gap-6">
      <Breadcrumbs
        label={t('breadcrumbs')}
        items={[{ href: { pathname: '/organiser/conferences/[slug]/mailings', params: { slug } }, text: t('title') }]}
      />
      <div>
        <h1 className="text-[2.125rem]">{t('remindersPage.title')}</h1>
        <p className="mt-2 max-w-text text-ink-2">{t('remindersPage.intro')}</p>
      </div>
      {told ? (
        <Notice tone="done" role="status">
          <p>{t(`remindersPage.done.${told}`)}</p>
        </Notice>
      ) : null}
      {reminders.length === 0 ? (
        <EmptyState title={t('remindersPage.emptyTitle')}>
          <p>{t('remindersPage.emptyText')}</p>
        </EmptyState>
      ) : (
        reminders.map((reminder) => (
          <ReminderItem
            key={reminder.rule.id}
            slug={slug}
            reminder={reminder}
            recipients={recipients}
            canWrite={canWrite}
          />
        ))
      )}
      {canWrite ? <NewReminder slug={slug} /> : null}
    </div>
  );
}
