import { getInvitationOfLink, getLetter } from '@/features/dispatch/letter-queries';
import { limited, problem, route } from '@/lib/route';
import { letterAnswer } from '../../../organiser/consultations/letter-file';

type Context = { params: Promise<{ token: string }> };

/** The letter for whoever holds the organisation's link, without a code. */
export const GET = route<Context>(async (request, { params }) => {
  const id = await getInvitationOfLink((await params).token);
  const row = id && (await getLetter(id));
  if (!row) return (await limited('tokenGuessByIp', request)) ?? problem('notFound');
  return letterAnswer(row, null);
});
