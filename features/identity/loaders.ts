import 'server-only';
import { canSeeOrganiserPages } from '@/features/conference/policy';
import { listRegistrationsOf } from '@/features/registration/own-queries';
import type { OwnRegistrationRow } from '@/features/registration/own-types';
import { getSignedIn } from '@/lib/auth/actor';
import { requireSignedIn } from '@/lib/auth/guard';
import { isOidcConfigured } from '@/lib/auth/oidc';
import { safePath } from '@/lib/auth/safe-path';
import { env, isDemo } from '@/lib/env';
import type { Locale } from '@/lib/i18n/routing';
import { canUseDemoSignIn } from './policy';
import { rolesInOrder, signInNotice } from './rules';

type Query = Record<string, string | string[] | undefined>;

/** The sign-in page: what to say, where to go afterwards, which ways in there are. */
export async function loadSignIn(query: Query) {
  const signedIn = await getSignedIn();
  return {
    notice: signInNotice(query),
    callbackPath: safePath(query.callbackUrl, ''),
    signedInEmail: signedIn?.email ?? null,
    isOrganiser: signedIn !== null && signedIn.grants.length > 0,
    providerName: isOidcConfigured ? env.OIDC_NAME : null,
    showsDemo: canUseDemoSignIn(isDemo),
  };
}

/** One's own page. Registrations are shown for a proved address only: whoever writes another's address sees nothing. */
export async function loadMyPages(locale: Locale) {
  const { signedIn, actor } = await requireSignedIn(locale, '/my-pages');
  const registrations: OwnRegistrationRow[] | null = signedIn.emailVerified
    ? await listRegistrationsOf(signedIn.emailCanonical)
    : null;
  const roles = rolesInOrder(signedIn.grants).map((role) => {
    const grants = signedIn.grants.filter((grant) => grant.role === role);
    return { role, everywhere: grants.some((g) => g.conferenceId === null), conferences: grants.length };
  });
  return { name: signedIn.name, email: signedIn.email, roles, isOrganiser: canSeeOrganiserPages(actor), registrations };
}
