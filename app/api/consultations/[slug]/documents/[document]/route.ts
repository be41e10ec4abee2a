import { getDocumentFor } from '@/features/consultation/document-queries';
import { attachmentAnswer } from '@/lib/files/file-answers';
import { problem, route } from '@/lib/route';

type Context = { params: Promise<{ slug: string; document: string }> };

/** The file of a public paper of a listed consultation. */
export const GET = route<Context>(async (_request, { params }) => {
  const { slug, document: id } = await params;
  const document = await getDocumentFor({ kind: 'public', slug }, id);
  return document?.file ? attachmentAnswer(document.file) : problem('notFound');
});
