import { Download } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { buttonClass } from '@/components/ui/button-look';
import { ReportPart } from '@/features/report/components/report-part';
import { loadReport, reportWords } from '@/features/report/loaders';
import { sectionsOf } from '@/features/report/rules';
import { localeFrom } from '@/lib/i18n/locale';
import { formatDateTime, formatShortDate } from '@/lib/time';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'reports' });
  return { title: t('title') };
}

export default async function ReportPage({ params }: Props) {
  const locale = await localeFrom(params);
  const { id } = await params;
  const report = await loadReport(locale, id, { pathname: '/organiser/reports/[id]', params: { id } });
  const { period, number, createdAt, sha256, document } = report;
  const t = await getTranslations('reports');
  const sections = sectionsOf(document, await reportWords(locale));
  const day = (iso: string) => formatShortDate(new Date(`${iso}T12:00:00Z`), locale);
  return (
    <div className="grid grid-cols-1 gap-5">
      <Breadcrumbs label={t('breadcrumbs')} items={[{ href: '/organiser/reports', text: t('title') }]} />
      <div>
        <h1 className="text-[2.125rem]">{t('document.title', { period })}</h1>
        <p className="mt-1 text-ink-2">{t('document.span', { from: day(document.from), to: day(document.to) })}</p>
        <p className="text-ink-2">{t('document.made', { date: formatDateTime(createdAt, locale), number })}</p>
      </div>
      <div className="flex flex-wrap gap-3">
        {(['docx', 'pdf', 'csv'] as const).map((format) => (
          <a
            key={format}
            href={`/api/organiser/reports/${id}/report.${format}?locale=${locale}`}
            download
            className={buttonClass({ variant: 'ghost', size: 'small' })}
          >
            <Download aria-hidden="true" size={20} />
            {t(format)}
          </a>
        ))}
      </div>
      {sections.map((section) => (
        <ReportPart key={section.key} section={section} />
      ))}
      <p className="text-sm text-ink-2 [overflow-wrap:anywhere]">{t('hash', { hash: sha256 })}</p>
    </div>
  );
}
