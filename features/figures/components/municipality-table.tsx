import { useTranslations } from 'next-intl';
import { Table, Td, Th } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { isCovered } from '../rules';
import type { CoverageRow } from '../types';

/** Municipalities with their county and how many have registered, those without anybody too. */
export function MunicipalityTable({ rows }: { rows: readonly CoverageRow[] }) {
  const t = useTranslations('figures.municipality');
  if (rows.length === 0) return <p className="py-4">{t('noneFound')}</p>;
  return (
    <Table id="municipality-table" caption={t('caption', { count: rows.length })}>
      <thead>
        <tr>
          <Th>{t('municipality')}</Th>
          <Th className="hidden sm:table-cell">{t('county')}</Th>
          <Th className="text-right">{t('registered')}</Th>
          <Th>{t('state')}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.code ?? row.name}>
            <th scope="row" className="border-t border-mist-2 px-3.5 py-2 font-normal">
              {row.name}
              <span className="block text-ink-2 sm:hidden">{row.countyName}</span>
            </th>
            <Td className="hidden sm:table-cell">{row.countyName}</Td>
            <Td numeric>{row.registered}</Td>
            <Td>
              <Tag tone={isCovered(row) ? 'calm' : 'outline'} className="whitespace-nowrap">
                {isCovered(row) ? t('covered') : t('missing')}
              </Tag>
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
