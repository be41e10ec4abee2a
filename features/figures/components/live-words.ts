import { getTranslations } from 'next-intl/server';
import type { LiveWords } from './live';

/** The words of a page that keeps itself up to date, about registrations or about municipalities. */
export async function liveWords(about: 'registered' | 'covered'): Promise<LiveWords> {
  const t = await getTranslations('figures.live');
  return {
    refreshes: t('refreshes'),
    one: t(`${about}.one`),
    other: t(`${about}.other`, { count: '#' }),
    refresh: t('refresh'),
  };
}
