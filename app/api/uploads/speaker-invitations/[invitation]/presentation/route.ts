import { backTo } from '@/app/api/uploads/speaker/speaker-upload';
import { getSpeakerInvitation } from '@/features/speaker/board-queries';
import { savePresentation } from '@/features/speaker/file-commands';
import { canEditSpeakers } from '@/features/speaker/policy';
import { getActor } from '@/lib/auth/actor';
import { recordDenial } from '@/lib/auth/guard';
import { maxPresentationBytes } from '@/lib/files/presentation';
import type { Href } from '@/lib/i18n/navigation';
import { consume } from '@/lib/rate-limit';
import { problem, requestIdOf, route } from '@/lib/route';
import { isSameOrigin } from '@/lib/same-origin';
import { readUpload } from '@/lib/upload';

type Context = { params: Promise<{ invitation: string }> };

/** A presentation that the organiser puts in for somebody. */
export const POST = route<Context>(async (request, { params }) => {
  if (!isSameOrigin(request.headers)) return problem('forbidden');
  const { invitation: id } = await params;
  const actor = await getActor();
  const invitation = await getSpeakerInvitation(id);
  if (actor.kind !== 'user' || !invitation || !canEditSpeakers(actor, invitation.conferenceId)) {
    await recordDenial({ actor, subjectType: 'speaker_invitation', subjectId: id });
    return problem('notFound');
  }
  const href = (query: Record<string, string>): Href => ({
    pathname: '/organiser/conferences/[slug]/speakers/[id]',
    params: { slug: invitation.slug, id: invitation.speakerId },
    query,
    hash: 'presentation',
  });
  const consumed = await consume('uploadByUser', actor.userId);
  if (!consumed.ok) return backTo(href, { ok: false, reason: 'presentation.rateLimited' }, request);
  const upload = await readUpload(request, maxPresentationBytes);
  if (!upload.ok) return backTo(href, { ok: false, reason: `presentation.${upload.reason}` }, request);
  const saved = await savePresentation(invitation, upload, { actor, requestId: requestIdOf(request), now: new Date() });
  const outcome = saved.ok
    ? { ok: true as const, done: 'presentation' }
    : { ok: false as const, reason: `presentation.${saved.reason}` };
  return backTo(href, outcome, request);
});
