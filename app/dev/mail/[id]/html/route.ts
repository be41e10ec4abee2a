import { getDevMail } from '@/features/mail/queries';
import { isDemo } from '@/lib/env';
import { problem, route } from '@/lib/route';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ id: string }> };

/** The html as the reader's mail program gets it; links lead out of any frame, nothing in it may run. */
export const GET = route<Context>(async (_request, { params }) => {
  const mail = isDemo ? await getDevMail((await params).id) : null;
  if (!mail) return problem('notFound');
  return new Response(mail.html, {
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  });
});
