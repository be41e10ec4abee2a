import { savePresentation } from '@/features/speaker/file-commands';
import { maxPresentationBytes } from '@/lib/files/presentation';
import { route } from '@/lib/route';
import { speakerUpload } from '../../speaker-upload';

type Context = { params: Promise<{ token: string }> };

/** A presentation from the speaker's page. */
export const POST = route<Context>(async (request, { params }) =>
  speakerUpload(
    request,
    (await params).token,
    { part: 'presentation', maxBytes: maxPresentationBytes },
    async (invitation, upload, context) => {
      const saved = await savePresentation(invitation, upload, context);
      return saved.ok ? { ok: true, done: 'presentation' } : saved;
    },
  ),
);
