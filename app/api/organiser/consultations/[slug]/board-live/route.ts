import { getRecentBoard } from '@/features/board/live-queries';
import { canSeeBoard } from '@/features/board/policy';
import { getConsultationHead } from '@/features/consultation/queries';
import { getActor } from '@/lib/auth/actor';
import { recordDenial } from '@/lib/auth/guard';
import { recentAnswers } from '@/lib/recent';
import { problem, route } from '@/lib/route';
import { liveAnswer } from '../../../live-answer';

type Context = { params: Promise<{ slug: string }> };

/** A slug keeps its consultation: kept a minute, so that a viewer costs nothing but the question who they are. */
const consultationOf = recentAnswers<{ id: string } | null>(60_000);

/** Whether the board has changed, and its figures; read once a second, however many look. */
export const GET = route<Context>(async (request, { params }) => {
  const { slug } = await params;
  const actor = await getActor();
  const found = canSeeBoard(actor) ? await consultationOf(slug, () => getConsultationHead(slug)) : null;
  if (!found) {
    await recordDenial({ actor, subjectType: 'board', subjectId: slug });
    return problem('notFound');
  }
  return liveAnswer(request, await getRecentBoard(found.id));
});
