import type { routing } from '../lib/i18n/routing';
import type sv from '../messages/sv.json';

// Swedish is the source: a key that is not in messages/sv.json does not compile.
declare module 'next-intl' {
  interface AppConfig {
    Locale: (typeof routing.locales)[number];
    Messages: typeof sv;
  }
}
