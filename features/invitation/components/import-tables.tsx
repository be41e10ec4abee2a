import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import { Table, Td, Th } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import type { CellError, PlannedRow } from '../import-rules';

const shownAtMost = 200;
const rowHead = 'border-t border-mist-2 px-3.5 py-3 text-left align-top';

/** Every cell that is wrong: where it is, what stands there and what to do. */
export function ImportErrors({ errors }: { errors: readonly CellError[] }) {
  const t = useTranslations('invitations.importing');
  return (
    <section aria-labelledby="errors-heading" className="grid grid-cols-1 gap-4">
      <Notice tone="ling" role="alert">
        <h2 id="errors-heading" className="text-base font-semibold">
          {t('errorTitle', { count: errors.length })}
        </h2>
        <p>{t('errorText')}</p>
      </Notice>
      <Table id="errors" caption={t('errorCaption')} captionHidden>
        <thead>
          <tr>
            <Th>{t('row')}</Th>
            <Th>{t('column')}</Th>
            <Th>{t('what')}</Th>
          </tr>
        </thead>
        <tbody>
          {errors.slice(0, shownAtMost).map(({ line, column, key, value }) => (
            <tr key={`${line} ${column} ${key}`}>
              <th scope="row" className={`${rowHead} tabular whitespace-nowrap`}>
                {t('rowNumber', { line })}
              </th>
              <Td className="whitespace-nowrap">{t(`columns.${column}`)}</Td>
              <Td className="min-w-64 [overflow-wrap:anywhere]">
                {value ? <q className="font-semibold">{value}</q> : null}{' '}
                {t(`cellErrors.${key}` as 'cellErrors.missing')}
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
      {errors.length > shownAtMost ? <p>{t('more', { count: errors.length - shownAtMost })}</p> : null}
    </section>
  );
}

const tones = { new: 'calm', newOrganisation: 'sun', exists: 'outline' } as const;

/** What each row would do. */
export function ImportRows({ rows }: { rows: readonly PlannedRow[] }) {
  const t = useTranslations('invitations.importing');
  return (
    <>
      <Table id="rows" caption={t('rowsCaption')}>
        <thead>
          <tr>
            <Th>{t('row')}</Th>
            <Th>{t('columns.organisation')}</Th>
            <Th>{t('columns.roleAsked')}</Th>
            <Th>{t('columns.seats')}</Th>
            <Th>{t('columns.email')}</Th>
            <Th>{t('what')}</Th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shownAtMost).map((row) => (
            <tr key={row.line}>
              <th scope="row" className={`${rowHead} tabular font-normal whitespace-nowrap`}>
                {t('rowNumber', { line: row.line })}
              </th>
              <Td className="min-w-44 [overflow-wrap:anywhere]">
                <bdi>{row.organisation}</bdi>
              </Td>
              <Td>{row.roleAsked}</Td>
              <Td numeric>{row.seats}</Td>
              <Td className="[overflow-wrap:anywhere]">{row.email}</Td>
              <Td>
                <Tag tone={tones[row.state]}>{t(`rowStates.${row.state}`)}</Tag>
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
      {rows.length > shownAtMost ? <p>{t('more', { count: rows.length - shownAtMost })}</p> : null}
    </>
  );
}
