import { useTranslations } from 'next-intl';
import { Table, Td, Th } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { Link } from '@/lib/i18n/link';
import type { VenueRow } from '../types';

const wide = 'hidden sm:table-cell';

/** Venues with their rooms and how much of the accessibility sheet somebody has checked. */
export function VenueTable({ venues }: { venues: readonly VenueRow[] }) {
  const t = useTranslations('venues');
  return (
    <Table id="venues" caption={t('caption')} captionHidden>
      <thead>
        <tr>
          <Th>{t('columns.name')}</Th>
          <Th className={`${wide} text-right`}>{t('columns.rooms')}</Th>
          <Th className={`${wide} text-right`}>{t('columns.seats')}</Th>
          <Th>{t('columns.sheet')}</Th>
          <Th className={`${wide} text-right`}>{t('columns.conferences')}</Th>
        </tr>
      </thead>
      <tbody>
        {venues.map((venue) => (
          <tr key={venue.id}>
            <th scope="row" className="border-t border-mist-2 px-3.5 py-3 align-top font-normal">
              <Link
                href={{ pathname: '/organiser/venues/[id]', params: { id: venue.id } }}
                className="inline-flex min-h-6 items-center font-semibold"
              >
                {venue.name}
              </Link>
              <span className="block text-ink-2">{venue.city}</span>
            </th>
            <Td numeric className={wide}>
              {venue.rooms}
            </Td>
            <Td numeric className={wide}>
              {venue.seats}
            </Td>
            <Td>
              {venue.unchecked === 0 ? (
                <Tag>{t('sheetDone')}</Tag>
              ) : (
                <Tag tone="sun">{t('sheetLeft', { count: venue.unchecked })}</Tag>
              )}
            </Td>
            <Td numeric className={wide}>
              {venue.conferences}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
