import { useLocale, useTranslations } from 'next-intl';
import { Table, Td, Th } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { Link } from '@/lib/i18n/link';
import { formatShortDate } from '@/lib/time';
import { fieldText } from '../item-rules';
import type { CaseListRow } from '../types';

/** The documents of the page in order of date, each a link to its text. */
export function CaseTable({ rows, slug }: { rows: readonly CaseListRow[]; slug: string }) {
  const t = useTranslations('caseFile');
  const locale = useLocale();
  return (
    <Table id="case-file" caption={t('caption')} captionHidden>
      <thead>
        <tr>
          <Th>{t('columns.number')}</Th>
          <Th>{t('columns.date')}</Th>
          <Th>{t('columns.kind')}</Th>
          <Th>{t('columns.sender')}</Th>
          <Th>{t('columns.theirs')}</Th>
          <Th>{t('columns.hash')}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ item, key, sha256, masked }) => (
          <tr key={key}>
            <Td className="whitespace-nowrap">{item.reference}</Td>
            <Td className="whitespace-nowrap">{formatShortDate(item.at, locale)}</Td>
            <th scope="row" className="min-w-48 border-t border-mist-2 px-3.5 py-3 text-left align-top font-normal">
              <Link
                href={{
                  pathname: '/organiser/consultations/[slug]/case-file',
                  params: { slug },
                  query: { handling: key },
                }}
                className="font-semibold [overflow-wrap:anywhere]"
              >
                {t(`kinds.${item.kind}`)}
              </Link>
              {item.attachment ? (
                <span className="block text-ink-2 [overflow-wrap:anywhere]">
                  {t('file', { name: item.attachment.fileName })}
                </span>
              ) : null}
              {masked > 0 ? (
                <span className="mt-1 block">
                  <Tag tone="sun">{t('maskedCount', { count: masked })}</Tag>
                </span>
              ) : null}
            </th>
            <Td className="min-w-40">
              {fieldText(item, 'organisation') || t('us')}
              <span className="block text-ink-2">{fieldText(item, 'senderName')}</span>
            </Td>
            <Td>{fieldText(item, 'theirCaseNumber')}</Td>
            <Td>
              <code className="block min-w-44 text-sm [overflow-wrap:anywhere]">{sha256}</code>
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
