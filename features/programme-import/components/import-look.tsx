import { useLocale, useTranslations } from 'next-intl';
import { Pagination } from '@/components/ui/pagination';
import type { SeminarSeries } from '@/features/seminar/types';
import { getPathname } from '@/lib/i18n/navigation';
import type { StoredFile } from '../schema';
import type { ImportPlan } from '../types';
import { pageOfRows } from '../view-rules';
import { Preview } from './preview';
import { RowTable } from './row-table';

type Props = {
  series: SeminarSeries;
  waiting: { id: string; fileName: string; conferenceId: string | null };
  file: StoredFile;
  plan: ImportPlan;
  hash: string;
  page: number;
};

/** The look at a file before it is imported: figures, errors or the button, and every row. */
export function ImportLook({ series, waiting, file, plan, hash, page: wanted }: Props) {
  const t = useTranslations('programmeImport');
  const seminars = useTranslations('seminars');
  const locale = useLocale();
  const city = series.conferences.find(({ id }) => id === waiting.conferenceId)?.city ?? null;
  const { rows, page, pageCount } = pageOfRows(plan.rows, wanted);
  const hrefFor = (to: number) =>
    getPathname({
      href: {
        pathname: '/organiser/tours/[series]/import',
        params: { series: series.slug },
        query: { file: waiting.id, page: String(to) },
      },
      locale,
    });
  return (
    <>
      <p className="text-lg">
        {t('preview.lead', { file: waiting.fileName, rows: plan.rows.length })}{' '}
        {city ? t('preview.into', { city }) : t('preview.onlySeminars')}
      </p>
      <Preview importId={waiting.id} hash={hash} plan={plan} file={file} city={city} />
      <h2 className="text-h3">{t('rows.title')}</h2>
      <RowTable rows={rows} wrong={new Set(plan.errors.map(({ line }) => line))} />
      <Pagination
        page={page}
        pageCount={pageCount}
        hrefFor={hrefFor}
        labels={{
          nav: seminars('pagination.nav'),
          previous: seminars('pagination.previous'),
          next: seminars('pagination.next'),
          page: (number, of) => seminars('pagination.page', { page: number, count: of }),
        }}
      />
    </>
  );
}
