import { useLocale, useTranslations } from 'next-intl';
import { TourLine, TourStop } from '@/components/ui/tour-line';
import { formatShortDate, formatTime } from '@/lib/time';
import { type Stop, stops } from '../overview-rules';
import type { ConsultationHead } from '../types';

/** The consultation's life as a line with stops, with the days that are set. `now` null: it was cancelled. */
export function OverviewLine({ consultation, now }: { consultation: ConsultationHead; now: Stop | null }) {
  const t = useTranslations('consultations.overview');
  const locale = useLocale();
  const at = now ? stops.indexOf(now) : -1;
  const days: Partial<Record<Stop, Date | null>> = {
    answers: consultation.answerBy,
    input: consultation.inputBy,
    meeting: consultation.startsAt,
  };
  return (
    <TourLine label={t('line')} direction="row">
      {stops.map((stop, i) => {
        const day = days[stop];
        const said = stop === 'meeting' ? 'onDay' : 'untilDay';
        return (
          <TourStop
            key={stop}
            state={i === at ? 'now' : i < at ? 'past' : 'open'}
            {...(i === at ? { stateText: t('here') } : {})}
          >
            <span className={i === at ? 'block font-semibold' : 'block text-ink-2'}>{t(`stops.${stop}`)}</span>
            {day ? (
              <span className="block text-md text-ink-2">
                {t(said, { day: formatShortDate(day, locale), time: formatTime(day, locale) })}
              </span>
            ) : null}
          </TourStop>
        );
      })}
    </TourLine>
  );
}
