import { useTranslations } from 'next-intl';
import { Bar, BarList, BarRow, Chart } from '@/components/ui/chart';
import { Table, Td, Th } from '@/components/ui/table';
import { outcomeKinds } from '../rules';
import type { PublicOutcomes } from '../types';

/** How many are done, under way and so on: a sentence, bars and the table. */
export function PublicFigures({ outcomes }: { outcomes: PublicOutcomes }) {
  const t = useTranslations('outcomes');
  const { counts, total, commitments } = outcomes;
  const of = (standing: string) => commitments.find((one) => one.standing === standing)?.count ?? 0;
  const promised = commitments.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <Chart
        id="figures"
        title={t('public.figures')}
        sentence={t('public.sentence', { total, done: counts.done, underWay: counts.under_way + counts.planned })}
        tableTitle={t('public.table')}
        table={
          <Table id="figures-table" caption={t('public.tableCaption')} captionHidden>
            <thead>
              <tr>
                <Th>{t('columns.outcome')}</Th>
                <Th>{t('public.number')}</Th>
              </tr>
            </thead>
            <tbody>
              {outcomeKinds.map((kind) => (
                <tr key={kind}>
                  <th scope="row" className="border-t border-mist-2 px-3.5 py-3 text-left font-normal">
                    {t(`kinds.${kind}`)}
                  </th>
                  <Td numeric>{counts[kind]}</Td>
                </tr>
              ))}
            </tbody>
          </Table>
        }
      >
        <BarList>
          {outcomeKinds.map((kind) => (
            <BarRow key={kind} label={t(`kinds.${kind}`)}>
              <Bar share={total === 0 ? 0 : counts[kind] / total} text={String(counts[kind])} />
            </BarRow>
          ))}
        </BarList>
      </Chart>
      {promised > 0 ? (
        <p className="max-w-text">
          {t('public.commitments', {
            total: promised,
            done: of('done'),
            going: of('going'),
            late: of('late'),
            dropped: of('dropped'),
          })}
        </p>
      ) : null}
    </>
  );
}
