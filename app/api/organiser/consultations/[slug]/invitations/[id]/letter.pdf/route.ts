import { canEditConsultations, canSeeConsultations } from '@/features/consultation/policy';
import { renewCode } from '@/features/dispatch/code-commands';
import { getLetter } from '@/features/dispatch/letter-queries';
import type { LetterRow } from '@/features/dispatch/page-types';
import type { Actor } from '@/lib/actor';
import { getActor } from '@/lib/auth/actor';
import { recordDenial } from '@/lib/auth/guard';
import { consume } from '@/lib/rate-limit';
import { problem, requestIdOf, route } from '@/lib/route';
import { isSameOrigin } from '@/lib/same-origin';
import { letterAnswer } from '../../../../letter-file';

type Context = { params: Promise<{ slug: string; id: string }> };

/** The letter for whoever may, or the answer to give instead. */
async function letterOf(
  may: (actor: Actor) => boolean,
  actor: Actor,
  { params }: Context,
): Promise<LetterRow | Response> {
  const { slug, id } = await params;
  const row = may(actor) ? await getLetter(id) : null;
  if (!row || row.slug !== slug || actor.kind !== 'user') {
    await recordDenial({ actor, subjectType: 'invitation', subjectId: id });
    return problem('notFound');
  }
  const allowed = await consume('exportByUser', actor.userId);
  return allowed.ok ? row : problem('rateLimited', {}, { 'retry-after': String(allowed.retryAfterSeconds) });
}

/** The letter without a code: to read, or for those who have the mail. */
export const GET = route<Context>(async (_request, context) => {
  const row = await letterOf(canSeeConsultations, await getActor(), context);
  return row instanceof Response ? row : letterAnswer(row, null);
});

/** The letter with a new code. The one before it ends. */
export const POST = route<Context>(async (request, context) => {
  if (!isSameOrigin(request.headers)) return problem('forbidden');
  const actor = await getActor();
  const row = await letterOf(canEditConsultations, actor, context);
  if (row instanceof Response) return row;
  const code = await renewCode(row, { actor, requestId: requestIdOf(request) });
  return code === null ? problem('notFound') : letterAnswer(row, code);
});
