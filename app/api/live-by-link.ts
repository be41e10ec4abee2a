import 'server-only';
import type { LiveAnswer } from '@/features/facilitation/live-queries';
import { limited, problem } from '@/lib/route';

/** What a device that follows a meeting by a link gets: 304 without a body while it has the newest. Who tries many links is slowed down. */
export async function liveByLink(request: Request, answer: LiveAnswer | null): Promise<Response> {
  if (answer === null) return (await limited('tokenGuessByIp', request)) ?? problem('notFound');
  const headers = { etag: answer.etag, 'cache-control': 'private, no-cache' };
  if (request.headers.get('if-none-match') === answer.etag) return new Response(null, { status: 304, headers });
  return new Response(answer.body, { headers: { ...headers, 'content-type': 'application/json; charset=utf-8' } });
}
