import 'server-only';
import { type AuthAnswer, askNextAuth } from '@/lib/auth/next-auth';
import { oidcProviderId } from '@/lib/auth/oidc';

/** Where a sign-in that did not work ends; the page says the same whatever the reason was. */
export type Started = { location: string; setCookies: string[] };

const callbackCookie = /^(?:__Secure-)?next-auth\.callback-url$/;

function pairOf(setCookie: string): [string, string] {
  const [pair = ''] = setCookie.split(';');
  const at = pair.indexOf('=');
  return [pair.slice(0, at), decodeURIComponent(pair.slice(at + 1))];
}

/** next-auth sends people with a problem to its own pages, which we do not show. */
function isProblem(answer: AuthAnswer): boolean {
  return answer.redirect === null || new URL(answer.redirect, 'http://own.invalid').pathname.startsWith('/api/auth/');
}

/**
 * Begins a sign-in at the provider: state, nonce and PKCE verifier in cookies, and the provider's address.
 * @param callbackPath a path that safePath() has let through.
 * @returns null when the provider is out of reach or wrongly set up.
 */
export async function startOidc(callbackPath: string): Promise<Started | null> {
  const csrf = await askNextAuth({ method: 'GET', path: ['csrf'], cookies: {} });
  const { csrfToken } = csrf.body as { csrfToken: string };
  const answer = await askNextAuth({
    method: 'POST',
    path: ['signin', oidcProviderId],
    cookies: Object.fromEntries(csrf.setCookies.map(pairOf)),
    body: { csrfToken, callbackUrl: callbackPath },
  });
  if (answer.redirect === null || isProblem(answer)) return null;
  return { location: answer.redirect, setCookies: [...csrf.setCookies, ...answer.setCookies] };
}

/**
 * Ends it: checks what the provider sent back, links or makes the account, opens a session.
 * @returns null when the provider, the person or we said no.
 */
export async function finishOidc(
  query: Record<string, string>,
  cookies: Record<string, string>,
): Promise<Started | null> {
  const answer = await askNextAuth({ method: 'GET', path: ['callback', oidcProviderId], query, cookies });
  if (answer.redirect === null || isProblem(answer)) return null;
  return { location: answer.redirect, setCookies: answer.setCookies };
}

/** The path asked for when the sign-in began, from next-auth's cookie; untrusted, like every cookie. */
export function callbackPathOf(cookies: Record<string, string>): string {
  const value = Object.entries(cookies).find(([name]) => callbackCookie.test(name))?.[1] ?? '';
  return URL.canParse(value) ? new URL(value).pathname : value;
}
