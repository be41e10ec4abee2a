import { useLocale, useTranslations } from 'next-intl';
import { Facts } from '@/components/ui/facts';
import { Panel } from '@/components/ui/panel';
import { sheetEntries, sheetWord } from '../rules';
import type { Venue } from '../types';

/** A venue for whoever may look but not change. */
export function VenueSheetView({ venue }: { venue: Venue }) {
  const t = useTranslations('venues');
  const sheet = useTranslations('conference.sheet');
  const locale = useLocale();
  const more = locale === 'en' && venue.accessibilityEn ? venue.accessibilityEn : venue.accessibilitySv;
  return (
    <>
      <Panel id="venue-facts" title={t('facts')}>
        <Facts
          stacked
          facts={[
            { name: t('fields.address'), value: `${venue.address}, ${venue.postalCode} ${venue.city}` },
            ...sheetEntries.map((entry) => ({ name: sheet(entry), value: t(`answers.${sheetWord(venue[entry])}`) })),
          ]}
        />
        {more ? <p className="mt-4 max-w-text">{more}</p> : null}
      </Panel>
      <Panel id="venue-rooms" title={t('roomsTitle')}>
        <ul className="grid grid-cols-1 gap-3">
          {venue.rooms.map((room) => (
            <li key={room.id} className="border-t border-mist-2 pt-3 first:border-0 first:pt-0">
              <span className="font-semibold">{room.name}</span>, {t('seats', { count: room.capacity })}
              <span className="block text-md text-ink-2">
                {room.equipment.map((kind) => t(`equipment.${kind}`)).join(', ') || t('noEquipment')}
              </span>
            </li>
          ))}
        </ul>
      </Panel>
    </>
  );
}
