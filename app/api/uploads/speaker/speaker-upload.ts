import type { WriteContext } from '@/features/speaker/commands';
import { getInvitationOf } from '@/features/speaker/page-queries';
import { getPathname, type Href } from '@/lib/i18n/navigation';
import { consume } from '@/lib/rate-limit';
import { localeOf, problem, requestIdOf } from '@/lib/route';
import { isSameOrigin } from '@/lib/same-origin';
import { readUpload, type Upload } from '@/lib/upload';

type Invitation = { id: string; speakerId: string; conferenceId: string };
type Kept = { ok: true; done: string } | { ok: false; reason: string };

/** Back to the page that the form stands on, with what came of it. */
export function backTo(href: (query: Record<string, string>) => Href, outcome: Kept, request: Request): Response {
  const query = outcome.ok ? { klart: outcome.done } : { fel: outcome.reason };
  const path = getPathname({ href: href(query), locale: localeOf(request) });
  // Relative: back to wherever the form was sent from.
  return new Response(null, { status: 303, headers: { location: path, 'cache-control': 'no-store' } });
}

/** A file that comes by the speaker's own link. Unknown and revoked links get the same answer as no page at all. */
export async function speakerUpload(
  request: Request,
  token: string,
  { part, maxBytes }: { part: 'photo' | 'presentation'; maxBytes: number },
  keep: (invitation: Invitation, upload: Upload, context: WriteContext) => Promise<Kept>,
): Promise<Response> {
  if (!isSameOrigin(request.headers)) return problem('forbidden');
  const invitation = await getInvitationOf(token);
  if (!invitation) return problem('notFound');
  const href = (query: Record<string, string>): Href => ({
    pathname: '/speaker/[token]',
    params: { token },
    query,
    hash: part,
  });
  const consumed = await consume('uploadByToken', token);
  if (!consumed.ok) return backTo(href, { ok: false, reason: `${part}.rateLimited` }, request);
  const upload = await readUpload(request, maxBytes);
  if (!upload.ok) return backTo(href, { ok: false, reason: `${part}.${upload.reason}` }, request);
  const actor = { kind: 'speaker' as const, speakerId: invitation.speakerId };
  const kept = await keep(invitation, upload, { actor, requestId: requestIdOf(request), now: new Date() });
  return backTo(href, kept.ok ? kept : { ok: false, reason: `${part}.${kept.reason}` }, request);
}
