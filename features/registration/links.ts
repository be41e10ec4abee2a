import { env } from '@/lib/env';
import type { Locale } from '@/lib/time';

/** The link that manages a registration, always from the configured origin (trust line 59). */
export function manageUrl(token: string, locale: Locale): string {
  return locale === 'en' ? `${env.APP_URL}/en/registration/${token}` : `${env.APP_URL}/anmalan/${token}`;
}
