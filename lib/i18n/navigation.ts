import { redirect as nextRedirect } from 'next/navigation';
import { type Locale, type Pathname, routing } from './routing';

// Our own few lines instead of next-intl's createNavigation: its Link needs a client-side provider, and every public
// page would carry that JavaScript (docs/decisions/0021).

type ParamNames<P extends string> = P extends `${string}[${infer Name}]${infer Rest}` ? Name | ParamNames<Rest> : never;

type HrefObject<P extends Pathname> = P extends Pathname
  ? {
      pathname: P;
      query?: Readonly<Record<string, string | undefined>>;
      hash?: string;
    } & ([ParamNames<P>] extends [never] ? { params?: undefined } : { params: Record<ParamNames<P>, string> })
  : never;

type StaticPathname = { [P in Pathname]: [ParamNames<P>] extends [never] ? P : never }[Pathname];

/** An internal address: '/accessibility', or { pathname: '/conferences/[slug]', params: { slug }, query, hash }. */
export type Href = StaticPathname | HrefObject<Pathname>;

/** An address in pieces, whichever it is. */
type Parts = {
  pathname: Pathname;
  query?: Readonly<Record<string, string | undefined>>;
  hash?: string;
  params?: Readonly<Record<string, string>> | undefined;
};

/** The address people see, from the root and with the locale's prefix: '/konferenser/linkoping', '/en/conferences'. */
export function getPathname({ href, locale }: { href: Href; locale: Locale }): string {
  const parts: Parts = typeof href === 'string' ? { pathname: href } : href;
  const path = withPrefix(fill(templateOf(parts.pathname, locale), parts.params ?? {}), locale);
  return `${path}${queryString(parts.query)}${parts.hash ? `#${parts.hash}` : ''}`;
}

/** Redirects to an internal address; never returns. */
export function redirect(to: { href: Href; locale: Locale }): never {
  nextRedirect(getPathname(to));
}

/** The address pattern of one locale: '/konferenser/[slug]'. */
function templateOf(pathname: Pathname, locale: Locale): string {
  const entry: string | Record<Locale, string> = routing.pathnames[pathname];
  return typeof entry === 'string' ? entry : entry[locale];
}

function fill(template: string, params: Readonly<Record<string, string>>): string {
  return template.replace(/\[(\w+)\]/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`The address ${template} lacks its ${name}`);
    return encodeURIComponent(value);
  });
}

function withPrefix(path: string, locale: Locale): string {
  if (locale === routing.defaultLocale) return path;
  return path === '/' ? `/${locale}` : `/${locale}${path}`;
}

function queryString(query: Readonly<Record<string, string | undefined>> = {}): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`;
}
