import { useLocale, useTranslations } from 'next-intl';
import { Table, Td, Th } from '@/components/ui/table';
import { Link } from '@/lib/i18n/link';
import { formatShortDate, formatTime } from '@/lib/time';
import { subjectHref } from '../rules';
import type { AuditRow } from '../types';
import { useAuditWords } from './audit-words';
import { Changes } from './history-panel';

/** A page of the log: when, who, what, about what, and what it changed. */
export function AuditTable({ rows, withConference }: { rows: readonly AuditRow[]; withConference: boolean }) {
  const t = useTranslations('auditLog');
  return (
    <Table id="events" caption={t('caption')} captionHidden>
      <thead>
        <tr>
          <Th>{t('columns.when')}</Th>
          <Th>{t('columns.what')}</Th>
          <Th>{t('columns.who')}</Th>
          <Th>{t('columns.subject')}</Th>
          {withConference ? <Th>{t('columns.conference')}</Th> : null}
          <Th>{t('columns.change')}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} withConference={withConference} />
        ))}
      </tbody>
    </Table>
  );
}

function Row({ row, withConference }: { row: AuditRow; withConference: boolean }) {
  const locale = useLocale();
  const say = useAuditWords();
  const href = subjectHref(row);
  return (
    <tr>
      <Td className="tabular whitespace-nowrap">
        <time dateTime={row.at.toISOString()}>
          {formatShortDate(row.at, locale)} {formatTime(row.at, locale)}
        </time>
      </Td>
      <th scope="row" className="min-w-44 border-t border-mist-2 px-3.5 py-3 align-top font-semibold">
        {say.what(row)}
      </th>
      <Td className="min-w-36 [overflow-wrap:anywhere]">
        <bdi>{say.who(row)}</bdi>
      </Td>
      <Td className="max-w-72 min-w-56 [overflow-wrap:anywhere]">
        {href ? (
          <Link href={href} className="inline-flex min-h-6 items-center">
            {say.about(row)}
          </Link>
        ) : (
          say.about(row)
        )}
      </Td>
      {withConference ? <Td>{row.conferenceCity ?? ''}</Td> : null}
      <Td className="max-w-96 min-w-52">
        <Changes lines={say.changes(row)} />
      </Td>
    </tr>
  );
}
