import { useLocale, useTranslations } from 'next-intl';
import { Tag } from '@/components/ui/tag';
import { Link } from '@/lib/i18n/link';
import { formatDate } from '@/lib/time';
import type { PublicStop, TourStop } from '../types';
import { SeatsLeft } from './seats';

/** A tour's conferences as a plain list: city, day and place, and where registration stands. */
export function ConferenceList({ stops }: { stops: readonly TourStop[] }) {
  return (
    <ol className="border-b border-line">
      {stops.map((stop) => (
        <li
          key={stop.key}
          className="grid gap-x-6 gap-y-1 border-t border-line py-5 md:grid-cols-[14rem_minmax(0,1fr)_auto] md:items-baseline"
        >
          {stop.stage === 'draft' ? <DraftRow city={stop.city} /> : <StopRow stop={stop} />}
        </li>
      ))}
    </ol>
  );
}

function DraftRow({ city }: { city: string }) {
  const t = useTranslations('conference');
  return (
    <>
      <h3 className="text-ink-2">{city}</h3>
      <p className="text-ink-2">{t('stage.draft')}</p>
    </>
  );
}

function StopRow({ stop }: { stop: PublicStop }) {
  const locale = useLocale();
  return (
    <>
      <h3>
        <Link
          href={{ pathname: '/conferences/[slug]', params: { slug: stop.slug } }}
          className="inline-flex min-h-11 items-center"
        >
          {stop.city}
        </Link>
      </h3>
      <p>
        {stop.startsAt ? (
          <time dateTime={stop.startsAt.toISOString()}>{formatDate(stop.startsAt, locale)}</time>
        ) : (
          stop.name
        )}
        {stop.venueName ? <span className="block text-ink-2">{stop.venueName}</span> : null}
      </p>
      <p>
        <RowState stop={stop} />
      </p>
    </>
  );
}

function RowState({ stop }: { stop: PublicStop }) {
  const t = useTranslations('conference');
  const locale = useLocale();
  if (stop.stage === 'open' || stop.stage === 'full')
    return <SeatsLeft of={stop.slug} seatsLeft={stop.seatsLeft} capacity={stop.capacity} />;
  if (stop.stage === 'past') return stop.filmCount > 0 ? <Tag tone="outline">{t('hasFilms')}</Tag> : null;
  const opens =
    stop.stage === 'not_open' && stop.opensAt
      ? t('stage.not_openAt', { date: formatDate(stop.opensAt, locale) })
      : null;
  return <Tag tone="outline">{opens ?? t(`stage.${stop.stage}`)}</Tag>;
}
