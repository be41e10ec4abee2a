import type { Locale } from '@/lib/i18n/routing';

type Words = { heading: string; text: string; again: string };

/**
 * The words of the error page. Not in messages/: an error page is loaded with every page and must work when the
 * messages are what failed.
 */
export const errorTexts: Record<Locale, Words & { id: string; stale: Words }> = {
  sv: {
    heading: 'Något gick fel hos oss',
    text: 'Det var inte ditt fel, och det du har skickat tidigare finns kvar. Vänta en liten stund och försök igen.',
    again: 'Försök igen',
    id: 'Om du hör av dig till oss, uppge felnumret',
    stale: {
      heading: 'Sidan har fått en ny version',
      text: 'Ingenting skickades. Ladda om sidan och försök igen.',
      again: 'Ladda om sidan',
    },
  },
  en: {
    heading: 'Something went wrong on our side',
    text: 'It was not your fault, and what you sent earlier is still there. Wait a moment and try again.',
    again: 'Try again',
    id: 'If you contact us, give this error number',
    stale: {
      heading: 'The page has a new version',
      text: 'Nothing was sent. Reload the page and try again.',
      again: 'Reload the page',
    },
  },
};
