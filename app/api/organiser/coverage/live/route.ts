import { getRecentCoverage } from '@/features/figures/live-queries';
import { getActor } from '@/lib/auth/actor';
import { recordDenial } from '@/lib/auth/guard';
import { problem, route } from '@/lib/route';
import { liveAnswer } from '../../live-answer';
import { askedConferences } from '../scope';

/** Which municipalities are covered by a tour or a conference; read once a second, however many look. */
export const GET = route(async (request) => {
  const actor = await getActor();
  if (actor.kind !== 'user') return problem('notFound');
  const { scope, ids } = await askedConferences(actor, request);
  if (ids.length === 0) {
    await recordDenial({ actor, subjectType: 'coverage', subjectId: scope.slug });
    return problem('notFound');
  }
  return liveAnswer(request, await getRecentCoverage(ids));
});
