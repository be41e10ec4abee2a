import { useTranslations } from 'next-intl';
import { Bar, BarList, BarRow, Chart } from '@/components/ui/chart';
import { EmptyState } from '@/components/ui/empty-state';
import { Table, Td, Th } from '@/components/ui/table';
import { shareOf } from '../rules';
import type { TypeCount } from '../types';

/** What kinds of organisations people come from. */
export function TypeFigure({ counts }: { counts: readonly TypeCount[] }) {
  const t = useTranslations('figures.type');
  const types = useTranslations('registrations.kinds');
  const [first] = counts;
  if (!first)
    return (
      <EmptyState title={t('title')}>
        <p>{t('empty')}</p>
      </EmptyState>
    );
  const all = counts.reduce((sum, { registered }) => sum + registered, 0);
  return (
    <Chart
      id="type"
      title={t('title')}
      sentence={t('sentence', { type: types(first.type), share: shareOf(first.registered, all), types: counts.length })}
      tableTitle={t('table')}
      table={<TypeTable counts={counts} all={all} />}
    >
      <BarList>
        {counts.map(({ type, registered }) => (
          <BarRow key={type} label={types(type)}>
            <Bar text={t('people', { count: registered })} share={registered / first.registered} />
          </BarRow>
        ))}
      </BarList>
    </Chart>
  );
}

function TypeTable({ counts, all }: { counts: readonly TypeCount[]; all: number }) {
  const t = useTranslations('figures.type');
  const types = useTranslations('registrations.kinds');
  return (
    <Table id="type-table" caption={t('caption')} captionHidden>
      <thead>
        <tr>
          <Th>{t('type')}</Th>
          {(['registered', 'share', 'organisations'] as const).map((column) => (
            <Th key={column} className="text-right">
              {t(column)}
            </Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {counts.map(({ type, registered, organisations }) => (
          <tr key={type}>
            <th scope="row" className="border-t border-mist-2 px-3.5 py-2 font-normal">
              {types(type)}
            </th>
            <Td numeric>{registered}</Td>
            <Td numeric>{t('percent', { share: shareOf(registered, all) })}</Td>
            <Td numeric>{organisations}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
