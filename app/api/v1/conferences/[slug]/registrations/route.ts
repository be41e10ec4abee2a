import { registerParticipant } from '@/features/registration/commands';
import { getRecentBookableConference } from '@/features/registration/queries';
import { apiRegistrationSchema } from '@/features/registration/schema';
import { fieldProblems, limited, problem, readJson, requestIdOf, route } from '@/lib/route';

type Context = { params: Promise<{ slug: string }> };

const daySeconds = 86_400;

export const POST = route<Context>(async (request, { params }) => {
  const over = await limited('registrationByIp', request);
  if (over) return over;
  const key = request.headers.get('idempotency-key');
  if (key !== null && !/^[\x21-\x7e]{1,255}$/.test(key))
    return problem('invalid', { fields: [{ field: 'Idempotency-Key', message: 'keyWrong' }] });
  const body = await readJson(request);
  if (body instanceof Response) return body;
  const conference = await getRecentBookableConference((await params).slug);
  if (!conference) return problem('notFound');
  const input = apiRegistrationSchema.safeParse(body.value);
  if (!input.success) return problem('invalid', { fields: fieldProblems(input.error) });

  const outcome = await registerParticipant(
    { ...input.data, needs: { food: null, access: null, other: null } },
    {
      conference,
      source: 'api',
      actor: { kind: 'public' },
      requestId: requestIdOf(request),
      ...(key ? { idempotency: { scope: 'api', key, onlyWhileActive: false, ttlSeconds: daySeconds } } : {}),
    },
  );
  if (outcome.ok) return Response.json(outcome.receipt, { status: 201, headers: { 'cache-control': 'no-store' } });
  if (outcome.reason === 'unknownSession')
    return problem('invalid', { fields: [{ field: 'sessionIds', message: 'unknownSession' }] });
  return problem(outcome.reason, outcome.sessions ? { sessions: outcome.sessions } : {});
});
