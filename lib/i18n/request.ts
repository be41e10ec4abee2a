import { hasLocale } from 'next-intl';
import { getRequestConfig } from 'next-intl/server';
import { routing } from './routing';

/** Messages and time zone of one request; next-intl finds this file through its plugin in next.config.mjs. */
export default getRequestConfig(async ({ requestLocale }) => {
  const requested = await requestLocale;
  const locale = hasLocale(routing.locales, requested) ? requested : routing.defaultLocale;
  const messages = (await import(`../../messages/${locale}.ts`)).default;
  return { locale, messages, timeZone: 'Europe/Stockholm' };
});
