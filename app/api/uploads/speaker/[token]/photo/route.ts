import { savePhoto } from '@/features/speaker/file-commands';
import { maxPhotoBytes } from '@/lib/files/photo';
import { route } from '@/lib/route';
import { speakerUpload } from '../../speaker-upload';

type Context = { params: Promise<{ token: string }> };

/** A photo from the speaker's page; the page says whether it is shown or waits for the organiser. */
export const POST = route<Context>(async (request, { params }) =>
  speakerUpload(
    request,
    (await params).token,
    { part: 'photo', maxBytes: maxPhotoBytes },
    async (invitation, upload, context) => {
      const saved = await savePhoto(invitation.speakerId, upload, context);
      return saved.ok ? { ok: true, done: saved.became === 'waiting' ? 'photoWaits' : 'photo' } : saved;
    },
  ),
);
