import { backTo } from '@/app/api/uploads/speaker/speaker-upload';
import { savePhoto } from '@/features/speaker/file-commands';
import { canEditSpeaker } from '@/features/speaker/policy';
import { getSpeakerConferences } from '@/features/speaker/queries';
import { getActor } from '@/lib/auth/actor';
import { recordDenial } from '@/lib/auth/guard';
import { maxPhotoBytes } from '@/lib/files/photo';
import type { Href } from '@/lib/i18n/navigation';
import { consume } from '@/lib/rate-limit';
import { problem, requestIdOf, route } from '@/lib/route';
import { isSameOrigin } from '@/lib/same-origin';
import { readUpload } from '@/lib/upload';

type Context = { params: Promise<{ id: string }> };

/** A photo that the organiser puts in; it is in its place at once. */
export const POST = route<Context>(async (request, { params }) => {
  if (!isSameOrigin(request.headers)) return problem('forbidden');
  const { id } = await params;
  const actor = await getActor();
  const conferences = await getSpeakerConferences(id);
  if (actor.kind !== 'user' || !conferences || !canEditSpeaker(actor, conferences)) {
    await recordDenial({ actor, subjectType: 'speaker', subjectId: id });
    return problem('notFound');
  }
  const href = (query: Record<string, string>): Href => ({
    pathname: '/organiser/speakers/[id]',
    params: { id },
    query,
    hash: 'photo',
  });
  const consumed = await consume('uploadByUser', actor.userId);
  if (!consumed.ok) return backTo(href, { ok: false, reason: 'photo.rateLimited' }, request);
  const upload = await readUpload(request, maxPhotoBytes);
  if (!upload.ok) return backTo(href, { ok: false, reason: `photo.${upload.reason}` }, request);
  const saved = await savePhoto(id, upload, { actor, requestId: requestIdOf(request), now: new Date() });
  return backTo(href, saved.ok ? { ok: true, done: 'photo' } : { ok: false, reason: `photo.${saved.reason}` }, request);
});
