import { useLocale, useTranslations } from 'next-intl';
import { Panel } from '@/components/ui/panel';
import { formatTimeRange } from '@/lib/time';
import type { Segment } from '../schema';
import type { SegmentCount, SegmentOptions } from '../types';
import { countTexts } from './count-texts';

type Props = { segment: Segment | null; options: SegmentOptions | null; count: SegmentCount; names: readonly string[] };

/** Who gets it, in numbers and some names, how they were chosen, and who does not. */
export function ReviewFacts({ segment, options, count, names }: Props) {
  const t = useTranslations('mailings');
  const { recipients, remarks } = countTexts(t, count, segment?.state === 'cancelled');
  const chosen = segment && options ? <Chosen segment={segment} options={options} /> : null;
  return (
    <Panel id="review-who" title={t('reviewWho')}>
      <p className="font-display text-h3 font-semibold">{recipients}</p>
      {names.length > 0 ? (
        <p className="mt-1 max-w-text [overflow-wrap:anywhere]">
          {t(count.recipients > names.length ? 'reviewNames' : 'reviewNamesAll', { names: names.join(', ') })}
        </p>
      ) : null}
      {chosen}
      <h3 className="mt-4 text-md font-semibold">{t('reviewNot')}</h3>
      {remarks.length === 0 ? (
        <p className="text-ink-2">{t('reviewNotNone')}</p>
      ) : (
        <ul className="list-disc pl-5">
          {remarks.map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Chosen({ segment, options }: { segment: Segment; options: SegmentOptions }) {
  const t = useTranslations('mailings');
  const kinds = useTranslations('registrations');
  const locale = useLocale();
  const sessions = options.sessions.filter(({ id }) => segment.sessionIds.includes(id));
  const county = options.counties.find(({ code }) => code === segment.countyCode)?.name;
  const municipality = options.municipalities.find(({ code }) => code === segment.municipalityCode)?.name;
  const parts = [
    ...segment.roles.map((role) => t(`role.${role}`)),
    segment.roles.includes('participant') ? t(`stateOptions.${segment.state}`) : null,
    segment.organisationKind ? kinds(`kinds.${segment.organisationKind}`) : null,
    county ?? null,
    municipality ?? null,
    segment.mailTrouble ? t('trouble') : null,
  ].filter((part) => part !== null);
  return (
    <div className="mt-3 text-md text-ink-2">
      <p>{parts.join(' · ')}</p>
      <ul>
        {sessions.map((session) => (
          <li key={session.id}>
            {formatTimeRange(session.startsAt, session.endsAt, locale)}{' '}
            {locale === 'en' ? (session.titleEn ?? session.titleSv) : session.titleSv}
          </li>
        ))}
      </ul>
    </div>
  );
}
