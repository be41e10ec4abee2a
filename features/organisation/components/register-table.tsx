import { useTranslations } from 'next-intl';
import { Table, Td, Th } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { Link } from '@/lib/i18n/link';
import type { OrganisationRow } from '../types';

const wide = 'hidden md:table-cell';

/** Organisations of a page of the register. */
export function RegisterTable({ rows }: { rows: readonly OrganisationRow[] }) {
  const t = useTranslations('organisations');
  return (
    <Table id="organisations" caption={t('title')} captionHidden>
      <thead>
        <tr>
          <Th>{t('columns.name')}</Th>
          <Th className="hidden sm:table-cell">{t('columns.kind')}</Th>
          <Th className={wide}>{t('columns.email')}</Th>
          <Th className={`${wide} text-right`}>{t('columns.contacts')}</Th>
          <Th className="text-right">{t('columns.invitations')}</Th>
          <Th className={`${wide} text-right`}>{t('columns.commitments')}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row" className="border-t border-mist-2 px-3.5 py-3 align-top font-normal">
              <Link
                href={{ pathname: '/organiser/organisations/[id]', params: { id: row.id } }}
                className="inline-flex min-h-6 items-center font-semibold [overflow-wrap:anywhere]"
              >
                {row.name}
              </Link>
              {row.isArchived ? (
                <span className="ml-2">
                  <Tag tone="outline">{t('isArchived')}</Tag>
                </span>
              ) : null}
              <span className="block text-ink-2 sm:hidden">{t(`kinds.${row.kind}`)}</span>
            </th>
            <Td className="hidden sm:table-cell">{t(`kinds.${row.kind}`)}</Td>
            <Td className={`${wide} [overflow-wrap:anywhere]`}>
              {row.email ?? <span className="text-ink-2">{t('noEmail')}</span>}
            </Td>
            <Td numeric className={wide}>
              {row.contacts}
            </Td>
            <Td numeric>{row.invitations}</Td>
            <Td numeric className={wide}>
              {row.commitments}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
