import { useTranslations } from 'next-intl';
import { Bar, BarList, BarRow, Chart } from '@/components/ui/chart';
import { Panel } from '@/components/ui/panel';
import { Table, Td, Th } from '@/components/ui/table';
import type { ReportSection } from '../types';

/** A part of a report: its sentence, its bars where it has them, and its table. */
export function ReportPart({ section }: { section: ReportSection }) {
  const t = useTranslations('reports');
  const { key, title, sentence, bars, rows } = section;
  if (bars && bars.length > 0)
    return (
      <Chart id={key} title={title} sentence={sentence} tableTitle={t('table')} table={<PartTable section={section} />}>
        <BarList>
          {bars.map(({ label, value, share }) => (
            <BarRow key={label} label={label}>
              <Bar share={share} text={String(value)} />
            </BarRow>
          ))}
        </BarList>
      </Chart>
    );
  return (
    <Panel id={key} title={title}>
      <p className="mb-4 max-w-text">{sentence}</p>
      {rows.length > 0 ? <PartTable section={section} /> : <p className="text-ink-2">{t('nothing')}</p>}
    </Panel>
  );
}

function PartTable({ section: { key, title, heads, rows } }: { section: ReportSection }) {
  const t = useTranslations('reports');
  return (
    <Table id={`${key}-table`} caption={t('tableOf', { title })} captionHidden>
      <thead>
        <tr>
          {heads.map((head) => (
            <Th key={head}>{head}</Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a report never changes
          <tr key={i}>
            {row.map((cell, j) =>
              j === 0 ? (
                <th
                  key={heads[j]}
                  scope="row"
                  className="min-w-48 border-t border-mist-2 px-3.5 py-3 text-left align-top font-normal [overflow-wrap:anywhere]"
                >
                  {cell}
                </th>
              ) : (
                <Td key={heads[j]}>{cell}</Td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
