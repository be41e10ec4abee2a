import { useLocale, useTranslations } from 'next-intl';
import { Meter } from '@/components/ui/meter';
import { Table, Td, Th } from '@/components/ui/table';
import { Tag, type TagTone } from '@/components/ui/tag';
import { percentTaken } from '@/features/conference/organiser-rules';
import { Link } from '@/lib/i18n/link';
import { formatTimeRange } from '@/lib/time';
import type { ConferenceSeminarRow, ReleaseState } from '../types';

const tones: Record<ReleaseState, TagTone> = {
  released: 'calm',
  changed: 'sun',
  new: 'sun',
  removed: 'ling',
  unplaced: 'outline',
};

/** A city's seminars: when and where, how full, what the public does not see yet, and what the city says otherwise. */
export function ConferenceSeminars({ rows, slug }: { rows: readonly ConferenceSeminarRow[]; slug: string }) {
  const t = useTranslations('seminars');
  return (
    <Table id="seminars" caption={t('city.caption')} captionHidden>
      <thead>
        <tr>
          <Th>{t('fields.title')}</Th>
          <Th>{t('city.when')}</Th>
          <Th>{t('city.fill')}</Th>
          <Th>{t('city.state')}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} slug={slug} />
        ))}
      </tbody>
    </Table>
  );
}

function Row({ row, slug }: { row: ConferenceSeminarRow; slug: string }) {
  const t = useTranslations('seminars');
  const programme = useTranslations('programme');
  const locale = useLocale();
  return (
    <tr>
      <th scope="row" className="min-w-64 border-t border-mist-2 px-3.5 py-3 text-left align-top font-normal">
        <Link
          href={{ pathname: '/organiser/conferences/[slug]/seminars/[seminar]', params: { slug, seminar: row.slug } }}
          className="inline-flex min-h-6 items-center font-semibold [overflow-wrap:anywhere]"
        >
          {locale === 'en' ? (row.titleEn ?? row.titleSv) : row.titleSv}
        </Link>
        <span className="block text-sm text-ink-2">
          {programme(`theme.${row.theme}`)} · {programme(`level.${row.level}`)}
        </span>
      </th>
      <Td className="tabular min-w-44">
        {row.times.map(({ startsAt, endsAt, room }) => (
          <span key={startsAt.toISOString()} className="block">
            {formatTimeRange(startsAt, endsAt, locale)}, {room}
          </span>
        ))}
        {row.times.length === 0 ? t('city.noTime') : null}
      </Td>
      <Td className="min-w-44">
        <Fill row={row} />
      </Td>
      <Td>
        <div className="flex min-w-40 flex-wrap gap-1.5">
          <Tag tone={tones[row.state]}>{t(`states.${row.state}`)}</Tag>
          {row.changed.length > 0 ? <Tag tone="outline">{t('city.own')}</Tag> : null}
        </div>
        {row.changed.length > 0 ? (
          <p className="mt-1.5 text-sm text-ink-2">
            {t('city.changed', { fields: row.changed.map((field) => t(`fieldNames.${field}`)).join(', ') })}
          </p>
        ) : null}
      </Td>
    </tr>
  );
}

/** Seats in words and as a bar; fewer than the least or more than the most is said. */
function Fill({ row }: { row: ConferenceSeminarRow }) {
  const t = useTranslations('seminars');
  const { capacity, taken, minParticipants } = row;
  if (capacity === 0) return <>{t('city.noSeats')}</>;
  const few = minParticipants !== null && taken < minParticipants;
  return (
    <>
      {t('city.taken', { taken, capacity })}
      <Meter percent={percentTaken({ capacity, taken })} tone={taken >= capacity ? 'ling' : 'calm'} />
      {few ? <Tag tone="sun">{t('city.fewerThanLeast', { least: minParticipants })}</Tag> : null}
    </>
  );
}
