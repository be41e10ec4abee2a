'use server';

import { cookies } from 'next/headers';
import { notFound, redirect as redirectToPath } from 'next/navigation';
import { browserCookie, cookieOptions } from '@/lib/auth/cookies';
import { dropSessionCookie, giveSessionCookie } from '@/lib/auth/session';
import { newToken } from '@/lib/crypto';
import { isDemo } from '@/lib/env';
import { getPathname, redirect } from '@/lib/i18n/navigation';
import { consume } from '@/lib/rate-limit';
import { clientIp, requestId } from '@/lib/request';
import { askForSignInLink, consumeSignInLink, signInDemoUser } from './commands';
import { canUseDemoSignIn } from './policy';
import { looksLikeSignInToken, signInLinkTtlSeconds } from './rules';
import { demoSignInSchema, fieldsOf, linkUseSchema, signInLinkSchema, signOutSchema } from './schema';

export type SignInFormState = { email: string; error: 'emailMissing' | 'emailWrong' | null; attempt: number };

/** The cookie that binds links to this browser; kept while it lasts, so that two requests in a row both work. */
async function browserToken(): Promise<string> {
  const jar = await cookies();
  const present = jar.get(browserCookie)?.value;
  const token = present && looksLikeSignInToken(present) ? present : newToken();
  jar.set(browserCookie, token, { ...cookieOptions, maxAge: signInLinkTtlSeconds });
  return token;
}

/** Asks for a sign-in link. The answer is the same for known, unknown and too many. */
export async function requestLinkAction(previous: SignInFormState, form: FormData): Promise<SignInFormState> {
  const fields = fieldsOf(form, ['email', 'callbackPath', 'locale']);
  const parsed = signInLinkSchema.safeParse(fields);
  if (!parsed.success) {
    const error = parsed.error.issues[0]?.message === 'emailMissing' ? 'emailMissing' : 'emailWrong';
    return { email: (fields.email ?? '').slice(0, 300), error, attempt: previous.attempt + 1 };
  }
  const { email, callbackPath, locale } = parsed.data;
  await askForSignInLink(
    { emailCanonical: email, browserToken: await browserToken(), callbackPath, locale },
    await clientIp(),
  );
  return redirect({ href: { pathname: '/sign-in', query: { sent: '1' } }, locale });
}

/** Uses a sign-in link up. Every link that cannot be used leads to the same page. */
export async function consumeLinkAction(form: FormData): Promise<void> {
  const { token, locale } = linkUseSchema.parse(fieldsOf(form, ['token', 'locale']));
  const jar = await cookies();
  const browser = jar.get(browserCookie)?.value ?? '';
  const allowed = await consume('signInAttemptByIp', await clientIp());
  const used = allowed.ok
    ? await consumeSignInLink({ token, browserToken: browser, requestId: await requestId() })
    : null;
  if (!used?.ok) return redirect({ href: { pathname: '/sign-in', query: { problem: 'link' } }, locale });
  await giveSessionCookie(used.sessionToken);
  jar.set(browserCookie, '', { ...cookieOptions, maxAge: 0 });
  redirectToPath(used.callbackPath || getPathname({ href: '/organiser', locale }));
}

/** Signs in as one of the demo's people; outside the demo there is no such thing. */
export async function demoSignInAction(form: FormData): Promise<void> {
  if (!canUseDemoSignIn(isDemo)) notFound();
  const parsed = demoSignInSchema.safeParse(fieldsOf(form, ['role', 'callbackPath', 'locale']));
  if (!parsed.success) notFound();
  const { role, callbackPath, locale } = parsed.data;
  const signedIn = await signInDemoUser(role, await requestId());
  if (!signedIn.ok) return redirect({ href: { pathname: '/sign-in', query: { problem: 'demo' } }, locale });
  await giveSessionCookie(signedIn.sessionToken);
  redirectToPath(callbackPath || getPathname({ href: '/organiser', locale }));
}

/** Signs this browser out. */
export async function signOutAction(form: FormData): Promise<void> {
  const { locale } = signOutSchema.parse(fieldsOf(form, ['locale']));
  await dropSessionCookie();
  redirect({ href: { pathname: '/sign-in', query: { signedOut: '1' } }, locale });
}
