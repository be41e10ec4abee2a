import { useLocale, useTranslations } from 'next-intl';
import { Meter } from '@/components/ui/meter';
import { Table, Td, Th } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { Link } from '@/lib/i18n/link';
import { formatDate } from '@/lib/time';
import { fillState, percentTaken, type TourFigures } from '../organiser-rules';
import type { ConferenceFigures } from '../organiser-types';
import { MailTrouble } from './mail-trouble';
import { RegistrationWindow } from './registration-window';

/** A column that only a wide screen has room for; narrow ones say it under the name. */
const wide = 'hidden md:table-cell';
const meterTones = { full: 'ling', few: 'sun', many: 'calm' } as const;
const stateTones = { draft: 'outline', published: 'calm', open: 'calm', closed: 'sun', archived: 'outline' } as const;

const columns = ['conference', 'state', 'registered', 'sessions', 'mails', 'window'] as const;
/** Of what is over there is nothing more to follow. */
const archiveColumns = ['conference', 'state'] as const;

/** The conferences of one tour with their figures. */
export function OrganiserConferences({ tour, now }: { tour: TourFigures; now: Date }) {
  const t = useTranslations('organiser');
  const locale = useLocale();
  const name = locale === 'en' ? tour.series.nameEn : tour.series.nameSv;
  return (
    <Table id={`tour-${tour.series.slug}`} caption={t('conferencesCaption', { tour: name })}>
      <thead>
        <tr>
          {(tour.series.archived ? archiveColumns : columns).map((column) => (
            <Th key={column} className={column === 'registered' ? wide : undefined}>
              {t(`columns.${column}`)}
            </Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {tour.conferences.map((conference) => (
          <Row key={conference.id} conference={conference} now={now} isArchive={tour.series.archived} />
        ))}
      </tbody>
    </Table>
  );
}

function Row({ conference, now, isArchive }: { conference: ConferenceFigures; now: Date; isArchive: boolean }) {
  const t = useTranslations('organiser');
  const locale = useLocale();
  const { slug, city, state, startsAt } = conference;
  return (
    <tr>
      <th scope="row" className="min-w-36 border-t border-mist-2 px-3.5 py-3 align-top font-normal">
        <Link
          href={{ pathname: '/organiser/conferences/[slug]', params: { slug } }}
          className="inline-flex min-h-6 items-center font-semibold"
        >
          {city}
        </Link>
        <span className="block text-ink-2">
          {startsAt ? formatDate(startsAt, locale) : t(isArchive ? 'dayUnknown' : 'dayOpen')}
        </span>
        {isArchive ? null : (
          <span className="mt-1 block md:hidden">
            <Registered conference={conference} />
          </span>
        )}
      </th>
      <Td>
        <Tag tone={stateTones[state]} className="whitespace-nowrap">
          {t(`states.${state}`)}
        </Tag>
      </Td>
      {isArchive ? null : <FigureCells conference={conference} now={now} />}
    </tr>
  );
}

function FigureCells({ conference, now }: { conference: ConferenceFigures; now: Date }) {
  const t = useTranslations('organiser');
  const { fullSessions, sessions } = conference;
  return (
    <>
      <Td className={`${wide} whitespace-nowrap`}>
        <Registered conference={conference} />
      </Td>
      <Td className="tabular">{t('sessionsFull', { full: fullSessions, sessions })}</Td>
      <Td>
        <MailTrouble conference={conference} />
      </Td>
      <Td>
        <RegistrationWindow conference={conference} now={now} short />
      </Td>
    </>
  );
}

function Registered({ conference }: { conference: ConferenceFigures }) {
  const t = useTranslations('organiser');
  const { capacity, taken } = conference;
  return (
    <span className="tabular block">
      <b className="font-semibold">{taken}</b> {t('figures.registered', { count: taken, capacity })}
      {capacity > 0 ? <Meter percent={percentTaken(conference)} tone={meterTones[fillState(conference)]} /> : null}
    </span>
  );
}
