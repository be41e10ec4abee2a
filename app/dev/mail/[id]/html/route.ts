import { loadDevMail } from '@/features/mail/loaders';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ id: string }> };

/** The html as the reader's mail program gets it; links lead out of any frame, nothing in it may run. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { html } = await loadDevMail((await params).id);
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' } });
}
