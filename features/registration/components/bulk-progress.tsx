import { useLocale, useTranslations } from 'next-intl';
import { Meter } from '@/components/ui/meter';
import { Tag } from '@/components/ui/tag';
import { formatDateTime } from '@/lib/time';
import { percentDone } from '../bulk-rules';
import type { BulkJob } from '../bulk-types';
import { BulkStopForm } from './bulk-form';
import { PageRefresh } from './page-refresh';

const tones = { running: 'sun', stopped: 'ling', done: 'calm' } as const;

/** How far a job has come, in words and as a bar, and the way to stop it. */
export function BulkProgress({ job, slug }: { job: BulkJob; slug: string }) {
  const t = useTranslations('desk.bulk');
  const locale = useLocale();
  const handled = job.total - job.waiting;
  const running = job.state === 'running';
  return (
    <section aria-label={t(`jobTitle.${job.action}`, { total: job.total })} className="grid max-w-text gap-4">
      <div>
        <p className="flex flex-wrap items-center gap-3" role="status">
          <Tag tone={tones[job.state]}>{t(`state.${job.state}`)}</Tag>
          <span className="tabular font-display text-h4 font-semibold">
            {t('progress', { handled, total: job.total })}
          </span>
        </p>
        <Meter percent={percentDone(job)} tone={job.state === 'stopped' ? 'ling' : 'calm'} />
      </div>
      <p>
        {t('summary', { done: job.done, failed: handled - job.done })}
        {job.state === 'stopped' && job.waiting > 0 ? ` ${t('left', { waiting: job.waiting })}` : ''}
      </p>
      <p className="text-md text-ink-2 [overflow-wrap:anywhere]">
        {t('startedBy', { name: job.startedBy ?? '–', when: formatDateTime(job.createdAt, locale) })}{' '}
        {job.reason ? t('jobReason', { reason: job.reason }) : null}
      </p>
      {running ? (
        <>
          <PageRefresh />
          <p>{t('leave')}</p>
          <noscript>
            <p>
              <a href="?">{t('refresh')}</a>
            </p>
          </noscript>
          <BulkStopForm
            {...{ slug, locale }}
            job={job.id}
            texts={{ errorTitle: t('stop'), stop: t('stop'), stopping: t('stopping') }}
          />
          <p className="text-md text-ink-2">{t('stopHint')}</p>
        </>
      ) : null}
    </section>
  );
}
