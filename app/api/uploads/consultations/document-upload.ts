import { backTo } from '@/app/api/uploads/speaker/speaker-upload';
import { canEditConsultations } from '@/features/consultation/policy';
import { getConsultationHead } from '@/features/consultation/queries';
import type { Actor } from '@/lib/actor';
import { getActor } from '@/lib/auth/actor';
import { recordDenial } from '@/lib/auth/guard';
import { maxDocumentBytes } from '@/lib/files/document';
import type { Href } from '@/lib/i18n/navigation';
import { consume } from '@/lib/rate-limit';
import { problem, requestIdOf } from '@/lib/route';
import { isSameOrigin } from '@/lib/same-origin';
import { readUpload, type Upload } from '@/lib/upload';

type Documents = '/organiser/consultations/[slug]/documents';
/** The list of papers, or one of them. */
export type DocumentPage =
  | { pathname: Documents; params: { slug: string } }
  | { pathname: `${Documents}/[document]`; params: { slug: string; document: string } };
type Kept = { ok: true; page: DocumentPage } | { ok: false; reason: string };

/** A file that an organiser puts in for a consultation; whoever may not gets the same answer as for an unknown one, and is written down. */
export async function documentUpload(
  request: Request,
  { slug, back }: { slug: string; back: DocumentPage },
  keep: (upload: Upload, at: { consultationId: string; actor: Actor; requestId: string }) => Promise<Kept>,
): Promise<Response> {
  if (!isSameOrigin(request.headers)) return problem('forbidden');
  const actor = await getActor();
  const consultation = canEditConsultations(actor) ? await getConsultationHead(slug) : null;
  if (actor.kind !== 'user' || !consultation) {
    await recordDenial({ actor, subjectType: 'consultation', subjectId: slug });
    return problem('notFound');
  }
  const failed = (reason: string) => backTo((query) => withQuery(back, query), { ok: false, reason }, request);
  const consumed = await consume('uploadByUser', actor.userId);
  if (!consumed.ok) return failed('rateLimited');
  const upload = await readUpload(request, maxDocumentBytes);
  if (!upload.ok) return failed(upload.reason);
  const kept = await keep(upload, { consultationId: consultation.id, actor, requestId: requestIdOf(request) });
  if (!kept.ok) return kept.reason === 'notFound' ? problem('notFound') : failed(kept.reason);
  return backTo((query) => withQuery(kept.page, query), { ok: true, done: 'file' }, request);
}

function withQuery(page: DocumentPage, query: Record<string, string>): Href {
  return { ...page, query };
}
