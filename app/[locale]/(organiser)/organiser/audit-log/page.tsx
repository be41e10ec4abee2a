import { Download } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { buttonClass } from '@/components/ui/button-look';
import { AuditPageView } from '@/features/audit/components/audit-page';
import { loadAuditLog } from '@/features/audit/loaders';
import { queryOfAuditView } from '@/features/audit/rules';
import { localeFrom } from '@/lib/i18n/locale';
import { getPathname } from '@/lib/i18n/navigation';

export const dynamic = 'force-dynamic';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'auditLog' });
  return { title: t('title') };
}

export default async function AuditLogPage({ params, searchParams }: Props) {
  const locale = await localeFrom(params);
  const t = await getTranslations('auditLog');
  const { view, rows, next, conferences } = await loadAuditLog(locale, await searchParams);
  const exported = new URLSearchParams({ ...queryOfAuditView({ ...view, before: null }), locale });
  return (
    <div className="grid grid-cols-1 gap-5">
      <div className="flex flex-wrap items-end gap-x-6 gap-y-3">
        <div className="mr-auto">
          <h1 className="text-[2.125rem]">{t('title')}</h1>
          <p className="mt-2 max-w-text">{t('intro')}</p>
        </div>
        <a
          href={`/api/organiser/audit-log.csv?${exported}`}
          download
          className={buttonClass({ variant: 'ghost', size: 'small' })}
          title={t('exportHint')}
        >
          <Download aria-hidden="true" size={20} />
          {t('export')}
        </a>
      </div>
      <AuditPageView
        view={view}
        rows={rows}
        next={next}
        address={getPathname({ href: '/organiser/audit-log', locale })}
        conferences={conferences.map(({ id, nameSv, nameEn }) => ({ id, name: locale === 'en' ? nameEn : nameSv }))}
      />
    </div>
  );
}
