import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { pageMetadata } from '@/app/page-metadata';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { ReportForm, type ReportTexts } from '@/features/accessibility/components/report-form';
import { localeFrom } from '@/lib/i18n/locale';

// Not cached: a form without JavaScript gets its answer as this page, and the limit needs the caller's address.
export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeFrom(params);
  const t = await getTranslations('accessibility.report');
  return pageMetadata({ locale, href: '/accessibility/report', title: t('title'), description: t('lead') });
}

export default async function ReportPage({ params }: Props) {
  await localeFrom(params);
  const t = await getTranslations();
  return (
    <div className="wrap pt-6 pb-14">
      <Breadcrumbs label={t('site.breadcrumbs')} items={[{ href: '/accessibility', text: t('site.accessibility') }]} />
      <h1 className="mt-3">{t('accessibility.report.title')}</h1>
      <p className="mt-4 mb-9 max-w-text text-lg">{t('accessibility.report.lead')}</p>
      <ReportForm texts={await reportTexts()} />
    </div>
  );
}

async function reportTexts(): Promise<ReportTexts> {
  const t = await getTranslations('accessibility.report');
  const form = await getTranslations('form');
  return {
    labels: { text: t('labels.text'), page: t('labels.page'), email: t('labels.email') },
    hints: { text: t('hints.text'), page: t('hints.page'), email: t('hints.email') },
    errors: {
      textMissing: t('errors.textMissing'),
      tooLong: t('errors.tooLong'),
      unreadable: t('errors.unreadable'),
      personnummer: t('errors.personnummer'),
      emailWrong: t('errors.emailWrong'),
    },
    optional: form('optional'),
    summary: form('summary'),
    submit: t('submit'),
    pending: t('pending'),
    received: t('received'),
    receivedText: t('receivedText'),
    limited: t('limited'),
    unavailable: form('unavailable'),
  };
}
