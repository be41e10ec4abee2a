import { saveCard } from '@/features/input/draft-commands';
import { cardTexts } from '@/features/input/form-rules';
import { saveSchema } from '@/features/input/schema';
import { getRepresentativeByToken } from '@/features/representative/queries';
import { isUuid } from '@/lib/ids';
import { consume } from '@/lib/rate-limit';
import { fieldProblems, limited, problem, readJson, route } from '@/lib/route';
import { isSameOrigin } from '@/lib/same-origin';

type Context = { params: Promise<{ token: string; card: string }> };

/**
 * Saves a card while it is being written: the form's fields with the revision they are based on. 409 with theirs where somebody has saved
 * meanwhile; 409 inputClosed where input is taken no more.
 */
export const POST = route<Context>(async (request, context) => {
  if (!isSameOrigin(request.headers)) return problem('forbidden');
  const { token, card } = await context.params;
  const person = await getRepresentativeByToken(token);
  if (!person?.isEditor || !person.confirmedAt || !isUuid(card))
    return (person ? null : await limited('tokenGuessByIp', request)) ?? problem('notFound');
  const consumed = await consume('cardSaveByPerson', person.id);
  if (!consumed.ok) return problem('rateLimited', {}, { 'retry-after': String(consumed.retryAfterSeconds) });
  const body = await readJson(request);
  if (body instanceof Response) return body;
  const parsed = saveSchema.safeParse(body.value);
  if (!parsed.success) return problem('invalid', { errors: fieldProblems(parsed.error) });
  const { revision, ...input } = parsed.data;
  const editor = { representativeId: person.id, invitationId: person.invitationId };
  const saved = await saveCard(editor, card, input, revision);
  if (saved.ok) return Response.json({ revision: saved.revision }, { headers: { 'cache-control': 'no-store' } });
  if (saved.reason === 'conflict' && saved.current) {
    const { current } = saved;
    return problem('revisionConflict', { revision: current.revision, by: current.editedBy, texts: cardTexts(current) });
  }
  if (saved.reason === 'closed') return problem('inputClosed');
  return problem(saved.reason === 'invalid' ? 'invalid' : 'notFound');
});
