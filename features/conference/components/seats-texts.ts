import { getTranslations } from 'next-intl/server';
import type { SeatsTexts } from './seats';

/** The words for SeatsProvider. */
export async function seatsTexts(): Promise<SeatsTexts> {
  const t = await getTranslations('conference.seats');
  return { many: t('many'), fewOne: t('fewOne'), fewOther: t('fewOther', { count: '{count}' }), full: t('full') };
}
