import { useLocale, useTranslations } from 'next-intl';
import { Chart } from '@/components/ui/chart';
import { EmptyState } from '@/components/ui/empty-state';
import { Table, Td, Th } from '@/components/ui/table';
import { formatShortDate } from '@/lib/time';
import type { DayTotal } from '../rules';
import { TimeChart } from './time-chart';

type Props = { totals: readonly DayTotal[]; capacity: number; pace: { last: number; before: number } };

/** Registrations over time: how many there are, how fast they come, and when people cancelled. */
export function TimeFigure({ totals, capacity, pace }: Props) {
  const t = useTranslations('figures.time');
  const last = totals.at(-1);
  if (!last)
    return (
      <EmptyState title={t('title')}>
        <p>{t('empty')}</p>
      </EmptyState>
    );
  const cancelled = totals.reduce((sum, day) => sum + day.cancelled, 0);
  return (
    <Chart
      id="time"
      title={t('title')}
      sentence={t('sentence', { active: last.active, capacity, last: pace.last, before: pace.before, cancelled })}
      tableTitle={t('table')}
      table={<TimeTable totals={totals} />}
    >
      <TimeChart totals={totals} capacity={capacity} />
    </Chart>
  );
}

function TimeTable({ totals }: Pick<Props, 'totals'>) {
  const t = useTranslations('figures.time');
  const locale = useLocale();
  const eventful = totals.filter(({ registered, cancelled }) => registered + cancelled > 0);
  return (
    <Table id="time-table" caption={t('caption')}>
      <thead>
        <tr>
          <Th>{t('day')}</Th>
          {(['registered', 'cancelled', 'active'] as const).map((column) => (
            <Th key={column} className="text-right">
              {t(column)}
            </Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {eventful.toReversed().map(({ day, registered, cancelled, active }) => (
          <tr key={day}>
            <th scope="row" className="tabular border-t border-mist-2 px-3.5 py-2 font-normal whitespace-nowrap">
              {formatShortDate(new Date(`${day}T12:00:00Z`), locale)}
            </th>
            <Td numeric>{registered}</Td>
            <Td numeric>{cancelled}</Td>
            <Td numeric>{active}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
