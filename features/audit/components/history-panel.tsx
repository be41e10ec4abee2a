import { useLocale, useTranslations } from 'next-intl';
import { Panel } from '@/components/ui/panel';
import { TourLine, TourStop } from '@/components/ui/tour-line';
import { formatDateTime } from '@/lib/time';
import type { AuditRow } from '../types';
import { useAuditWords } from './audit-words';

const shownAtOnce = 6;

/** Who did what with an object, the newest first, as stops on the line. Nothing at all for who may not see it (null). */
export function HistoryPanel({ history }: { history: readonly AuditRow[] | null }) {
  const t = useTranslations('auditLog');
  if (history === null) return null;
  const older = history.slice(shownAtOnce);
  return (
    <Panel id="history" title={t('historyTitle')}>
      {history.length === 0 ? (
        <p className="text-ink-2">{t('noHistory')}</p>
      ) : (
        <Stops rows={history.slice(0, shownAtOnce)} startsNow />
      )}
      {older.length > 0 ? (
        <details>
          <summary className="inline-flex min-h-11 cursor-pointer items-center font-semibold text-spruce-2 underline underline-offset-4">
            {t('showOlder', { count: older.length })}
          </summary>
          <Stops rows={older} />
        </details>
      ) : null}
    </Panel>
  );
}

function Stops({ rows, startsNow = false }: { rows: readonly AuditRow[]; startsNow?: boolean }) {
  const t = useTranslations('auditLog');
  const locale = useLocale();
  const say = useAuditWords();
  return (
    <TourLine label={t('historyTitle')}>
      {rows.map((row, i) => (
        <TourStop key={row.id} state={startsNow && i === 0 ? 'now' : 'past'}>
          <p className="[overflow-wrap:anywhere]">
            <b className="font-semibold">{say.what(row)}</b> {t('by', { name: say.who(row) })}
          </p>
          <p className="text-md text-ink-2">
            <time dateTime={row.at.toISOString()}>{formatDateTime(row.at, locale)}</time>
          </p>
          <Changes lines={say.changes(row)} />
        </TourStop>
      ))}
    </TourLine>
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
