import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Clock } from '@/components/ui/timetable';
import { Link } from '@/lib/i18n/link';
import { formatDate, formatDay, formatTimeRange } from '@/lib/time';
import type { SeminarPage, SeminarTime } from '../types';

type PeopleProps = {
  people: SeminarPage['people'];
  /** A picture of somebody, or nothing. */
  photoOf: (person: { slug: string; name: string }) => ReactNode;
};

/** Who speaks and who is the host. */
export function SeminarPeople({ people, photoOf }: PeopleProps) {
  const t = useTranslations('programme');
  if (people.length === 0) return null;
  return (
    <section>
      <h2 className="text-h3">{t('speakers')}</h2>
      <ul className="mt-4 grid gap-5 sm:grid-cols-2">
        {people.map((person) => (
          <li key={`${person.kind} ${person.slug}`} className="flex gap-4 border-l-[6px] border-sun pl-4">
            {photoOf(person)}
            <div className="min-w-0">
              <Link
                href={{ pathname: '/speakers/[slug]', params: { slug: person.slug } }}
                className="inline-flex min-h-8 items-center font-display text-h4 font-semibold"
              >
                {person.name}
              </Link>
              <p className="text-md text-ink-2">
                {person.kind === 'speaker' ? null : <span className="block">{t(`kind.${person.kind}`)}</span>}
                {[person.title, person.organisation].filter(Boolean).join(', ')}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

type TimesProps = {
  sessions: readonly SeminarTime[];
  city: string;
  day: Date | null;
  seats: (session: SeminarTime) => ReactNode;
};

/** When and where the seminar is given in this city, with seats left. */
export function SeminarTimes({ sessions, city, day, seats }: TimesProps) {
  const t = useTranslations('seminar');
  const locale = useLocale();
  return (
    <section>
      <h2 className="text-h3">{t('whenAndWhere')}</h2>
      <p className="mt-1 text-ink-2">
        {city}
        {day ? `, ${formatDate(day, locale)}` : null}
      </p>
      <ul className="mt-4 grid gap-4">
        {sessions.map((session) => (
          <li key={session.id}>
            <Clock dateTime={session.startsAt.toISOString()}>
              {formatTimeRange(session.startsAt, session.endsAt, locale)}
            </Clock>
            <p>
              {session.slotName.text} · {session.room}
            </p>
            {session.roomAccessibility ? <p className="text-md text-ink-2">{session.roomAccessibility}</p> : null}
            <p className="mt-1.5">{seats(session)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** For whom, on which level, in which language, and where else. */
export function SeminarFacts({
  seminar,
}: {
  seminar: Pick<SeminarPage, 'slug' | 'audiences' | 'language' | 'level' | 'elsewhere'>;
}) {
  const t = useTranslations();
  const locale = useLocale();
  const { language } = seminar;
  return (
    <dl className="grid gap-4">
      {seminar.audiences.length > 0 ? (
        <div>
          <dt className="text-ink-2">{t('programme.filterAudience')}</dt>
          <dd className="font-semibold">
            {seminar.audiences.map((audience) => t(`programme.audience.${audience}`)).join(', ')}
          </dd>
        </div>
      ) : null}
      <div>
        <dt className="text-ink-2">{t('programme.levelLabel')}</dt>
        <dd className="font-semibold">{t(`programme.level.${seminar.level}`)}</dd>
      </div>
      <div>
        <dt className="text-ink-2">{t('programme.spoken')}</dt>
        <dd className="font-semibold">
          {t(`programme.language.${language === 'sv' || language === 'en' ? language : 'other'}`)}
        </dd>
      </div>
      {seminar.elsewhere.length > 0 ? (
        <div>
          <dt className="text-ink-2">{t('seminar.elsewhere')}</dt>
          {seminar.elsewhere.map(({ conferenceSlug, city, startsAt }) => (
            <dd key={conferenceSlug}>
              <Link
                href={{
                  pathname: '/conferences/[slug]/programme/[seminar]',
                  params: { slug: conferenceSlug, seminar: seminar.slug },
                }}
                className="inline-flex min-h-8 items-center font-semibold"
              >
                {city}
                {startsAt ? `, ${formatDay(startsAt, locale)}` : null}
              </Link>
            </dd>
          ))}
        </div>
      ) : null}
    </dl>
  );
}
