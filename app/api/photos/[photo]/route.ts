import { getPublicPhoto } from '@/features/speaker/file-queries';
import { photoAnswer } from '@/lib/files/file-answers';
import { problem, route } from '@/lib/route';

type Context = { params: Promise<{ photo: string }> };

/** A speaker's photo, as long as it is shown and publishing is consented to. */
export const GET = route<Context>(async (request, { params }) => {
  const photo = await getPublicPhoto((await params).photo);
  return photo ? photoAnswer(photo, request, 'public') : problem('notFound');
});
