import 'server-only';
import { notFound } from 'next/navigation';
import type { Actor } from '@/lib/actor';
import { writeAudit } from '@/lib/audit';
import { actorOf, getSignedIn } from '@/lib/auth/actor';
import type { SignedIn } from '@/lib/auth/session';
import { db } from '@/lib/db';
import { getPathname, type Href, redirect } from '@/lib/i18n/navigation';
import type { Locale } from '@/lib/i18n/routing';
import { requestId } from '@/lib/request';

/** For loaders: the signed-in person, or off to the sign-in page and back here afterwards. */
export async function requireSignedIn(locale: Locale, here: Href): Promise<{ signedIn: SignedIn; actor: Actor }> {
  const signedIn = await getSignedIn();
  if (!signedIn) {
    const callbackUrl = getPathname({ href: here, locale });
    return redirect({ href: { pathname: '/sign-in', query: { callbackUrl } }, locale });
  }
  return { signedIn, actor: actorOf(signedIn) };
}

export type Denied = { actor: Actor; subjectType: string; subjectId: string };

/** Remembers that somebody signed in asked for what is not theirs or does not exist; the two look the same from outside. */
export async function recordDenial({ actor, subjectType, subjectId }: Denied): Promise<void> {
  if (actor.kind === 'public') return;
  await writeAudit(db, {
    actor,
    action: 'access.denied',
    subjectType,
    subjectId: subjectId.slice(0, 100),
    requestId: await requestId(),
  });
}

/** For loaders and actions: answers 404 to a foreign or unknown object, with a row in the audit log. */
export async function denyAccess(denied: Denied): Promise<never> {
  await recordDenial(denied);
  return notFound();
}
