import 'server-only';
import type { NextApiRequest, NextApiResponse } from 'next';
import NextAuth, { type AuthOptions } from 'next-auth';
import { adapter } from '@/lib/auth/adapter';
import { cookieOptions, sessionCookie, sessionTtlSeconds } from '@/lib/auth/cookies';
import { isOidcConfigured, type OidcClaims, oidcProvider, oidcProviderId } from '@/lib/auth/oidc';
import { safePath } from '@/lib/auth/safe-path';
import { newToken } from '@/lib/crypto';
import { db } from '@/lib/db';
import { canonicalEmail } from '@/lib/email-address';
import { env } from '@/lib/env';
import { log } from '@/lib/log';

/**
 * A person comes in through the provider when the account is linked already or the provider says that the address is
 * proved; a disabled person never does.
 */
async function mayComeIn(providerAccountId: string, claims: OidcClaims): Promise<boolean> {
  const account = await db.account.findUnique({
    where: { provider_providerAccountId: { provider: oidcProviderId, providerAccountId } },
    select: { user: { select: { disabledAt: true } } },
  });
  if (account) return account.user.disabledAt === null;
  const emailCanonical = claims.email_verified === true && claims.email ? canonicalEmail(claims.email) : null;
  if (!emailCanonical) return false;
  const user = await db.user.findUnique({ where: { emailCanonical }, select: { disabledAt: true } });
  return user === null || user.disabledAt === null;
}

function options(): AuthOptions {
  return {
    adapter,
    secret: env.AUTH_SECRET,
    useSecureCookies: cookieOptions.secure,
    providers: isOidcConfigured ? [oidcProvider()] : [],
    session: { strategy: 'database', maxAge: sessionTtlSeconds, generateSessionToken: newToken },
    cookies: { sessionToken: { name: sessionCookie, options: cookieOptions } },
    callbacks: {
      signIn: ({ account, profile }) => mayComeIn(account?.providerAccountId ?? '', profile as OidcClaims),
      redirect: ({ url, baseUrl }) =>
        `${baseUrl}${safePath(url.startsWith(baseUrl) ? url.slice(baseUrl.length) : url, '/')}`,
    },
    logger: {
      // The second argument holds claims and tokens: only the code is worth keeping.
      error: (code, metadata) =>
        log.warn({ code, err: metadata instanceof Error ? metadata : undefined }, 'next-auth refused a sign-in'),
      warn: () => undefined,
      debug: () => undefined,
    },
  };
}

export type AuthAnswer = { redirect: string | null; setCookies: string[]; body: unknown };
export type AuthCall = {
  method: 'GET' | 'POST';
  /** After /api/auth: ['callback', 'oidc']. */
  path: string[];
  query?: Record<string, string>;
  cookies: Record<string, string>;
  body?: Record<string, string>;
};

/**
 * Asks next-auth in process. It sees only what it is handed: no Host header, no Authorization header (getToken() throws
 * on a malformed one) and never our session cookie, since a signed-in person's session must not be linked to whoever
 * signs in next.
 */
export async function askNextAuth({ method, path, query = {}, cookies, body = {} }: AuthCall): Promise<AuthAnswer> {
  const { [sessionCookie]: _session, ...others } = cookies;
  const headers = new Map<string, string | string[]>();
  let sent: unknown = null;
  const response = {
    status: () => response,
    getHeader: (name: string) => headers.get(name.toLowerCase()),
    setHeader: (name: string, value: string | string[]) => headers.set(name.toLowerCase(), value),
    send: (value: unknown) => {
      sent = value;
    },
    json: (value: unknown) => {
      sent = value;
    },
    end: () => undefined,
  };
  const request = { method, query: { ...query, nextauth: path }, cookies: others, headers: {}, body };
  await NextAuth(request as unknown as NextApiRequest, response as unknown as NextApiResponse, options());
  const cookiesSet = headers.get('set-cookie') ?? [];
  const location = headers.get('location');
  return {
    redirect: typeof location === 'string' ? location : null,
    setCookies: Array.isArray(cookiesSet) ? cookiesSet : [cookiesSet],
    body: sent,
  };
}
