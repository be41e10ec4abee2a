import { useLocale, useTranslations } from 'next-intl';
import { Facts } from '@/components/ui/facts';
import { formatDate, formatTimeRange } from '@/lib/time';
import type { ConferenceFacts } from '../types';

/** When and where, and whom to ask. */
export function PageFacts({ conference }: { conference: ConferenceFacts }) {
  const t = useTranslations('speakerPage.facts');
  const locale = useLocale();
  const { startsAt, endsAt, contactEmail, contactPhone } = conference;
  const place = [conference.venueName, conference.venueAddress].filter(Boolean).join(', ') || conference.city;
  return (
    <Facts
      stacked
      facts={[
        { name: t('day'), value: startsAt ? formatDate(startsAt, locale) : t('noDay') },
        { name: t('times'), value: startsAt && endsAt ? formatTimeRange(startsAt, endsAt, locale) : null },
        { name: t('place'), value: place },
        {
          name: t('contact'),
          value:
            contactEmail || contactPhone ? (
              <>
                {contactEmail ? (
                  <a
                    href={`mailto:${contactEmail}`}
                    className="inline-flex min-h-6 items-center [overflow-wrap:anywhere]"
                  >
                    {contactEmail}
                  </a>
                ) : null}
                {contactEmail && contactPhone ? <br /> : null}
                {contactPhone}
              </>
            ) : null,
        },
      ]}
    />
  );
}
