import { useLocale, useTranslations } from 'next-intl';
import { Facts } from '@/components/ui/facts';
import { Tag } from '@/components/ui/tag';
import { formatDateTime } from '@/lib/time';
import type { RegistrationDetail } from '../organiser-types';
import { stateTones } from './organiser-tones';

/** Who is registered, and how it stands. */
export function OrganiserPerson({ registration }: { registration: RegistrationDetail }) {
  const t = useTranslations('registrations');
  const locale = useLocale();
  const { state, email, organisationName, workRole, reference, createdAt, cancelledAt, source, overbookNote } =
    registration;
  return (
    <section
      aria-labelledby="person"
      className="rounded-panel border border-mist-2 bg-birch px-5.5 py-5 [overflow-wrap:anywhere]"
    >
      <h2 id="person" className="mb-3 text-h4">
        {t('personTitle')}
      </h2>
      <Facts
        facts={[
          { name: t('stateLabelOne'), value: <Tag tone={stateTones[state]}>{t(`states.${state}`)}</Tag> },
          { name: t('reference'), value: reference },
          { name: t('email'), value: <a href={`mailto:${email}`}>{email}</a> },
          { name: t('organisation'), value: <bdi>{organisationName}</bdi> },
          { name: t('workRole'), value: workRole ? <bdi>{workRole}</bdi> : null },
          { name: t('registeredAt'), value: formatDateTime(createdAt, locale) },
          { name: t('cancelledAt'), value: cancelledAt ? formatDateTime(cancelledAt, locale) : null },
          { name: t('source'), value: t(`sources.${source}`) },
          {
            name: t('overbookNote'),
            value: overbookNote === null ? null : <Overbooked note={overbookNote} />,
          },
        ]}
      />
    </section>
  );
}

function Overbooked({ note }: { note: string }) {
  const t = useTranslations('registrations');
  return (
    <>
      <Tag tone="sun">{t('overbooked')}</Tag> <bdi className="font-normal">{note}</bdi>
    </>
  );
}
