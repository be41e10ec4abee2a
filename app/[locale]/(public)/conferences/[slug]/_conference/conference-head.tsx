import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { ButtonLink } from '@/components/ui/button';
import { SeatsLeft } from '@/features/conference/components/seats';
import type { PublicConference } from '@/features/conference/types';
import { formatDate, formatDateTime, formatTimeRange } from '@/lib/time';

/** The top of a conference's page on spruce: city, day, place, where registration stands, and the ways on. */
export function ConferenceHead({ conference, hasProgramme }: { conference: PublicConference; hasProgramme: boolean }) {
  const t = useTranslations('conference');
  const tSite = useTranslations('site');
  const locale = useLocale();
  const { slug, city, name, startsAt, endsAt, venue, stage } = conference;
  return (
    <div className="on-spruce bg-spruce pt-6 pb-10 text-birch lg:pb-14">
      <div className="wrap [&_nav_a]:text-spruce-pale">
        <Breadcrumbs label={tSite('breadcrumbs')} items={[{ href: '/conferences', text: t('list.title') }]} />
        <h1 className="mt-4 text-hero">{city}</h1>
        <p className="mt-2 font-display text-h3 text-spruce-pale">{name}</p>
        <p className="mt-5 text-lg font-semibold">
          {startsAt ? (
            <time dateTime={startsAt.toISOString()} className="block">
              <span className="inline-block first-letter:uppercase">
                {formatDate(startsAt, locale)}
                {endsAt ? ', ' : null}
              </span>{' '}
              {endsAt ? <span className="inline-block">{formatTimeRange(startsAt, endsAt, locale)}</span> : null}
            </time>
          ) : (
            t('dayUnknown')
          )}
          {venue ? <span className="block">{venue.name}</span> : null}
        </p>
        <div className="mt-4">
          <StageLine conference={conference} />
        </div>
        <div className="mt-7 flex flex-wrap gap-3">
          {stage === 'open' ? (
            <ButtonLink variant="sun" href={{ pathname: '/conferences/[slug]/registration', params: { slug } }}>
              {t('registerTo', { city })}
            </ButtonLink>
          ) : null}
          {hasProgramme ? (
            <ButtonLink variant="ghost-on-dark" href={{ pathname: '/conferences/[slug]/programme', params: { slug } }}>
              {t('programme')}
            </ButtonLink>
          ) : null}
        </div>
      </div>
    </div>
  );
}

function StageLine({ conference }: { conference: PublicConference }): ReactNode {
  const t = useTranslations('conference');
  const locale = useLocale();
  const { stage, seatsLeft, capacity, opensAt, closesAt } = conference;
  if (stage === 'open') {
    return (
      <p>
        <SeatsLeft of="conference" seatsLeft={seatsLeft} capacity={capacity} look="text" />
        {closesAt ? (
          <span className="text-spruce-pale"> · {t('closesAt', { date: formatDateTime(closesAt, locale) })}</span>
        ) : null}
      </p>
    );
  }
  if (stage === 'full') {
    return (
      <p>
        <SeatsLeft of="conference" seatsLeft={seatsLeft} capacity={capacity} look="text" />
        <span className="block max-w-text text-spruce-pale">{t('fullText')}</span>
      </p>
    );
  }
  if (stage === 'not_open')
    return (
      <p className="font-semibold">
        {opensAt ? t('notOpenText', { date: formatDateTime(opensAt, locale) }) : t('stage.not_open')}
      </p>
    );
  if (stage === 'closed')
    return (
      <p className="font-semibold">
        {closesAt ? t('closedText', { date: formatDateTime(closesAt, locale) }) : t('stage.closed')}
      </p>
    );
  return <p>{t('pastText')}</p>;
}
