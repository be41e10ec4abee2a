import { useLocale, useTranslations } from 'next-intl';
import { Table, Td, Th } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { Link } from '@/lib/i18n/link';
import { formatDate, formatTimeRange } from '@/lib/time';
import type { OwnRegistrationRow } from '../own-types';

/** The registrations of the signed-in person. */
export function OwnRegistrations({ registrations }: { registrations: readonly OwnRegistrationRow[] }) {
  const t = useTranslations('myPages');
  return (
    <Table id="own-registrations" caption={t('registrationsCaption')} captionHidden>
      <thead>
        <tr>
          <Th>{t('conference')}</Th>
          <Th>{t('date')}</Th>
          <Th>{t('state')}</Th>
          <Th>{t('sessions')}</Th>
          <Th>{t('reference')}</Th>
        </tr>
      </thead>
      <tbody>
        {registrations.map((registration) => (
          <Row key={registration.id} registration={registration} />
        ))}
      </tbody>
    </Table>
  );
}

function Row({ registration }: { registration: OwnRegistrationRow }) {
  const t = useTranslations('myPages');
  const locale = useLocale();
  const { conference, sessions, state } = registration;
  const named = (text: { sv: string; en: string | null }) => (locale === 'en' ? (text.en ?? text.sv) : text.sv);
  return (
    <tr>
      <Td>
        <Link href={{ pathname: '/conferences/[slug]', params: { slug: conference.slug } }}>
          {named(conference.name)}
        </Link>
      </Td>
      <Td>{conference.startsAt ? formatDate(conference.startsAt, locale) : t('dayOpen')}</Td>
      <Td>
        <Tag tone={state === 'cancelled' ? 'outline' : 'calm'}>{t(`states.${state}`)}</Tag>
      </Td>
      <Td>
        {sessions.length === 0 ? t('noSessions') : null}
        <ul>
          {sessions.map((session) => (
            <li key={session.id}>
              {formatTimeRange(session.startsAt, session.endsAt, locale)} {named(session.title)}
            </li>
          ))}
        </ul>
      </Td>
      <Td className="tabular whitespace-nowrap">{registration.reference}</Td>
    </tr>
  );
}
