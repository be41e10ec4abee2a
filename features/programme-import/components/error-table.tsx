import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import { Table, Td, Th } from '@/components/ui/table';
import type { CellError } from '../types';

const shownAtMost = 200;

/** Every cell that is wrong: where it is, what stands there and what to do. */
export function ErrorTable({ errors }: { errors: readonly CellError[] }) {
  const t = useTranslations('programmeImport');
  const shown = errors.slice(0, shownAtMost);
  return (
    <section aria-labelledby="errors-heading" className="grid grid-cols-1 gap-4">
      <Notice tone="ling" role="alert">
        <h2 id="errors-heading" className="text-base font-semibold">
          {t('errorList.title', { count: errors.length })}
        </h2>
        <p>{t('errorList.text')}</p>
      </Notice>
      <Table id="errors" caption={t('errorList.caption')} captionHidden>
        <thead>
          <tr>
            <Th>{t('errorList.row')}</Th>
            <Th>{t('errorList.column')}</Th>
            <Th>{t('errorList.what')}</Th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ line, column, key, value }) => (
            <tr key={`${line} ${column} ${key} ${value}`}>
              <th
                scope="row"
                className="tabular border-t border-mist-2 px-3.5 py-3 text-left align-top whitespace-nowrap"
              >
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
      {errors.length > shownAtMost ? <p>{t('errorList.more', { count: errors.length - shownAtMost })}</p> : null}
    </section>
  );
}
