import { useLocale, useTranslations } from 'next-intl';
import { Table, Td, Th } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import type { DocumentRow } from '@/features/consultation/document-types';
import { Link } from '@/lib/i18n/link';
import { formatShortDate } from '@/lib/time';

/** The papers of a consultation in their order. */
export function DocumentTable({ slug, documents }: { slug: string; documents: readonly DocumentRow[] }) {
  const t = useTranslations('consultations.documents');
  const locale = useLocale();
  return (
    <Table id="documents" caption={t('title')} captionHidden>
      <thead>
        <tr>
          <Th>{t('columns.title')}</Th>
          <Th className="hidden sm:table-cell">{t('columns.dated')}</Th>
          <Th className="hidden sm:table-cell">{t('columns.what')}</Th>
          <Th>{t('columns.who')}</Th>
        </tr>
      </thead>
      <tbody>
        {documents.map((row) => (
          <tr key={row.id}>
            <th scope="row" className="border-t border-mist-2 px-3.5 py-3 align-top font-normal">
              <Link
                href={{
                  pathname: '/organiser/consultations/[slug]/documents/[document]',
                  params: { slug, document: row.id },
                }}
                className="inline-flex min-h-6 items-center font-semibold [overflow-wrap:anywhere]"
              >
                {locale === 'en' && row.titleEn ? row.titleEn : row.titleSv}
              </Link>
              <span className="tabular block text-ink-2 sm:hidden">{formatShortDate(row.dated, locale)}</span>
            </th>
            <Td className="tabular hidden whitespace-nowrap sm:table-cell">{formatShortDate(row.dated, locale)}</Td>
            <Td className="hidden sm:table-cell [overflow-wrap:anywhere]">
              {[row.hasText ? t('hasText') : '', row.fileName ?? ''].filter(Boolean).join(', ')}
            </Td>
            <Td>
              <Tag tone={row.isPublic ? 'calm' : 'outline'}>{t(row.isPublic ? 'forAll' : 'forInvited')}</Tag>
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
