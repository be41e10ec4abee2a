import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import type { SeminarSeries } from '@/features/seminar/types';
import { Link } from '@/lib/i18n/link';

type Query = Record<string, string | string[] | undefined>;
const countOf = (value: string | string[] | undefined) => Number(/^\d{1,5}$/.exec(String(value ?? ''))?.[0] ?? 0);

/** Says what an import has done, and where to go on. */
export function ImportDone({
  series,
  waiting,
  query,
}: {
  series: SeminarSeries;
  waiting: { fileName: string; conferenceId: string | null };
  query: Query;
}) {
  const t = useTranslations('programmeImport');
  const conference = series.conferences.find(({ id }) => id === waiting.conferenceId);
  const figures = { created: countOf(query.created), changed: countOf(query.changed), placed: countOf(query.placed) };
  return (
    <Notice tone="done" role="status" title={t('done.title', { file: waiting.fileName })}>
      <p>{t('done.figures', figures)}</p>
      <p>{t('done.next')}</p>
      <p className="flex flex-wrap gap-x-6">
        <Link
          href={{ pathname: '/organiser/tours/[series]/seminars', params: { series: series.slug } }}
          className="inline-flex min-h-11 items-center"
        >
          {t('done.toSeminars')}
        </Link>
        {conference ? (
          <Link
            href={{ pathname: '/organiser/conferences/[slug]/schedule', params: { slug: conference.slug } }}
            className="inline-flex min-h-11 items-center"
          >
            {t('done.toSchedule', { city: conference.city })}
          </Link>
        ) : null}
      </p>
    </Notice>
  );
}
