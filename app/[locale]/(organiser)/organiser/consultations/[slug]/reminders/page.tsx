import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { Notice } from '@/components/ui/notice';
import { loadOrganiserConsultation } from '@/features/consultation/loaders';
import { ReminderPlan } from '@/features/dispatch/components/reminder-plan';
import { ReminderRelease, ReminderWords } from '@/features/dispatch/components/reminder-release';
import { loadReminders } from '@/features/dispatch/reminder-loaders';
import { localeFrom } from '@/lib/i18n/locale';

export const dynamic = 'force-dynamic';

type Props = {
  params: Promise<{ locale: string; slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const done = ['added', 'changed', 'removed', 'words', 'armed', 'disarmed'] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'dispatches' });
  return { title: t('reminders.title') };
}

export default async function ConsultationReminders({ params, searchParams }: Props) {
  const locale = await localeFrom(params);
  const { slug } = await params;
  const query = await searchParams;
  const t = await getTranslations('dispatches');
  const here = { pathname: '/organiser/consultations/[slug]/reminders', params: { slug } } as const;
  const opened = await loadOrganiserConsultation(locale, slug, 'seeConsultations', here);
  const { rules, words, isArmed, waiting, canWrite } = await loadReminders(opened);
  const told = done.find((key) => key === query.done);
  const list = { pathname: '/organiser/consultations/[slug]/dispatches', params: { slug } } as const;
  return (
    <div className="grid grid-cols-1 gap-6">
      <Breadcrumbs label={t('breadcrumbs')} items={[{ href: list, text: t('title') }]} />
      <div>
        <h1 className="text-[2.125rem]">{t('reminders.title')}</h1>
        <p className="mt-2 max-w-text text-ink-2">{t('reminders.intro')}</p>
      </div>
      {told ? (
        <Notice tone="done" role="status">
          <p>{t(`reminders.told.${told}`)}</p>
        </Notice>
      ) : null}
      <ReminderPlan slug={slug} rules={rules} canWrite={canWrite} />
      {canWrite && rules.length > 0 ? <ReminderWords slug={slug} words={words} /> : null}
      {canWrite && rules.length > 0 ? <ReminderRelease slug={slug} isArmed={isArmed} waiting={waiting} /> : null}
    </div>
  );
}
