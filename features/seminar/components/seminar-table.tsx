import { useLocale, useTranslations } from 'next-intl';
import { Table, Td, Th } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { Link } from '@/lib/i18n/link';
import type { SeminarRow } from '../types';

/** A page of a tour's seminars: what it is, who speaks, and in which cities it stands. */
export function SeminarTable({
  rows,
  series,
  cityCount,
}: {
  rows: readonly SeminarRow[];
  series: string;
  /** Cities of the tour: a seminar that all of them give says so in two words. */
  cityCount: number;
}) {
  const t = useTranslations('seminars');
  return (
    <Table id="seminars" caption={t('list.caption')} captionHidden>
      <thead>
        <tr>
          <Th>{t('fields.title')}</Th>
          <Th>{t('list.cities')}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <SeminarHead row={row} series={series} />
            <Td>
              <Cities cities={row.cities} cityCount={cityCount} />
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function SeminarHead({ row, series }: { row: SeminarRow; series: string }) {
  const t = useTranslations('seminars');
  const programme = useTranslations('programme');
  const locale = useLocale();
  return (
    <th scope="row" className="min-w-64 border-t border-mist-2 px-3.5 py-3 text-left align-top font-normal">
      <Link
        href={{ pathname: '/organiser/tours/[series]/seminars/[seminar]', params: { series, seminar: row.slug } }}
        className="inline-flex min-h-6 items-center font-semibold [overflow-wrap:anywhere]"
      >
        {locale === 'en' ? (row.titleEn ?? row.titleSv) : row.titleSv}
      </Link>
      <span className="block">{row.speakers.join(', ') || t('list.noSpeaker')}</span>
      <span className="block text-sm text-ink-2">
        {programme(`theme.${row.theme}`)} · {programme(`level.${row.level}`)}
      </span>
      {row.archived ? <Tag tone="outline">{t('archivedTag')}</Tag> : null}
    </th>
  );
}

function Cities({ cities, cityCount }: { cities: SeminarRow['cities']; cityCount: number }) {
  const t = useTranslations('seminars');
  if (cities.length === 0) return <Tag tone="outline">{t('list.nowhere')}</Tag>;
  const everywhere = cityCount > 2 && cities.length === cityCount && cities.every(({ released }) => released);
  const own = cities.filter(({ local }) => local);
  return (
    <ul className="flex min-w-52 flex-wrap gap-1.5">
      {everywhere ? (
        <li>
          <Tag>{t('list.everywhere', { count: cityCount })}</Tag>
        </li>
      ) : null}
      {(everywhere ? own : cities).map(({ slug, city, local, released }) => (
        <li key={slug}>
          <Tag tone={local ? 'sun' : 'calm'}>
            {city}
            {local ? ` · ${t('list.localTag')}` : null}
            {released ? null : ` · ${t('list.draftTag')}`}
          </Tag>
        </li>
      ))}
    </ul>
  );
}
