import 'server-only';
import { denyAccess, requireSignedIn } from '@/lib/auth/guard';
import type { Locale } from '@/lib/time';
import { canMendMail, canSeeMailProblems, mailScope } from './policy';
import { countMailProblems, listBlockedAddresses, listMailProblems, problemPageSize } from './problem-queries';

/** What did not arrive over the actor's conferences, and the addresses that get no mail. */
export async function loadMailProblems(locale: Locale, query: Record<string, string | string[] | undefined>) {
  const { actor } = await requireSignedIn(locale, '/organiser/mail-problems');
  if (!canSeeMailProblems(actor)) return denyAccess({ actor, subjectType: 'mail_problems', subjectId: 'all' });
  const scope = mailScope(actor);
  const count = await countMailProblems(scope);
  const pageCount = Math.max(1, Math.ceil(count / problemPageSize));
  const page = Math.min(Math.max(1, Math.floor(Number(query.page)) || 1), pageCount);
  const [problems, blocked] = await Promise.all([listMailProblems(scope, page), listBlockedAddresses(scope)]);
  return {
    count,
    page,
    pageCount,
    problems: problems.map((problem) => ({ ...problem, canMend: canMendMail(actor, problem.conferenceId) })),
    blocked,
    canMend:
      canMendMail(actor, null) ||
      (actor.kind === 'user' && actor.grants.some(({ conferenceId }) => canMendMail(actor, conferenceId))),
  };
}
