import { useLocale, useTranslations } from 'next-intl';
import { Tag } from '@/components/ui/tag';
import { TourLine, TourStop } from '@/components/ui/tour-line';
import { Link } from '@/lib/i18n/link';
import { formatDate } from '@/lib/time';
import { lineStates } from '../line-rules';
import type { Stop, TourRow } from '../types';

const tones = { draft: 'outline', published: 'calm', open: 'calm', closed: 'sun', archived: 'outline' } as const;

/** The tour as its line of stops: day, venue, state and how many; with `canEdit` the ways to each city's settings. */
export function TourLineView({ tour, now, canEdit }: { tour: TourRow; now: Date; canEdit: boolean }) {
  const t = useTranslations('tours');
  const locale = useLocale();
  const name = locale === 'en' ? tour.nameEn : tour.nameSv;
  const states = lineStates(tour.stops, now);
  return (
    <TourLine direction={tour.stops.length <= 6 ? 'row' : 'column'} label={t('lineLabel', { tour: name })}>
      {tour.stops.map((stop, i) => {
        const state = states[i] ?? 'open';
        return (
          <TourStop key={stop.id} state={state} stateText={t(`stopState.${state}`)}>
            <StopFacts stop={stop} archived={tour.archived} />
            {canEdit ? <StopLinks stop={stop} /> : null}
          </TourStop>
        );
      })}
    </TourLine>
  );
}

function StopFacts({ stop, archived }: { stop: Stop; archived: boolean }) {
  const t = useTranslations('tours');
  const states = useTranslations('organiser.states');
  const locale = useLocale();
  return (
    <>
      <h3 className="text-h4">
        <Link href={{ pathname: '/organiser/conferences/[slug]', params: { slug: stop.slug } }}>{stop.city}</Link>
      </h3>
      <p className="mt-1 text-md text-ink-2">
        <span className="block first-letter:uppercase">
          {stop.startsAt ? formatDate(stop.startsAt, locale) : t(archived ? 'dayUnknown' : 'dayOpen')}
        </span>
        {archived ? null : <span className="block">{stop.venue?.name ?? t('noVenue')}</span>}
      </p>
      <p className="mt-2">
        <Tag tone={tones[stop.state]}>{states(stop.state)}</Tag>
      </p>
      {stop.capacity > 0 && stop.state !== 'draft' ? (
        <p className="tabular mt-1.5 text-md">{t('taken', { taken: stop.taken, capacity: stop.capacity })}</p>
      ) : null}
    </>
  );
}

function StopLinks({ stop }: { stop: Stop }) {
  const t = useTranslations('tours');
  const { slug, city } = stop;
  const ways = [
    ['/organiser/conferences/[slug]/settings', t('settings')],
    ['/organiser/conferences/[slug]/schedule', t('schedule')],
    ['/organiser/conferences/[slug]/copy', t('copy')],
  ] as const;
  return (
    <ul className="mt-2 flex flex-wrap gap-x-4 text-md">
      {ways.map(([pathname, text]) => (
        <li key={pathname}>
          <Link href={{ pathname, params: { slug } }} className="inline-flex min-h-9 items-center">
            {text}
            <span className="sr-only">{t('ofCity', { city })}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
