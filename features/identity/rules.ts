import type { Role } from '@/lib/actor';

/** How long a sign-in link works. */
export const signInLinkTtlSeconds = 20 * 60;

/** The order in which roles are named on screen, the widest first. */
const roleOrder: readonly Role[] = [
  'admin',
  'organiser',
  'programme',
  'registration_desk',
  'finance',
  'care',
  'reader',
];

/** Each role once, the widest first. */
export function rolesInOrder(grants: readonly { role: Role }[]): Role[] {
  return roleOrder.filter((role) => grants.some((grant) => grant.role === role));
}

const token = /^[A-Za-z0-9_-]{43}$/;

/** Anything else cannot be one of our tokens and is not looked up. */
export function looksLikeSignInToken(text: string): boolean {
  return token.test(text);
}

export type SignInNotice = 'sent' | 'signedOut' | 'linkProblem' | 'providerProblem' | 'demoProblem';

const problems: Record<string, SignInNotice> = {
  link: 'linkProblem',
  provider: 'providerProblem',
  demo: 'demoProblem',
};

/** What the sign-in page says first, from its address. Unknown words say nothing. */
export function signInNotice(query: { sent?: unknown; signedOut?: unknown; problem?: unknown }): SignInNotice | null {
  if (typeof query.problem === 'string' && Object.hasOwn(problems, query.problem))
    return problems[query.problem] ?? null;
  if (query.sent === '1') return 'sent';
  return query.signedOut === '1' ? 'signedOut' : null;
}
