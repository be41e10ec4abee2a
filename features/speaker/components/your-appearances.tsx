import { useLocale, useTranslations } from 'next-intl';
import { Tag } from '@/components/ui/tag';
import { TourLine, TourStop } from '@/components/ui/tour-line';
import { formatTimeRange } from '@/lib/time';
import { overlaps } from '../rules';
import type { Absence, Appearance } from '../types';

/** What somebody does on the day, along the line. With absences: where the two clash. */
export function YourAppearances({
  appearances,
  absences = [],
  clash,
}: {
  appearances: readonly Appearance[];
  absences?: readonly Absence[];
  clash?: string;
}) {
  const t = useTranslations('speakerPage');
  const locale = useLocale();
  if (appearances.length === 0) return <p className="text-ink-2">{t('day.empty')}</p>;
  return (
    <TourLine label={t('day.title')}>
      {appearances.map((one) => {
        const span = one.startsAt && one.endsAt ? { startsAt: one.startsAt, endsAt: one.endsAt } : null;
        const isAway = span !== null && absences.some((absence) => overlaps(span, absence));
        return (
          <TourStop key={`${one.kind} ${one.titleSv} ${one.startsAt?.getTime()}`} state={isAway ? 'open' : 'now'}>
            <p className="tabular font-display text-lg font-semibold">
              {span ? formatTimeRange(span.startsAt, span.endsAt, locale) : t('day.wholeDay')}
            </p>
            <p className="font-semibold">{(locale === 'en' ? one.titleEn || one.titleSv : one.titleSv) ?? ''}</p>
            <p className="text-md text-ink-2">{[t(`kind.${one.kind}`), one.room].filter(Boolean).join(' · ')}</p>
            {span && one.isPreliminary ? (
              <Tag tone="sun" className="mt-1">
                {t('day.preliminary')}
              </Tag>
            ) : null}
            {isAway && clash ? (
              <Tag tone="ling" className="mt-1">
                {clash}
              </Tag>
            ) : null}
          </TourStop>
        );
      })}
    </TourLine>
  );
}
