import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { loadOrganiserConference } from '@/features/conference/organiser-loaders';
import { loadBulkStart } from '@/features/registration/bulk-loaders';
import { BulkStartForm } from '@/features/registration/components/bulk-form';
import { BulkWhat } from '@/features/registration/components/bulk-what';
import { DeskPageHead } from '@/features/registration/components/desk-page-head';
import { localeFrom } from '@/lib/i18n/locale';

export const dynamic = 'force-dynamic';

type Props = {
  params: Promise<{ locale: string; slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'desk' });
  return { title: t('selection.title') };
}

export default async function BulkStart({ params, searchParams }: Props) {
  const locale = await localeFrom(params);
  const { slug } = await params;
  const t = await getTranslations('desk.bulk');
  const form = await getTranslations('form');
  const pathname = '/organiser/conferences/[slug]/registrations/bulk';
  const opened = await loadOrganiserConference(locale, slug, { pathname, params: { slug } });
  const { action, count, names, back, posted } = await loadBulkStart(opened, await searchParams);
  const list = { pathname: '/organiser/conferences/[slug]/registrations', params: { slug }, query: back } as const;
  return (
    <div className="grid grid-cols-1 gap-7">
      <DeskPageHead conference={opened.conference} title={t(`title.${action}`, { count })} />
      {count === 0 ? (
        <EmptyState
          title={t('nothingTitle')}
          action={
            <ButtonLink href={list} size="small">
              {t('back')}
            </ButtonLink>
          }
        >
          <p>{t('nothingText')}</p>
        </EmptyState>
      ) : (
        <>
          <BulkWhat action={action} count={count} names={names} />
          <BulkStartForm
            {...{ slug, locale, action, count }}
            view={posted}
            texts={{
              errorTitle: form('summary'),
              reason: t('reason'),
              reasonHint: t('reasonHint'),
              typed: t('typed', { count }),
              start: t(`start.${action}`, { count }),
              starting: t('starting'),
            }}
          />
          <p>
            <ButtonLink href={list} variant="plain" size="small">
              {t('back')}
            </ButtonLink>
          </p>
        </>
      )}
    </div>
  );
}
