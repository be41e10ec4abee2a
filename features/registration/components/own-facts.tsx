import { useLocale, useTranslations } from 'next-intl';
import { Facts } from '@/components/ui/facts';
import { formatDate, formatTimeRange } from '@/lib/time';
import type { OwnRegistration } from '../types';

/** What is registered, by name and value. Needs are never shown, only that there are some. */
export function OwnFacts({ registration }: { registration: OwnRegistration }) {
  const t = useTranslations('ownRegistration.facts');
  const locale = useLocale();
  const { conference } = registration;
  const { startsAt, endsAt } = conference;
  const when =
    startsAt && `${formatDate(startsAt, locale)}${endsAt ? `, ${formatTimeRange(startsAt, endsAt, locale)}` : ''}`;
  const contact = [conference.contactEmail, conference.contactPhone].filter(Boolean).join(', ');
  return (
    <Facts
      facts={[
        { name: t('reference'), value: <span className="tabular">{registration.reference}</span> },
        { name: t('when'), value: when },
        {
          name: t('where'),
          value: [conference.venueName, conference.venueAddress].filter(Boolean).join(', ') || conference.city,
        },
        { name: t('name'), value: <bdi>{registration.name}</bdi> },
        { name: t('email'), value: <span className="break-all">{registration.email}</span> },
        { name: t('organisation'), value: <bdi>{registration.organisationName}</bdi> },
        { name: t('role'), value: registration.workRole ? <bdi>{registration.workRole}</bdi> : null },
        { name: t('needs'), value: registration.hasNeeds ? t('needsGiven') : null },
        { name: t('contact'), value: contact },
      ]}
    />
  );
}
