import { type NextRequest, NextResponse } from 'next/server';
import { isOidcConfigured, oidcProviderId } from '@/lib/auth/oidc';
import { callbackPathOf, finishOidc, type Started, startOidc } from '@/lib/auth/oidc-flow';
import { safePath } from '@/lib/auth/safe-path';
import { env } from '@/lib/env';
import { problem, route } from '@/lib/route';
import { isSameOrigin } from '@/lib/same-origin';

type Context = { params: Promise<{ nextauth: string[] }> };

/**
 * Of next-auth's own endpoints only these two are open: POST signin/oidc from our form and GET callback/oidc from the
 * provider. Its session, csrf, sign-in and sign-out endpoints are not; ours are in features/identity.
 */
async function isOpen(context: Context, action: string): Promise<boolean> {
  const { nextauth } = await context.params;
  return isOidcConfigured && nextauth.join('/') === `${action}/${oidcProviderId}`;
}

/** The sign-in page in the language of the page asked for. */
function signInPage(callbackPath: string, query: string): string {
  const path = /^\/en(\/|$)/.test(callbackPath) ? '/en/sign-in' : '/logga-in';
  return `${env.APP_URL}${path}?${query}`;
}

function withCookies(response: NextResponse, { setCookies }: Pick<Started, 'setCookies'>): NextResponse {
  for (const cookie of setCookies) response.headers.append('set-cookie', cookie);
  response.headers.set('cache-control', 'no-store');
  return response;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}

/**
 * A page that goes on by itself to the provider. Not a redirect: the policy form-action 'self' follows redirects of a
 * posted form and would stop it.
 */
function onwards(started: Started): NextResponse {
  const address = escapeHtml(started.location);
  const html = `<!doctype html><html lang="sv"><meta charset="utf-8"><title>${escapeHtml(env.OIDC_NAME)}</title><p><a href="${address}">${escapeHtml(env.OIDC_NAME)}</a></p></html>`;
  const headers = { 'content-type': 'text/html; charset=utf-8', refresh: `0;url=${started.location}` };
  return withCookies(new NextResponse(html, { headers }), started);
}

export const POST = route<Context>(async (request, context) => {
  if (!(await isOpen(context, 'signin'))) return problem('notFound');
  if (!isSameOrigin(request.headers)) return problem('forbidden');
  const form = await request.formData();
  const callbackPath = safePath(form.get('callbackUrl'), '/arrangor');
  const started = await startOidc(callbackPath);
  return started ? onwards(started) : NextResponse.redirect(signInPage(callbackPath, 'problem=provider'), 303);
});

export const GET = route<Context>(async (request, context) => {
  if (!(await isOpen(context, 'callback'))) return problem('notFound');
  const { nextUrl, cookies } = request as NextRequest;
  const jar = Object.fromEntries(cookies.getAll().map(({ name, value }) => [name, value]));
  const finished = await finishOidc(Object.fromEntries(nextUrl.searchParams), jar);
  if (!finished) return NextResponse.redirect(signInPage(callbackPathOf(jar), 'problem=provider'), 303);
  return withCookies(NextResponse.redirect(finished.location, 303), finished);
});
