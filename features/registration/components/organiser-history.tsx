import { useLocale, useTranslations } from 'next-intl';
import { TourLine, TourStop } from '@/components/ui/tour-line';
import { formatDateTime } from '@/lib/time';
import type { HistoryEntry } from '../organiser-types';

const actions = [
  'registration_created',
  'registration_seats_changed',
  'registration_details_corrected',
  'registration_cancelled',
  'registration_link_renewed',
  'registration_confirmation_resent',
] as const;
const actors = ['user', 'registrant', 'system', 'public'] as const;

/** Who did what, the newest first, as stops on the line. */
export function OrganiserHistory({ history }: { history: readonly HistoryEntry[] }) {
  const t = useTranslations('registrations');
  const locale = useLocale();
  return (
    <section aria-labelledby="history">
      <h2 id="history" className="mb-3 text-h3">
        {t('historyTitle')}
      </h2>
      {history.length === 0 ? <p>{t('noHistory')}</p> : null}
      <TourLine label={t('historyTitle')}>
        {history.map((entry, i) => (
          <TourStop key={entry.id} state={i === 0 ? 'now' : 'past'}>
            <p className="font-semibold">
              {t(`actions.${actions.find((known) => known === entry.action.replaceAll('.', '_')) ?? 'other'}`)}{' '}
              {t('historyBy', {
                name: entry.actorName ?? t(`actors.${actors.find((known) => known === entry.actorKind) ?? 'system'}`),
              })}
            </p>
            <p className="text-md text-ink-2">
              <time dateTime={entry.at.toISOString()}>{formatDateTime(entry.at, locale)}</time>
            </p>
            {entry.reason ? (
              <p className="max-w-text text-md [overflow-wrap:anywhere]">
                {t('historyReason', { reason: entry.reason })}
              </p>
            ) : null}
          </TourStop>
        ))}
      </TourLine>
    </section>
  );
}
