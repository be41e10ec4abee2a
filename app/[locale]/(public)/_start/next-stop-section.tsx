import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button';
import { Facts } from '@/components/ui/facts';
import { Tag } from '@/components/ui/tag';
import { getConference } from '@/features/conference/queries';
import { DayInBrief } from '@/features/programme/components/day-in-brief';
import { listSlots } from '@/features/programme/queries';
import type { Locale } from '@/lib/i18n/routing';
import { formatDay, formatTimeRange } from '@/lib/time';

/** The next day of the tour: facts, the two ways on, and the day in brief. */
export async function NextStopSection({ slug, locale }: { slug: string; locale: Locale }) {
  const t = await getTranslations('start');
  const tConference = await getTranslations('conference');
  const [conference, slots] = await Promise.all([getConference(slug, locale, new Date()), listSlots(slug, locale)]);
  if (!conference?.startsAt || !conference.endsAt) return null;
  const { city, stage, startsAt, endsAt, venue, host } = conference;
  return (
    <section className="bg-mist py-14 lg:py-18">
      <div className="wrap grid items-start gap-10 lg:grid-cols-[1.15fr_1fr] lg:gap-14">
        <div>
          <Tag tone="sun">{t('nextTag')}</Tag>
          <h2 className="mt-4">
            {city}, {formatDay(startsAt, locale)}
          </h2>
          <div className="my-7">
            <Facts
              facts={[
                { name: t('place'), value: venue?.name },
                { name: t('time'), value: formatTimeRange(startsAt, endsAt, locale) },
                { name: t('host'), value: host },
                { name: t('cost'), value: t('free') },
              ]}
            />
          </div>
          <div className="flex flex-wrap gap-3">
            {stage === 'open' ? (
              <ButtonLink href={{ pathname: '/conferences/[slug]/registration', params: { slug } }}>
                {tConference('registerTo', { city })}
              </ButtonLink>
            ) : null}
            <ButtonLink
              variant={stage === 'open' ? 'ghost' : 'spruce'}
              href={{ pathname: '/conferences/[slug]/programme', params: { slug } }}
            >
              {t('toProgramme')}
            </ButtonLink>
          </div>
        </div>
        {slots.length > 0 ? <DayInBrief slots={slots} title={t('day')} showSeats={stage === 'open'} /> : null}
      </div>
    </section>
  );
}
