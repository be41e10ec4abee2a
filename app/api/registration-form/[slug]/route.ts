import { submitRegistrationForm } from '@/features/registration/form-commands';
import type { Refusal } from '@/features/registration/form-rules';
import { readForm } from '@/lib/form-body';
import { type ProblemCode, problem, requestIdOf, route } from '@/lib/route';
import { isSameOrigin } from '@/lib/same-origin';

type Context = { params: Promise<{ slug: string }> };

/**
 * The form with JavaScript. A route handler, not a server action: its address outlives a deploy, so that a tab opened
 * before it still gets through with what was typed (docs/decisions/0060).
 */
export const POST = route<Context>(async (request, { params }) => {
  if (!isSameOrigin(request.headers)) return problem('forbidden');
  const form = await readForm(request);
  if (form instanceof Response) return form;
  const answer = await submitRegistrationForm(form, {
    slug: (await params).slug,
    locale: form.get('locale') === 'en' ? 'en' : 'sv',
    formKey: formKeyOf(request),
    ip: request.headers.get('x-client-ip') ?? '127.0.0.1',
    requestId: requestIdOf(request),
  });
  if (answer.registered)
    return Response.json({ location: answer.location }, { headers: { 'cache-control': 'no-store' } });
  const { registered: _no, ...refusal } = answer;
  const { retryAfterSeconds } = refusal;
  return problem(
    codeOf(refusal),
    { ...refusal },
    retryAfterSeconds > 0 ? { 'retry-after': String(retryAfterSeconds) } : {},
  );
});

function formKeyOf(request: Request): string | null {
  return /(?:^|;\s*)fr_form=([^;]+)/.exec(request.headers.get('cookie') ?? '')?.[1] ?? null;
}

function codeOf({ problem: whole, errors }: Refusal): ProblemCode {
  if (errors.some(({ message }) => message === 'seminarFull')) return 'seminarFull';
  if (errors.some(({ message }) => message === 'sameTime')) return 'slotConflict';
  switch (whole) {
    case 'conferenceFull':
    case 'alreadyRegistered':
    case 'registrationClosed':
    case 'slotConflict':
    case 'rateLimited':
      return whole;
    default:
      return 'invalid';
  }
}
