import { getSpeakerInvitation } from '@/features/speaker/board-queries';
import { getFileOwner } from '@/features/speaker/file-queries';
import { canSeeSpeaker, canSeeSpeakers } from '@/features/speaker/policy';
import { getSpeakerConferences } from '@/features/speaker/queries';
import type { FileOwner } from '@/features/speaker/types';
import type { Actor } from '@/lib/actor';
import { getActor } from '@/lib/auth/actor';
import { recordDenial } from '@/lib/auth/guard';
import { attachmentAnswer, photoAnswer } from '@/lib/files/file-answers';
import { problem, route } from '@/lib/route';

type Context = { params: Promise<{ file: string }> };

/** A speaker's file for whoever may see the speakers of its conference; a photo for whoever may see the speaker. */
export const GET = route<Context>(async (request, { params }) => {
  const { file: id } = await params;
  const actor = await getActor();
  const file = await getFileOwner(id);
  if (!file || !(await maySee(actor, file))) {
    await recordDenial({ actor, subjectType: 'stored_file', subjectId: id });
    return problem('notFound');
  }
  return file.kind === 'photo' ? photoAnswer(file, request, 'private') : attachmentAnswer(file);
});

async function maySee(actor: Actor, file: FileOwner): Promise<boolean> {
  if (file.invitationId) {
    const place = await getSpeakerInvitation(file.invitationId);
    return place !== null && canSeeSpeakers(actor, place.conferenceId);
  }
  const conferences = file.speakerId ? await getSpeakerConferences(file.speakerId) : null;
  return conferences !== null && canSeeSpeaker(actor, conferences);
}
