import { useLocale, useTranslations } from 'next-intl';
import { Table, Td, Th } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { Link } from '@/lib/i18n/link';
import { formatShortDate } from '@/lib/time';
import { stateTone, titleOf } from '../rules';
import type { ConsultationRow } from '../types';

const wide = 'hidden md:table-cell';

/** Every consultation with its day, its state and how many have answered. */
export function ConsultationTable({ rows }: { rows: readonly ConsultationRow[] }) {
  const t = useTranslations('consultations');
  const locale = useLocale();
  return (
    <Table id="consultations" caption={t('title')} captionHidden>
      <thead>
        <tr>
          <Th>{t('columns.title')}</Th>
          <Th>{t('columns.day')}</Th>
          <Th className="hidden sm:table-cell">{t('columns.state')}</Th>
          <Th className={wide}>{t('columns.answered')}</Th>
          <Th className={wide}>{t('columns.caseNumber')}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row" className="border-t border-mist-2 px-3.5 py-3 align-top font-normal">
              <Link
                href={{ pathname: '/organiser/consultations/[slug]', params: { slug: row.slug } }}
                className="inline-flex min-h-6 items-center font-semibold"
              >
                {titleOf(row, locale)}
              </Link>
              {row.placeName ? <span className="block text-ink-2">{row.placeName}</span> : null}
              {row.isMadeUp ? <span className="block text-ink-2">{t('madeUp')}</span> : null}
              <span className="mt-1.5 block sm:hidden">
                <Tag tone={stateTone(row.state)}>{t(`states.${row.state}`)}</Tag>
              </span>
            </th>
            <Td className="tabular whitespace-nowrap">
              {row.startsAt ? formatShortDate(row.startsAt, locale) : t('noDay')}
            </Td>
            <Td className="hidden sm:table-cell">
              <Tag tone={stateTone(row.state)}>{t(`states.${row.state}`)}</Tag>
            </Td>
            <Td className={wide}>
              {row.invited > 0 ? t('answeredOf', { answered: row.answered, invited: row.invited }) : t('noneInvited')}
            </Td>
            <Td className={wide}>{row.caseNumber}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
