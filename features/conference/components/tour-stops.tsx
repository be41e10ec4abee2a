import { useLocale, useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { TourLine, TourStop } from '@/components/ui/tour-line';
import { Link } from '@/lib/i18n/link';
import { formatDate, formatDay } from '@/lib/time';
import type { PublicStop, TourStop as Stop } from '../types';
import { SeatsLeft } from './seats';

type Props = { stops: readonly Stop[]; next: PublicStop | null; label: string };

/** The tour as a line of cities on spruce: day, place, seats in words and one button each. */
export function TourStops({ stops, next, label }: Props) {
  const t = useTranslations('start');
  return (
    <TourLine direction="row" ground="spruce" label={label}>
      {stops.map((stop) => {
        const state =
          stop.key === next?.key ? 'now' : stop.stage === 'past' ? 'past' : stop.stage === 'draft' ? 'open' : 'ahead';
        return (
          <TourStop
            key={stop.key}
            state={state}
            {...(state === 'now'
              ? { stateText: t('nextState') }
              : state === 'past'
                ? { stateText: t('pastState') }
                : {})}
          >
            {stop.stage === 'draft' ? (
              <DraftStop city={stop.city} />
            ) : (
              <StopFacts stop={stop} isNext={state === 'now'} />
            )}
          </TourStop>
        );
      })}
    </TourLine>
  );
}

function DraftStop({ city }: { city: string }) {
  const t = useTranslations('conference');
  return (
    <>
      <h2 className="text-[1.875rem] leading-tight text-spruce-dim">{city}</h2>
      <p className="mt-1.5 text-spruce-pale">{t('stage.draft')}</p>
    </>
  );
}

function StopFacts({ stop, isNext }: { stop: PublicStop; isNext: boolean }) {
  const t = useTranslations('conference');
  const locale = useLocale();
  return (
    <>
      <h2 className="text-[1.875rem] leading-tight">
        <Link
          href={{ pathname: '/conferences/[slug]', params: { slug: stop.slug } }}
          className="text-birch decoration-rail decoration-2"
        >
          {stop.city}
        </Link>
      </h2>
      <p className="mt-1.5 text-spruce-pale">
        {stop.startsAt ? (
          <time dateTime={stop.startsAt.toISOString()}>
            {stop.stage === 'past' ? formatDate(stop.startsAt, locale) : formatDay(stop.startsAt, locale)}
          </time>
        ) : (
          t('dayUnknown')
        )}
        {stop.venueName ? <span className="block">{stop.venueName}</span> : null}
      </p>
      <p className="mt-3 font-semibold">
        <StopState stop={stop} />
      </p>
      <p className="mt-3">
        <StopButton stop={stop} isNext={isNext} />
      </p>
    </>
  );
}

function StopState({ stop }: { stop: PublicStop }) {
  const t = useTranslations('conference');
  const locale = useLocale();
  if (stop.stage === 'open' || stop.stage === 'full') {
    return <SeatsLeft of={stop.slug} seatsLeft={stop.seatsLeft} capacity={stop.capacity} look="text" />;
  }
  if (stop.stage === 'not_open' && stop.opensAt)
    return t('stage.not_openAt', { date: formatDay(stop.opensAt, locale) });
  return stop.stage === 'past' ? null : t(`stage.${stop.stage}`);
}

function StopButton({ stop, isNext }: { stop: PublicStop; isNext: boolean }) {
  const t = useTranslations('conference');
  const { city, slug } = stop;
  if (stop.stage === 'open') {
    return (
      <ButtonLink
        variant={isNext ? 'sun' : 'ghost-on-dark'}
        size="small"
        href={{ pathname: '/conferences/[slug]/registration', params: { slug } }}
      >
        <span>
          {t('register')}
          <span className="sr-only">{t('toCity', { city })}</span>
        </span>
      </ButtonLink>
    );
  }
  const past = stop.stage === 'past';
  const [text, more] = past
    ? stop.filmCount > 0
      ? [t('films'), t('filmsFrom', { city })]
      : [t('about'), t('aboutIn', { city })]
    : [t('programme'), t('programmeIn', { city })];
  return (
    <ButtonLink
      variant="ghost-on-dark"
      size="small"
      href={{ pathname: past ? '/conferences/[slug]' : '/conferences/[slug]/programme', params: { slug } }}
    >
      <span>
        {text}
        <span className="sr-only">{more}</span>
      </span>
    </ButtonLink>
  );
}
