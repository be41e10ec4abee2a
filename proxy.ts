import { type NextRequest, NextResponse } from 'next/server';
import createMiddleware from 'next-intl/middleware';
import { filterFromQuery, hasFilter } from '@/features/programme/rules';
import { env } from '@/lib/env';
import { type Locale, routing } from '@/lib/i18n/routing';

// Addresses only: which language and which page. Nothing is authorised here.
const localise = createMiddleware(routing);

const programmePage = /^(?:\/konferenser\/([^/]+)\/program|\/en\/conferences\/([^/]+)\/programme)$/;
const registrationForm = /^(?:\/konferenser\/[^/]+\/anmalan|\/en\/conferences\/[^/]+\/registration)$/;
const formCookie = 'fr_form';

export default function proxy(request: NextRequest): NextResponse {
  const response = filteredProgramme(request) ?? localise(request);
  if (registrationForm.test(request.nextUrl.pathname)) giveFormCookie(request, response);
  return response;
}

/**
 * A filter in the address ('?tema=…&malgrupp=…') leads to a page of its own that can be cached like any other:
 * a cached page cannot read the query string.
 */
function filteredProgramme(request: NextRequest): NextResponse | null {
  const found = programmePage.exec(request.nextUrl.pathname);
  if (!found || request.nextUrl.search === '') return null;
  const locale: Locale = found[1] ? 'sv' : 'en';
  const filter = filterFromQuery(request.nextUrl.searchParams, locale);
  if (!hasFilter(filter)) return null;
  const url = request.nextUrl.clone();
  url.pathname = `/${locale}/conferences/${found[1] ?? found[2]}/programme-view/${filter.theme ?? 'all'}/${filter.audience ?? 'all'}`;
  url.search = '';
  return NextResponse.rewrite(url);
}

/** A random session cookie: it ties a form key to the browser that fills in the form, and is used for nothing else. */
function giveFormCookie(request: NextRequest, response: NextResponse): void {
  if (request.cookies.has(formCookie)) return;
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  response.cookies.set(formCookie, Buffer.from(bytes).toString('base64url'), {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: env.APP_URL.startsWith('https:'),
  });
}

export const config = {
  // Everything but the interfaces, the demo's own pages, Next's files and the files that have no language.
  matcher: ['/((?!api/|_next/|dev/|favicon\\.ico$|icon\\.svg$|robots\\.txt$|sitemap\\.xml$).*)'],
};
