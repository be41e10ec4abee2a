import { CalendarPlus } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { Facts } from '@/components/ui/facts';
import { Markdown } from '@/components/ui/markdown';
import { AccessSheet } from '@/features/conference/components/access-sheet';
import type { PublicConference, VenueSheet } from '@/features/conference/types';
import { Link } from '@/lib/i18n/link';
import { formatTimeRange } from '@/lib/time';

/** Day, time, place, people and price, and the day for one's own calendar. */
export function ConferenceFacts({
  conference,
  isPreview = false,
}: {
  conference: PublicConference;
  /** A draft has no calendar file yet. */
  isPreview?: boolean;
}) {
  const t = useTranslations('conference');
  const locale = useLocale();
  const { startsAt, endsAt, host, moderators, slug, stage } = conference;
  return (
    <section aria-labelledby="facts-heading">
      <h2 id="facts-heading" className="text-h3">
        {t('details')}
      </h2>
      {conference.intro ? <p className="mt-3 max-w-text">{conference.intro}</p> : null}
      <div className="mt-5">
        <Facts
          facts={[
            { name: t('time'), value: startsAt && endsAt ? formatTimeRange(startsAt, endsAt, locale) : null },
            { name: t('host'), value: host },
            {
              name: t('moderator'),
              value: moderators.length > 0 ? <People people={moderators} linked={!isPreview} /> : null,
            },
            { name: t('cost'), value: stage === 'past' ? null : t('free') },
          ]}
        />
      </div>
      {startsAt && stage !== 'past' && !isPreview ? (
        <p className="mt-5">
          <a
            href={`/api/conferences/${slug}/calendar.ics?locale=${locale}`}
            className="inline-flex min-h-11 items-center gap-2"
          >
            <CalendarPlus aria-hidden="true" size={20} />
            {t('calendar')}
          </a>
        </p>
      ) : null}
    </section>
  );
}

function People({ people, linked }: { people: PublicConference['moderators']; linked: boolean }) {
  return people.map(({ slug, name }, i) => (
    <span key={slug}>
      {i > 0 ? ', ' : null}
      {linked ? <Link href={{ pathname: '/speakers/[slug]', params: { slug } }}>{name}</Link> : name}
    </span>
  ));
}

/** What the organiser says of cancelling and the like. */
export function PolicySection({ policy }: { policy: string }) {
  const t = useTranslations('conference');
  if (policy === '') return null;
  return (
    <section aria-labelledby="policy-heading">
      <h2 id="policy-heading" className="mb-3 text-h3">
        {t('policy')}
      </h2>
      <Markdown source={policy} />
    </section>
  );
}

/** How to get there, and what the venue has for those who need it. */
export function VenueSection({ venue }: { venue: VenueSheet }) {
  const t = useTranslations('conference');
  return (
    <section className="bg-mist py-12 lg:py-16">
      <div className="wrap grid gap-12 lg:grid-cols-[1fr_1.25fr] lg:gap-14">
        <div>
          <h2 className="text-h3">{t('findUs')}</h2>
          <address className="mt-3 not-italic">
            <span className="font-semibold">{venue.name}</span>
            {venue.address ? <span className="block">{venue.address}</span> : null}
            <span className="block">
              {venue.postalCode} {venue.city}
            </span>
          </address>
          {venue.directions ? <p className="mt-4 max-w-text">{venue.directions}</p> : null}
        </div>
        <div>
          <h2 className="text-h3">{t('access')}</h2>
          <AccessSheet venue={venue} />
        </div>
      </div>
    </section>
  );
}

/** Whom to ask about the day. */
export function ContactSection({ email, phone }: { email: string | null; phone: string | null }) {
  const t = useTranslations('conference');
  if (!email && !phone) return null;
  return (
    <section aria-labelledby="contact-heading">
      <h2 id="contact-heading" className="text-h3">
        {t('contact')}
      </h2>
      <p className="mt-3">{t('contactText')}</p>
      <div className="mt-4">
        <Facts
          stacked
          facts={[
            { name: t('email'), value: email ? <a href={`mailto:${email}`}>{email}</a> : null },
            { name: t('phone'), value: phone ? <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a> : null },
          ]}
        />
      </div>
    </section>
  );
}
