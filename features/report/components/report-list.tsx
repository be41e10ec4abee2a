import { useLocale, useTranslations } from 'next-intl';
import { Table, Td, Th } from '@/components/ui/table';
import { Link } from '@/lib/i18n/link';
import { formatDateTime } from '@/lib/time';
import type { ReportRow } from '../types';

/** The reports, the latest quarter first. */
export function ReportList({ reports }: { reports: readonly ReportRow[] }) {
  const t = useTranslations('reports');
  const locale = useLocale();
  return (
    <Table id="reports" caption={t('caption')} captionHidden>
      <thead>
        <tr>
          <Th>{t('columns.period')}</Th>
          <Th>{t('columns.made')}</Th>
          <Th>{t('columns.by')}</Th>
        </tr>
      </thead>
      <tbody>
        {reports.map(({ id, period, number, createdAt, createdBy }) => (
          <tr key={id}>
            <th scope="row" className="border-t border-mist-2 px-3.5 py-3 text-left align-top font-normal">
              <Link href={{ pathname: '/organiser/reports/[id]', params: { id } }} className="font-semibold">
                {t('name', { period, number })}
              </Link>
            </th>
            <Td>{formatDateTime(createdAt, locale)}</Td>
            <Td>{createdBy ?? '–'}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
