import { canSeeMailings } from '@/features/mailing/policy';
import { getConferenceOfMailing, getRecentProgress } from '@/features/mailing/queries';
import { getActor } from '@/lib/auth/actor';
import { recordDenial } from '@/lib/auth/guard';
import { problem, route } from '@/lib/route';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ id: string }> };

/** A mailing's numbers for the page that follows it; counted once a second however many follow. */
export const GET = route<Context>(async (_request, { params }) => {
  const { id } = await params;
  const actor = await getActor();
  const conference = await getConferenceOfMailing(id);
  if (!conference || !canSeeMailings(actor, conference.id)) {
    await recordDenial({ actor, subjectType: 'mailing', subjectId: id });
    return problem('notFound');
  }
  return Response.json(await getRecentProgress(id), { headers: { 'cache-control': 'no-store' } });
});
