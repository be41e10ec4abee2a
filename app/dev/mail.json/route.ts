import { listDevMails } from '@/features/mail/queries';
import { isDemo } from '@/lib/env';
import { problem, route } from '@/lib/route';

export const dynamic = 'force-dynamic';

/** The demo's mailbox for programs, as docs and checks rely on it: newest first, `?to=` one address. */
export const GET = route(async (request) => {
  if (!isDemo) return problem('notFound');
  const to = new URL(request.url).searchParams.get('to')?.trim() || null;
  return Response.json(await listDevMails(to), { headers: { 'cache-control': 'no-store' } });
});
