import { useLocale, useTranslations } from 'next-intl';
import { TourLine, TourStop } from '@/components/ui/tour-line';
import { formatDateTime } from '@/lib/time';
import type { HistoryEntry } from '../organiser-types';
import type { Bilingual } from '../types';

const actions = [
  'registration_created',
  'registration_seats_changed',
  'registration_details_corrected',
  'registration_cancelled',
  'registration_moved_away',
  'registration_moved_here',
  'registration_overbooked',
  'registration_programme_changed',
  'registration_link_renewed',
  'registration_confirmation_resent',
] as const;
const actors = ['user', 'registrant', 'system', 'public'] as const;
const fields = ['name', 'email', 'organisation', 'role'] as const;

/** Who did what, the newest first, as stops on the line. */
export function OrganiserHistory({ history }: { history: readonly HistoryEntry[] }) {
  const t = useTranslations('registrations');
  return (
    <section aria-labelledby="history">
      <h2 id="history" className="mb-3 text-h3">
        {t('historyTitle')}
      </h2>
      {history.length === 0 ? <p>{t('noHistory')}</p> : null}
      <TourLine label={t('historyTitle')}>
        {history.map((entry, i) => (
          <TourStop key={entry.id} state={i === 0 ? 'now' : 'past'}>
            <Entry entry={entry} />
          </TourStop>
        ))}
      </TourLine>
    </section>
  );
}

function Entry({ entry }: { entry: HistoryEntry }) {
  const t = useTranslations('registrations');
  const locale = useLocale();
  const corrected = fields.filter((field) => entry.fields.includes(field)).map((field) => t(`fields.${field}`));
  return (
    <>
      <p className="font-semibold">
        {t(`actions.${actions.find((known) => known === entry.action.replaceAll('.', '_')) ?? 'other'}`)}{' '}
        {t('historyBy', {
          name: entry.actorName ?? t(`actors.${actors.find((known) => known === entry.actorKind) ?? 'system'}`),
        })}
      </p>
      <p className="text-md text-ink-2">
        <time dateTime={entry.at.toISOString()}>{formatDateTime(entry.at, locale)}</time>
      </p>
      {corrected.length > 0 ? <Line text={t('historyFields', { fields: corrected.join(', ') })} /> : null}
      <Seminars label={t('historyChosen')} titles={entry.chosen} />
      <Seminars label={t('historyReleased')} titles={entry.released} />
      <Seminars label={t('historyTaken')} titles={entry.taken} />
      {entry.reason ? <Line text={t('historyReason', { reason: entry.reason })} /> : null}
    </>
  );
}

function Line({ text }: { text: string }) {
  return <p className="max-w-text text-md [overflow-wrap:anywhere]">{text}</p>;
}

function Seminars({ label, titles }: { label: string; titles: readonly Bilingual[] }) {
  const locale = useLocale();
  if (titles.length === 0) return null;
  return (
    <p className="max-w-text text-md">
      {label}{' '}
      {titles.map((title, i) => (
        <span key={title.sv} lang={locale === 'en' && !title.en ? 'sv' : undefined}>
          {i > 0 ? '; ' : ''}
          {locale === 'en' ? (title.en ?? title.sv) : title.sv}
        </span>
      ))}
    </p>
  );
}
