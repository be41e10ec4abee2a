import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import { Link } from '@/lib/i18n/link';
import type { CopyReport, Stop } from '../types';

/** What each city of a fresh copy took along, and what is left to do in it. */
export function CopyReportList({ reports, stops }: { reports: readonly CopyReport[]; stops: readonly Stop[] }) {
  const t = useTranslations('tours.report');
  return (
    <Notice tone="done" role="status" title={t('title')}>
      <p>{t('text')}</p>
      <ul className="mt-2 grid grid-cols-1 gap-1.5">
        {reports.flatMap((report) => {
          const stop = stops.find(({ id }) => id === report.conferenceId);
          return stop ? (
            <li key={stop.id}>
              <span className="font-semibold">{stop.city}:</span> <CityReport report={report} slug={stop.slug} />
            </li>
          ) : (
            []
          );
        })}
      </ul>
    </Notice>
  );
}

function CityReport({ report, slug }: { report: CopyReport; slug: string }) {
  const t = useTranslations('tours.report');
  const { sessions, unplaced, rooms, hasDay } = report;
  return (
    <>
      {unplaced === 0
        ? sessions === 0
          ? t('none')
          : t('all', { count: sessions })
        : t('unplaced', { count: unplaced })}{' '}
      {rooms.length > 0 ? `${t('rooms', { rooms: rooms.join(', ') })} ` : null}
      {hasDay ? null : `${t('noDay')} `}
      {unplaced > 0 ? (
        <Link href={{ pathname: '/organiser/conferences/[slug]/schedule', params: { slug } }}>{t('toSchedule')}</Link>
      ) : null}
    </>
  );
}
