import { useLocale, useTranslations } from 'next-intl';
import { formatDateTime } from '@/lib/time';
import { needsReasons } from '../rules';
import type { NeedsReading } from '../types';

/** Who has read somebody's needs, when and why. */
export function ReadingList({ readings }: { readings: readonly NeedsReading[] }) {
  const t = useTranslations('needs');
  const locale = useLocale();
  if (readings.length === 0) return <p className="text-ink-2">{t('noReadings')}</p>;
  return (
    <ul className="divide-y divide-mist-2">
      {readings.map(({ id, readerName, readAt, reason }) => (
        <li key={id} className="py-2.5">
          <b className="font-semibold">
            <bdi>{readerName}</bdi>
          </b>
          , {t(`reasons.${needsReasons.find((known) => known === reason) ?? 'other'}`).toLocaleLowerCase(locale)}
          <span className="block text-md text-ink-2">
            <time dateTime={readAt.toISOString()}>{formatDateTime(readAt, locale)}</time>
          </span>
        </li>
      ))}
    </ul>
  );
}
