import { CalendarPlus, FileText, Printer, Smartphone, Table2 } from 'lucide-react';
import { getTranslations } from 'next-intl/server';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { ButtonLink } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { EmptyState } from '@/components/ui/empty-state';
import { SeatsLeft, SeatsProvider } from '@/features/conference/components/seats';
import { seatsTexts } from '@/features/conference/components/seats-texts';
import type { PublicConference } from '@/features/conference/types';
import { FilterLinks } from '@/features/programme/components/filter-links';
import { NamedSeminars } from '@/features/programme/components/named-seminars';
import { ProgrammeGrid } from '@/features/programme/components/programme-grid';
import { listSlots } from '@/features/programme/queries';
import { countSessions, filterSlots, hasFilter, roomsOf } from '@/features/programme/rules';
import { listNamedSeminars } from '@/features/programme/seminar-queries';
import type { ProgrammeFilter, ProgrammeSession } from '@/features/programme/types';
import { getNewestPublicVersion } from '@/features/schedule/version-queries';
import { Link } from '@/lib/i18n/link';
import type { Locale } from '@/lib/i18n/routing';
import { formatDate } from '@/lib/time';

type Props = { conference: PublicConference; locale: Locale; filter: ProgrammeFilter };

/** The programme, whole or filtered: the same page at two internal addresses. */
export async function ProgrammeView({ conference, locale, filter }: Props) {
  const { slug, city, stage, startsAt, venue } = conference;
  const t = await getTranslations('programme');
  const all = await listSlots(slug, locale);
  const slots = filterSlots(all, filter);
  const showSeats = stage === 'open';
  const seats = ({ id, seatsLeft, capacity }: ProgrammeSession) =>
    showSeats ? <SeatsLeft of={id} seatsLeft={seatsLeft} capacity={capacity} /> : null;
  return (
    <SeatsProvider src={showSeats ? `/api/seats/${slug}` : null} texts={await seatsTexts()}>
      <div className="programme-page pt-6 pb-14">
        <div className="wrap">
          <ProgrammeBreadcrumbs slug={slug} city={city} />
          <h1 className="mt-3">{t('title', { city })}</h1>
          <p className="mt-3 text-lg first-letter:uppercase">
            {startsAt ? <time dateTime={startsAt.toISOString()}>{formatDate(startsAt, locale)}</time> : null}
            {venue ? `, ${venue.name}` : null}
          </p>
          {all.length > 0 ? <VersionLine slug={slug} locale={locale} /> : null}
          {all.length === 0 ? (
            <NoSlots slug={slug} locale={locale} past={stage === 'past'} />
          ) : (
            <FilterPart slug={slug} filter={filter} count={countSessions(slots)} past={stage === 'past'} />
          )}
        </div>
        {all.length > 0 ? (
          <>
            {/* Many rooms need more width than text does. */}
            <div className={classNames('wrap', roomsOf(all).length > 5 && 'xl:max-w-[96rem]')}>
              <ProgrammeGrid conferenceSlug={slug} slots={slots} allSlots={all} seats={seats} />
            </div>
            <PageTools slug={slug} locale={locale} past={stage === 'past'} />
          </>
        ) : null}
      </div>
      {stage === 'open' ? (
        <div className="sticky-action on-spruce md:hidden">
          <ButtonLink
            variant="sun"
            className="w-full"
            href={{ pathname: '/conferences/[slug]/registration', params: { slug } }}
          >
            {t('register', { city })}
          </ButtonLink>
        </div>
      ) : null}
    </SeatsProvider>
  );
}

/** No times: the seminars that are known all the same, or what will be here. */
async function NoSlots({ slug, locale, past }: { slug: string; locale: Locale; past: boolean }) {
  const t = await getTranslations('programme');
  const seminars = await listNamedSeminars(slug, locale);
  const kind = past ? 'emptyPast' : 'empty';
  return (
    <div className="mt-8">
      {seminars.length > 0 ? (
        <NamedSeminars conferenceSlug={slug} seminars={seminars} />
      ) : (
        <EmptyState title={t(kind)}>{t(`${kind}Text`)}</EmptyState>
      )}
    </div>
  );
}

/** Which version of the programme this is, and the way to what has changed. */
async function VersionLine({ slug, locale }: { slug: string; locale: Locale }) {
  const t = await getTranslations('release.public');
  const newest = await getNewestPublicVersion(slug);
  if (!newest) return null;
  return (
    <p className="mt-1.5 flex flex-wrap items-center gap-x-3 text-md text-ink-2">
      {t('line', { number: newest.number, date: formatDate(newest.releasedAt, locale) })}
      <Link
        href={{ pathname: '/conferences/[slug]/changes', params: { slug } }}
        className="no-print inline-flex min-h-8 items-center"
      >
        {t('link')}
      </Link>
    </p>
  );
}

async function ProgrammeBreadcrumbs({ slug, city }: { slug: string; city: string }) {
  const t = await getTranslations();
  return (
    <Breadcrumbs
      label={t('site.breadcrumbs')}
      items={[
        { href: '/conferences', text: t('conference.list.title') },
        { href: { pathname: '/conferences/[slug]', params: { slug } }, text: city },
      ]}
    />
  );
}

type FilterPartProps = { slug: string; filter: ProgrammeFilter; count: number; past: boolean };

/** What to do with the programme, the filter, and what it leaves. */
async function FilterPart({ slug, filter, count, past }: FilterPartProps) {
  const t = await getTranslations('programme');
  return (
    <>
      <p className="no-print mt-2 max-w-text text-ink-2">{past ? t('leadPast') : t('lead')}</p>
      <div className="mt-7">
        <FilterLinks slug={slug} filter={filter} />
      </div>
      <div className="no-print mt-4 mb-6 flex flex-wrap items-center gap-x-5" role="status">
        {hasFilter(filter) ? <FilterResult slug={slug} count={count} /> : null}
      </div>
    </>
  );
}

async function FilterResult({ slug, count }: { slug: string; count: number }) {
  const t = await getTranslations('programme');
  return (
    <>
      <p className="font-semibold">{t('shown', { count })}</p>
      <Link
        href={{ pathname: '/conferences/[slug]/programme', params: { slug } }}
        scroll={false}
        className="inline-flex min-h-11 items-center"
      >
        {t('clear')}
      </Link>
    </>
  );
}

/** The programme to take along: printed, in a calendar, as files. */
async function PageTools({ slug, locale, past }: { slug: string; locale: Locale; past: boolean }) {
  const t = await getTranslations('programme');
  const files = [
    { file: 'programme.pdf', text: t('export.pdf'), icon: FileText },
    { file: 'programme.ics', text: t('export.ics'), icon: CalendarPlus },
    { file: 'programme.csv', text: t('export.csv'), icon: Table2 },
    { file: 'schedule.json', text: t('export.json'), icon: Smartphone },
  ];
  return (
    <section aria-labelledby="download-heading" className="wrap no-print mt-10">
      <h2 id="download-heading" className="text-h3">
        {t('export.heading')}
      </h2>
      <p className="mt-1 max-w-text text-ink-2">{t('export.text')}</p>
      <ul className="mt-3 flex flex-wrap gap-x-8 gap-y-1">
        {past ? null : (
          <li>
            <a href={`/api/conferences/${slug}/calendar.ics?locale=${locale}`} className={toolClass}>
              <CalendarPlus aria-hidden="true" size={20} className="shrink-0" />
              {t('calendar')}
            </a>
          </li>
        )}
        {files.map(({ file, text, icon: Icon }) => (
          <li key={file}>
            <a href={`/api/conferences/${slug}/${file}?locale=${locale}`} className={toolClass}>
              <Icon aria-hidden="true" size={20} className="shrink-0" />
              {text}
            </a>
          </li>
        ))}
      </ul>
      <p className="mt-1 inline-flex min-h-11 items-center gap-2 text-ink-2">
        <Printer aria-hidden="true" size={20} className="shrink-0" />
        {t('print')}
      </p>
    </section>
  );
}

const toolClass = 'inline-flex min-h-11 items-center gap-2';
