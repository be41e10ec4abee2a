import { getDocumentFor } from '@/features/consultation/document-queries';
import { attachmentAnswer } from '@/lib/files/file-answers';
import { limited, problem } from '@/lib/route';

/** The file of a paper for the holder of a link. Unknown and revoked links, and papers of other consultations: one answer, counted. */
export async function heldDocument(
  request: Request,
  kind: 'invitation' | 'representative',
  { token, document: id }: { token: string; document: string },
): Promise<Response> {
  const document = await getDocumentFor({ kind, token }, id);
  if (document?.file) return attachmentAnswer(document.file);
  return (await limited('tokenGuessByIp', request)) ?? problem('notFound');
}
