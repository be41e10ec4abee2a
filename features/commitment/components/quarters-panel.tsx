import { useTranslations } from 'next-intl';
import { Bar, BarList, BarRow, Chart } from '@/components/ui/chart';
import { Panel } from '@/components/ui/panel';
import { Table, Td, Th } from '@/components/ui/table';
import { type PeriodRow, periodRows } from '../period-rules';
import { standings } from '../rules';
import type { PeriodCount } from '../types';

/** How commitments stood when each quarter ended: bars, a sentence and the table. */
export function QuartersPanel({ periods }: { periods: readonly PeriodCount[] }) {
  const t = useTranslations('commitments.quarters');
  const rows = periodRows(periods);
  const last = rows.at(-1);
  if (!last)
    return (
      <Panel id="quarters" title={t('title')}>
        <p className="max-w-text">{t('none')}</p>
      </Panel>
    );
  return (
    <Chart
      id="quarters"
      title={t('title')}
      sentence={t('sentence', {
        period: last.period,
        done: last.counts.done,
        total: last.total,
        late: last.counts.late,
      })}
      tableTitle={t('table')}
      table={<QuarterTable rows={rows} />}
    >
      <BarList>
        {rows.map(({ period, counts, total, caughtUp }) => (
          <BarRow key={period} label={caughtUp ? `${period} (${t('caughtShort')})` : period}>
            <Bar share={total === 0 ? 0 : counts.done / total} text={t('bar', { done: counts.done, total })} />
          </BarRow>
        ))}
      </BarList>
    </Chart>
  );
}

function QuarterTable({ rows }: { rows: readonly PeriodRow[] }) {
  const t = useTranslations('commitments');
  return (
    <Table id="quarters-table" caption={t('quarters.caption')}>
      <thead>
        <tr>
          <Th>{t('quarters.period')}</Th>
          {standings.map((standing) => (
            <Th key={standing}>{t(`standings.${standing}`)}</Th>
          ))}
          <Th>{t('quarters.total')}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ period, counts, total, caughtUp }) => (
          <tr key={period}>
            <th scope="row" className="border-t border-mist-2 px-3.5 py-3 text-left font-semibold">
              {period}
              {caughtUp ? <span className="block font-normal text-ink-2">{t('quarters.caughtUp')}</span> : null}
            </th>
            {standings.map((standing) => (
              <Td key={standing} numeric>
                {counts[standing]}
              </Td>
            ))}
            <Td numeric>{total}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
