import { useLocale, useTranslations } from 'next-intl';
import { Table, Td, Th } from '@/components/ui/table';
import { Link } from '@/lib/i18n/link';
import { formatShortDate } from '@/lib/time';
import type { CommitmentRow } from '../types';
import { StandingTag } from './standing-tag';

/** The commitments of the page, each a link to its own. */
export function CommitmentTable({ rows, slug }: { rows: readonly CommitmentRow[]; slug: string }) {
  const t = useTranslations('commitments');
  const locale = useLocale();
  return (
    <Table id="commitments" caption={t('caption')} captionHidden>
      <thead>
        <tr>
          <Th>{t('columns.number')}</Th>
          <Th>{t('columns.what')}</Th>
          <Th>{t('columns.owner')}</Th>
          <Th>{t('columns.status')}</Th>
          <Th>{t('columns.due')}</Th>
          <Th>{t('columns.told')}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <Td numeric>{row.number}</Td>
            <th scope="row" className="min-w-64 border-t border-mist-2 px-3.5 py-3 text-left align-top font-normal">
              <Link
                href={{ pathname: '/organiser/consultations/[slug]/commitments/[id]', params: { slug, id: row.id } }}
                className="line-clamp-3 font-semibold [overflow-wrap:anywhere]"
              >
                {row.what}
              </Link>
            </th>
            <Td>
              {row.ownerOrganisation}
              {row.ownerName ? <span className="block text-ink-2">{row.ownerName}</span> : null}
            </Td>
            <Td>
              <StandingTag standing={row.standing} />
            </Td>
            <Td className="whitespace-nowrap">{formatShortDate(dayOf(row.dueOn), locale)}</Td>
            <Td className="whitespace-nowrap">
              {row.toldAt ? formatShortDate(row.toldAt, locale) : <span className="text-ink-2">{t('neverTold')}</span>}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** A day as an instant in the middle of it, to be formatted. */
export const dayOf = (day: string) => new Date(`${day}T12:00:00Z`);
