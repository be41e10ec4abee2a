import { getDocumentFor } from '@/features/consultation/document-queries';
import { canSeeConsultations } from '@/features/consultation/policy';
import { getConsultationHead } from '@/features/consultation/queries';
import { getActor } from '@/lib/auth/actor';
import { recordDenial } from '@/lib/auth/guard';
import { attachmentAnswer } from '@/lib/files/file-answers';
import { problem, route } from '@/lib/route';

type Context = { params: Promise<{ slug: string; document: string }> };

/** The file of a consultation's paper for those who may see the consultation. */
export const GET = route<Context>(async (_request, { params }) => {
  const { slug, document: id } = await params;
  const actor = await getActor();
  const consultation = canSeeConsultations(actor) ? await getConsultationHead(slug) : null;
  const document = consultation
    ? await getDocumentFor({ kind: 'organiser', consultationId: consultation.id }, id)
    : null;
  if (document?.file) return attachmentAnswer(document.file);
  await recordDenial({ actor, subjectType: 'consultation_document', subjectId: id });
  return problem('notFound');
});
