import { documentUpload } from '@/app/api/uploads/consultations/document-upload';
import { replaceFile } from '@/features/preparation/document-commands';
import { isUuid } from '@/lib/ids';
import { problem, route } from '@/lib/route';

type Context = { params: Promise<{ slug: string; document: string }> };

/** A newer file of a paper, in place of the one before. */
export const POST = route<Context>(async (request, { params }) => {
  const { slug, document: id } = await params;
  if (!isUuid(id)) return problem('notFound');
  const pathname = '/organiser/consultations/[slug]/documents/[document]';
  const back = { pathname, params: { slug, document: id } } as const;
  return documentUpload(request, { slug, back }, async (upload, at) => {
    const replaced = await replaceFile(upload, { ...at, id });
    return replaced.ok ? { ok: true, page: back } : replaced;
  });
});
