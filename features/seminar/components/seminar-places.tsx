import { useTranslations } from 'next-intl';
import { Panel } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';
import { Link } from '@/lib/i18n/link';
import type { MasterSeminar } from '../types';

/** In which cities the seminar stands, and where a city's own words will hide the tour's. */
export function SeminarPlaces({ places, canRelease }: { places: MasterSeminar['places']; canRelease: boolean }) {
  const t = useTranslations('seminars');
  return (
    <Panel id="places" title={t('parts.places')}>
      {places.length === 0 ? <p className="max-w-text text-ink-2">{t('places.none')}</p> : null}
      <ul className="grid">
        {places.map(({ slug, city, released, inDraft, changed, conferenceId }) => (
          <li key={conferenceId} className="border-t border-mist-2 py-3 first:border-0 first:pt-0">
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <b className="font-display text-lg font-semibold">{city}</b>
              {inDraft ? null : <Tag tone="outline">{t(released ? 'places.leaving' : 'places.notPlaced')}</Tag>}
              {inDraft && !released ? <Tag tone="outline">{t('places.draft')}</Tag> : null}
              {released && inDraft ? <Tag>{t('places.released')}</Tag> : null}
              {canRelease ? (
                <Link
                  href={{ pathname: '/organiser/conferences/[slug]/release', params: { slug } }}
                  className="ml-auto inline-flex min-h-11 items-center"
                >
                  {t('places.toRelease')}
                  <span className="sr-only"> {city}</span>
                </Link>
              ) : null}
            </div>
            {changed.length > 0 ? (
              <p className="mt-1">
                {t('places.hides', {
                  city,
                  fields: changed.map((field) => t(`fieldNames.${field}`)).join(', '),
                })}
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
