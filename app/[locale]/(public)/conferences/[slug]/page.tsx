import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { pageMetadata } from '@/app/page-metadata';
import { ButtonLink } from '@/components/ui/button';
import { EventJsonLd } from '@/features/conference/components/event-json-ld';
import { FilmList } from '@/features/conference/components/film-list';
import { SeatsProvider } from '@/features/conference/components/seats';
import { seatsTexts } from '@/features/conference/components/seats-texts';
import { DayInBrief } from '@/features/programme/components/day-in-brief';
import { NamedSeminars } from '@/features/programme/components/named-seminars';
import { listSlots } from '@/features/programme/queries';
import { listNamedSeminars } from '@/features/programme/seminar-queries';
import { Link } from '@/lib/i18n/link';
import type { Locale } from '@/lib/i18n/routing';
import { formatDate } from '@/lib/time';
import { ConferenceFacts, ContactSection, PolicySection, VenueSection } from './_conference/conference-facts';
import { ConferenceHead } from './_conference/conference-head';
import { loadConference } from './_conference/load-conference';

export const dynamic = 'force-static';

type Props = { params: Promise<{ locale: string; slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, conference } = await loadConference(params);
  if (!conference) return {};
  const { slug, city, name, startsAt, intro } = conference;
  return pageMetadata({
    locale,
    href: { pathname: '/conferences/[slug]', params: { slug } },
    title: startsAt ? `${city}, ${formatDate(startsAt, locale)}` : name,
    description: intro || name,
    picture: slug,
  });
}

export default async function ConferencePage({ params }: Props) {
  const { locale, conference } = await loadConference(params);
  if (!conference) notFound();
  const { slug, city, stage, venue, films } = conference;
  const t = await getTranslations('conference');
  const slots = await listSlots(slug, locale);
  return (
    <SeatsProvider src={stage === 'past' ? null : `/api/seats/${slug}`} texts={await seatsTexts()}>
      <EventJsonLd conference={conference} locale={locale} />
      <ConferenceHead conference={conference} hasProgramme={slots.length > 0} />
      <div className="wrap grid items-start gap-12 py-12 lg:grid-cols-2 lg:gap-14 lg:py-16">
        <ConferenceFacts conference={conference} />
        <div>
          {slots.length > 0 ? (
            <DayInBrief slots={slots} title={t('glance')} showSeats={stage === 'open'} />
          ) : (
            <NoTimes slug={slug} locale={locale} past={stage === 'past'} />
          )}
          {slots.length > 0 ? (
            <p className="mt-3">
              <Link
                href={{ pathname: '/conferences/[slug]/programme', params: { slug } }}
                className="inline-flex min-h-11 items-center"
              >
                {t('fullProgramme')}
              </Link>
            </p>
          ) : null}
        </div>
      </div>
      {films.length > 0 ? (
        <section className="wrap pb-14" aria-labelledby="films-heading">
          <h2 id="films-heading" className="mb-4 text-h3">
            {t('filmsHeading')}
          </h2>
          <FilmList films={films} />
        </section>
      ) : null}
      {venue && stage !== 'past' ? <VenueSection venue={venue} /> : null}
      <div className="wrap grid items-start gap-12 py-12 lg:grid-cols-2 lg:gap-14 lg:py-16">
        {stage === 'past' ? null : <PolicySection policy={conference.policy} />}
        <ContactSection email={conference.contactEmail} phone={conference.contactPhone} />
      </div>
      {stage === 'open' ? (
        <div className="sticky-action on-spruce md:hidden">
          <ButtonLink
            variant="sun"
            className="w-full"
            href={{ pathname: '/conferences/[slug]/registration', params: { slug } }}
          >
            {t('registerTo', { city })}
          </ButtonLink>
        </div>
      ) : null}
    </SeatsProvider>
  );
}

/** A day without times: one to come will get them; of one that has been we show what is known. */
async function NoTimes({ slug, locale, past }: { slug: string; locale: Locale; past: boolean }) {
  const t = await getTranslations('conference');
  if (!past) return <p>{t('programmeLater')}</p>;
  const seminars = await listNamedSeminars(slug, locale);
  return seminars.length > 0 ? (
    <NamedSeminars conferenceSlug={slug} seminars={seminars} />
  ) : (
    <p>{t('programmeUnknown')}</p>
  );
}
