import { getFileOwner } from '@/features/speaker/file-queries';
import { getInvitationOf } from '@/features/speaker/page-queries';
import { attachmentAnswer, photoAnswer } from '@/lib/files/file-answers';
import { problem, route } from '@/lib/route';

type Context = { params: Promise<{ token: string; file: string }> };

/** The holder of a speaker's link sees the speaker's own photos and the presentation of that conference, and nothing else. */
export const GET = route<Context>(async (request, { params }) => {
  const { token, file: id } = await params;
  const invitation = await getInvitationOf(token);
  const file = invitation ? await getFileOwner(id) : null;
  if (!invitation || !file || file.speakerId !== invitation.speakerId) return problem('notFound');
  if (file.kind === 'photo') return photoAnswer(file, request, 'private');
  return file.invitationId === invitation.id ? attachmentAnswer(file) : problem('notFound');
});
