import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/lib/i18n/routing';
import { formatTimeRange } from '@/lib/time';
import type { ChangedPlace, ProgrammeChange } from '../schema';

/** Changes of a programme in plain words. */
export async function ChangeList({ changes, locale }: { changes: readonly ProgrammeChange[]; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'release.change' });
  const place = (where: ChangedPlace | undefined) =>
    where
      ? [formatTimeRange(new Date(where.startsAt), new Date(where.endsAt), locale), where.room]
          .filter(Boolean)
          .join(', ')
      : '';
  const say = ({ kind, title, was, from, to, joined = [], left = [], seats }: ProgrammeChange) =>
    t(kind, {
      title: title[locale],
      was: was?.[locale] ?? '',
      from: place(from),
      to: place(to),
      fromRoom: from?.room ?? t('noRoom'),
      toRoom: to?.room ?? t('noRoom'),
      people: [
        ...(joined.length > 0 ? [t('joined', { names: joined.join(', ') })] : []),
        ...(left.length > 0 ? [t('left', { names: left.join(', ') })] : []),
      ].join(', '),
      seatsFrom: seats?.from ?? 0,
      seatsTo: seats?.to ?? 0,
    });
  return (
    <ul className="grid max-w-[52rem] list-disc gap-1.5 pl-5">
      {changes.map((change) => (
        <li key={JSON.stringify(change)}>{say(change)}</li>
      ))}
    </ul>
  );
}
