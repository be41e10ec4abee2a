import 'server-only';
import type { LiveAnswer } from '@/features/figures/live-queries';
import { problem } from '@/lib/route';

/** The answer to a page that looks for changes: 304 without a body while it has the newest. Kept by its own browser only. */
export function liveAnswer(request: Request, answer: LiveAnswer | null): Response {
  if (answer === null) return problem('notFound');
  const headers = { etag: answer.etag, 'cache-control': 'private, no-cache', vary: 'cookie' };
  if (request.headers.get('if-none-match') === answer.etag) return new Response(null, { status: 304, headers });
  return new Response(answer.body, { headers: { ...headers, 'content-type': 'application/json; charset=utf-8' } });
}
