import type { useTranslations } from 'next-intl';
import type { SegmentCount } from '../types';

type Translate = ReturnType<typeof useTranslations<'mailings'>>;

/** A count in words: how many, and a line for each kind of people it leaves out. */
export function countTexts(
  t: Translate,
  count: SegmentCount,
  toCancelled: boolean,
): { recipients: string; remarks: string[] } {
  const remarks = (['suppressed', 'duplicates', 'withoutAddress', 'cancelled'] as const).filter(
    (key) => count[key] > 0 && !(key === 'cancelled' && toCancelled),
  );
  return {
    recipients: t('count.recipients', { count: count.recipients }),
    remarks: remarks.map((key) => t(`count.${key}`, { count: count[key] })),
  };
}
