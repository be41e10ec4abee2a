import { useTranslations } from 'next-intl';
import { Panel } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';
import { Link } from '@/lib/i18n/link';
import type { BulkJob } from '../bulk-types';

/** The way back to what is being done to many, for as long as it runs and a day after. Nothing when there is none. */
export function BulkRecent({ jobs, slug }: { jobs: readonly BulkJob[]; slug: string }) {
  const t = useTranslations('desk.bulk');
  if (jobs.length === 0) return null;
  return (
    <Panel id="recent" title={t('recent')}>
      <ul className="grid gap-1.5">
        {jobs.map((job) => (
          <li key={job.id} className="flex flex-wrap items-center gap-x-4">
            <Link
              href={{
                pathname: '/organiser/conferences/[slug]/registrations/bulk/[job]',
                params: { slug, job: job.id },
              }}
              className="inline-flex min-h-8 items-center font-semibold"
            >
              {t(`jobTitle.${job.action}`, { total: job.total })}
            </Link>
            <Tag tone={job.state === 'running' ? 'sun' : 'calm'}>{t(`state.${job.state}`)}</Tag>
            <span className="tabular text-md text-ink-2">
              {t('progress', { handled: job.total - job.waiting, total: job.total })}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
