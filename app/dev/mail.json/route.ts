import { loadDevMails } from '@/features/mail/loaders';

export const dynamic = 'force-dynamic';

/** The demo's mailbox for programs, as docs and checks rely on it: newest first, `?to=` one address. */
export async function GET(request: Request): Promise<Response> {
  const to = new URL(request.url).searchParams.get('to')?.trim() ?? null;
  return Response.json(await loadDevMails(to), { headers: { 'cache-control': 'no-store' } });
}
