import { documentUpload } from '@/app/api/uploads/consultations/document-upload';
import { createDocumentOf } from '@/features/preparation/document-commands';
import { route } from '@/lib/route';

type Context = { params: Promise<{ slug: string }> };

/** A new paper that is a file; its page opens, for the title and who may read it. */
export const POST = route<Context>(async (request, { params }) => {
  const { slug } = await params;
  const back = { pathname: '/organiser/consultations/[slug]/documents', params: { slug } } as const;
  return documentUpload(request, { slug, back }, async (upload, at) => {
    const made = await createDocumentOf(upload, { ...at, now: new Date() });
    if (!made.ok) return made;
    const pathname = '/organiser/consultations/[slug]/documents/[document]';
    return { ok: true, page: { pathname, params: { slug, document: made.id } } };
  });
});
