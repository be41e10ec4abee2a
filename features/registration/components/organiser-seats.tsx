import { useLocale, useTranslations } from 'next-intl';
import { Table, Td, Th } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { formatTimeRange } from '@/lib/time';
import type { HeldSeat } from '../organiser-types';
import { seatTones } from './organiser-tones';

/** The seminars a person has and has had. */
export function OrganiserSeats({ seats }: { seats: readonly HeldSeat[] }) {
  const t = useTranslations('registrations');
  const locale = useLocale();
  return (
    <section aria-labelledby="seats">
      <h2 id="seats" className="mb-3 text-h3">
        {t('seatsTitle')}
      </h2>
      {seats.length === 0 ? (
        <p>{t('noSeats')}</p>
      ) : (
        <Table id="seats-table" caption={t('seatsCaption')} captionHidden>
          <thead>
            <tr>
              {(['time', 'seminar', 'room', 'state'] as const).map((column) => (
                <Th key={column}>{t(`seatColumns.${column}`)}</Th>
              ))}
            </tr>
          </thead>
          <tbody>
            {seats.map((seat) => (
              <tr key={seat.id}>
                <Td className="tabular whitespace-nowrap">{formatTimeRange(seat.startsAt, seat.endsAt, locale)}</Td>
                <Td lang={locale === 'en' && !seat.titleEn ? 'sv' : undefined}>
                  {locale === 'en' ? (seat.titleEn ?? seat.titleSv) : seat.titleSv}
                </Td>
                <Td>{seat.room}</Td>
                <Td>
                  <Tag tone={seatTones[seat.state]}>{t(`seatStates.${seat.state}`)}</Tag>
                </Td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </section>
  );
}
