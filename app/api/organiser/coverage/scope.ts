import 'server-only';
import { canSeeFigures } from '@/features/figures/policy';
import { listConferencesOf } from '@/features/figures/queries';
import type { Actor } from '@/lib/actor';
import { recentAnswers } from '@/lib/recent';

/** A tour's conferences change seldom: kept ten seconds, so that a viewer costs nothing but the question who they are. */
const recent = recentAnswers<{ id: string }[]>(10_000);

type Kind = 'tour' | 'conference' | 'all';
export type Asked = { scope: { kind: Kind; slug: string }; ids: string[] };

/**
 * The conferences a request asks about (`tour` or `conference` in its address, else all), those alone whose figures the actor may see; none for
 * an unknown one.
 */
export async function askedConferences(actor: Actor, request: Request): Promise<Asked> {
  const query = new URL(request.url).searchParams;
  const kind: Kind = query.has('conference') ? 'conference' : query.has('tour') ? 'tour' : 'all';
  const scope = { kind, slug: query.get(kind) ?? '' };
  const found = await recent(`${scope.kind} ${scope.slug}`, () => listConferencesOf(scope));
  return { scope, ids: found.map(({ id }) => id).filter((id) => canSeeFigures(actor, id)) };
}
