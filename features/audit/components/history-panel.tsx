import { useLocale, useTranslations } from 'next-intl';
import { Panel } from '@/components/ui/panel';
import { TourLine, TourStop } from '@/components/ui/tour-line';
import { formatDateTime } from '@/lib/time';
import type { AuditRow } from '../types';
import { useAuditWords } from './audit-words';

/** Who did what with an object, the newest first, as stops on the line. Nothing at all for who may not see it (null). */
export function HistoryPanel({ history }: { history: readonly AuditRow[] | null }) {
  const t = useTranslations('auditLog');
  const locale = useLocale();
  const say = useAuditWords();
  if (history === null) return null;
  return (
    <Panel id="history" title={t('historyTitle')}>
      {history.length === 0 ? <p className="text-ink-2">{t('noHistory')}</p> : null}
      <TourLine label={t('historyTitle')}>
        {history.map((row, i) => (
          <TourStop key={row.id} state={i === 0 ? 'now' : 'past'}>
            <p className="font-semibold [overflow-wrap:anywhere]">
              {say.what(row)} <span className="font-normal">{t('by', { name: say.who(row) })}</span>
            </p>
            <p className="text-md text-ink-2">
              <time dateTime={row.at.toISOString()}>{formatDateTime(row.at, locale)}</time>
            </p>
            <Changes lines={say.changes(row)} />
          </TourStop>
        ))}
      </TourLine>
    </Panel>
  );
}

/** What an event changed, a line each. */
export function Changes({ lines }: { lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <ul className="max-w-text text-md [overflow-wrap:anywhere]">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
