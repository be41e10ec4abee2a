import type { Metadata } from 'next';
import { env } from '@/lib/env';
import { getPathname, type Href } from '@/lib/i18n/navigation';
import { type Locale, routing } from '@/lib/i18n/routing';

type Facts = {
  locale: Locale;
  href: Href;
  title: string;
  description: string;
  /** Slug of the conference whose picture is shown; the tour's own otherwise. */
  picture?: string;
  /** The title stands alone, without the site's name after it. */
  absoluteTitle?: boolean;
};

/** Title, description, canonical and alternate addresses, and the picture that is shown where the page is shared. */
export function pageMetadata({ locale, href, title, description, picture, absoluteTitle = false }: Facts): Metadata {
  const address = (to: Locale) => `${env.APP_URL}${getPathname({ href, locale: to })}`;
  const image = `${env.APP_URL}/api/og/${locale}/${picture ?? 'tour'}`;
  return {
    title: absoluteTitle ? { absolute: title } : title,
    description,
    alternates: {
      canonical: address(locale),
      languages: {
        ...Object.fromEntries(routing.locales.map((each) => [each, address(each)])),
        'x-default': address(routing.defaultLocale),
      },
    },
    openGraph: {
      type: 'website',
      title,
      description,
      url: address(locale),
      siteName: 'Förbättringsresan',
      locale: locale === 'sv' ? 'sv_SE' : 'en_GB',
      images: [{ url: image, width: 1200, height: 630, alt: title }],
    },
    twitter: { card: 'summary_large_image' },
  };
}
