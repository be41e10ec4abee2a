import { useLocale, useTranslations } from 'next-intl';
import { Panel } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';
import { TourLine, TourStop } from '@/components/ui/tour-line';
import { Link } from '@/lib/i18n/link';
import { formatShortDate } from '@/lib/time';
import type { SpeakerPlace } from '../types';

/** Where somebody appears, as stops on the line. A conference that the reader may not open is named and not linked. */
export function SpeakerPlaces({ places }: { places: readonly (SpeakerPlace & { isOpen: boolean })[] }) {
  const t = useTranslations('speakers');
  const kind = useTranslations('speakerPage.kind');
  const locale = useLocale();
  return (
    <Panel id="places" title={t('detail.places')}>
      {places.length === 0 ? (
        <p className="text-ink-2">{t('detail.placesEmpty')}</p>
      ) : (
        <TourLine label={t('detail.places')}>
          {places.map((place) => (
            <TourStop key={place.conferenceId} state={place.state === 'confirmed' ? 'now' : 'ahead'}>
              <p className="flex flex-wrap items-center gap-x-3">
                {place.isOpen ? (
                  <Link
                    href={{
                      pathname: '/organiser/conferences/[slug]/speakers/[id]',
                      params: { slug: place.slug, id: place.speakerId },
                    }}
                    className="inline-flex min-h-8 items-center font-semibold"
                  >
                    {place.city}
                  </Link>
                ) : (
                  <span className="font-semibold">{place.city}</span>
                )}
                {place.state ? (
                  <Tag tone={place.state === 'declined' ? 'ling' : 'calm'}>{t(`board.state.${place.state}`)}</Tag>
                ) : null}
              </p>
              <p className="text-md text-ink-2">
                {[
                  place.startsAt ? formatShortDate(place.startsAt, locale) : null,
                  ...place.kinds.map((one) => kind(one)),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </TourStop>
          ))}
        </TourLine>
      )}
    </Panel>
  );
}
