import { getConferenceBySlug } from '@/features/conference/organiser-queries';
import { getRecentFigures } from '@/features/figures/live-queries';
import { canSeeFigures } from '@/features/figures/policy';
import { getActor } from '@/lib/auth/actor';
import { recordDenial } from '@/lib/auth/guard';
import { recentAnswers } from '@/lib/recent';
import { problem, route } from '@/lib/route';
import { liveAnswer } from '../../../live-answer';

type Context = { params: Promise<{ slug: string }> };

/** A slug keeps its conference: kept a minute, so that a viewer costs nothing but the question who they are. */
const conferenceOf = recentAnswers<{ id: string } | null>(60_000);

/** The figures of a conference that change while somebody looks; read once a second, however many look. */
export const GET = route<Context>(async (request, { params }) => {
  const { slug } = await params;
  const actor = await getActor();
  const conference = actor.kind === 'user' ? await conferenceOf(slug, () => getConferenceBySlug(slug)) : null;
  if (!conference || !canSeeFigures(actor, conference.id)) {
    await recordDenial({ actor, subjectType: 'figures', subjectId: slug });
    return problem('notFound');
  }
  return liveAnswer(request, await getRecentFigures(conference.id));
});
