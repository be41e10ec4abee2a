import type { routing } from '../lib/i18n/routing';
import type sv from '../messages/sv';

// Swedish is the source: a key that is not in messages/sv does not compile.
declare module 'next-intl' {
  interface AppConfig {
    Locale: (typeof routing.locales)[number];
    Messages: typeof sv;
  }
}
