import NextLink from 'next/link';
import { useLocale } from 'next-intl';
import type { ComponentProps } from 'react';
import { getPathname, type Href } from './navigation';
import type { Locale } from './routing';

type Props = Omit<ComponentProps<typeof NextLink>, 'href' | 'locale'> & { href: Href; locale?: Locale };

/**
 * A link to an internal address in the page's language (or in `locale`). Nothing is fetched before the click unless
 * `prefetch` says so: the start page would otherwise pull in every page of the tour.
 * In a client component it needs next-intl's provider around it; pass ready addresses to `next/link` instead.
 */
export function Link({ href, locale, prefetch = false, ...rest }: Props) {
  const current = useLocale();
  return <NextLink href={getPathname({ href, locale: locale ?? current })} prefetch={prefetch} {...rest} />;
}
