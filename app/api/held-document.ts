import { getDocumentFor } from '@/features/consultation/document-queries';
import { attachmentAnswer } from '@/lib/files/file-answers';
import { log } from '@/lib/log';
import { consume } from '@/lib/rate-limit';
import { problem, requestIdOf } from '@/lib/route';

/** The file of a paper for the holder of a link. Unknown and revoked links, and papers of other consultations: one answer, counted. */
export async function heldDocument(
  request: Request,
  kind: 'invitation' | 'representative',
  { token, document: id }: { token: string; document: string },
): Promise<Response> {
  const document = await getDocumentFor({ kind, token }, id);
  if (document?.file) return attachmentAnswer(document.file);
  const consumed = await consume('tokenGuessByIp', request.headers.get('x-client-ip') ?? '127.0.0.1');
  if (!consumed.ok) log.warn({ requestId: requestIdOf(request) }, 'many unknown links to papers from one address');
  return problem('notFound');
}
