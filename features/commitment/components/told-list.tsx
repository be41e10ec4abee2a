import { useLocale, useTranslations } from 'next-intl';
import { TourLine, TourStop } from '@/components/ui/tour-line';
import { formatDateTime } from '@/lib/time';
import type { ToldStatus } from '../types';
import { StandingTag } from './standing-tag';

/** What was told, the latest first, as stops on the line. Links are http(s) alone; texts are shown as text. */
export function ToldList({ statuses, empty }: { statuses: readonly ToldStatus[]; empty: string }) {
  const t = useTranslations('commitment.history');
  const sources = useTranslations('commitments.behalf.sources');
  const locale = useLocale();
  if (statuses.length === 0) return <p className="text-ink-2">{empty}</p>;
  return (
    <TourLine label={t('title')}>
      {statuses.map((status, i) => (
        <TourStop key={status.number} state={i === 0 ? 'now' : 'past'}>
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="tabular">{t('number', { number: status.number })}</span>
            <StandingTag standing={status.progress} />
          </p>
          <p className="text-md text-ink-2 [overflow-wrap:anywhere]">
            {t('by', { date: formatDateTime(status.createdAt, locale), name: status.byName })}
            {status.source === 'link' ? null : ` · ${t('source', { source: sources(status.source) })}`}
          </p>
          <Words status={status} />
        </TourStop>
      ))}
    </TourLine>
  );
}

function Words({ status: { text, evidence, evidenceUrl, reason } }: { status: ToldStatus }) {
  const t = useTranslations('commitment.history');
  return (
    <div className="grid max-w-text gap-1 whitespace-pre-line [overflow-wrap:anywhere]">
      {text ? <p>{text}</p> : null}
      {evidence ? (
        <p>
          <b>{t('evidence')}:</b> {evidence}
        </p>
      ) : null}
      {/^https?:\/\//.test(evidenceUrl) ? (
        <p>
          <a href={evidenceUrl} rel="noreferrer nofollow" className="inline-flex min-h-6 items-center">
            {evidenceUrl}
          </a>
        </p>
      ) : null}
      {reason ? (
        <p>
          <b>{t('reason')}:</b> {reason}
        </p>
      ) : null}
    </div>
  );
}
