import 'server-only';
import { recentAnswers } from '@/lib/recent';
import { problem } from '@/lib/route';

const recentValue = recentAnswers<object | null>(1_000);

/** The JSON of a count that is asked for by a crowd: read once a second per process, for all who ask meanwhile. */
export async function seatsAnswer(key: string, read: () => Promise<object | null>): Promise<Response> {
  const value = await recentValue(key, read);
  if (value === null) return problem('notFound');
  return Response.json(value, { headers: { 'cache-control': 'public, max-age=2' } });
}
