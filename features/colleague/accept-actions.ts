'use server';

import { cookies } from 'next/headers';
import { redirect as redirectToPath } from 'next/navigation';
import { askForSignInLink } from '@/features/identity/commands';
import { looksLikeSignInToken, signInLinkTtlSeconds } from '@/features/identity/rules';
import { getSignedIn } from '@/lib/auth/actor';
import { browserCookie, cookieOptions } from '@/lib/auth/cookies';
import { newToken } from '@/lib/crypto';
import { getPathname, type Href, redirect } from '@/lib/i18n/navigation';
import { consume } from '@/lib/rate-limit';
import { clientIp, requestId } from '@/lib/request';
import { acceptInvitation } from './invitation-commands';
import { acceptSchema } from './schema';

/**
 * Uses an invitation up. The role goes to the address it was sent to; whoever is signed in with that address comes straight in, anyone
 * else has a sign-in link sent to that address, so that a forwarded invitation lets nobody else in.
 */
export async function acceptInvitationAction(form: FormData): Promise<void> {
  const { token, locale } = acceptSchema.parse({ token: form.get('token') ?? '', locale: form.get('locale') ?? 'sv' });
  const ip = await clientIp();
  const allowed = await consume('signInAttemptByIp', ip);
  const accepted = allowed.ok ? await acceptInvitation(token, await requestId()) : null;
  if (!accepted?.ok) {
    const href: Href = { pathname: '/colleague/[token]', params: { token: 'x' } };
    return redirect({ href, locale });
  }
  const { conferenceSlug } = accepted;
  const href: Href = conferenceSlug
    ? { pathname: '/organiser/conferences/[slug]', params: { slug: conferenceSlug } }
    : '/organiser';
  const callbackPath = getPathname({ href, locale });
  const signedIn = await getSignedIn();
  if (signedIn?.userId === accepted.userId) redirectToPath(callbackPath);
  const jar = await cookies();
  const present = jar.get(browserCookie)?.value;
  const browserToken = present && looksLikeSignInToken(present) ? present : newToken();
  jar.set(browserCookie, browserToken, { ...cookieOptions, maxAge: signInLinkTtlSeconds });
  await askForSignInLink({ emailCanonical: accepted.emailCanonical, browserToken, callbackPath, locale }, ip);
  redirect({ href: { pathname: '/sign-in', query: { sent: '1' } }, locale });
}
