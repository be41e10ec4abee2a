'use server';

import { canEditConsultations, canSeeConsultations } from '@/features/consultation/policy';
import type { Actor } from '@/lib/actor';
import { type Allowed, formAction } from '@/lib/form-action';
import { getPathname } from '@/lib/i18n/navigation';
import { isUuid } from '@/lib/ids';
import { createDocument, removeDocument, saveDocument } from './document-commands';
import { documentSchema, newDocumentSchema, removeDocumentSchema } from './document-schema';
import { getConsultationSettings } from './queries';

const form = { namespace: 'consultations.documents', limit: 'organiserWriteByUser' } as const;

async function allowConsultation(actor: Actor, posted: FormData): Promise<Allowed<{ id: string; slug: string }>> {
  const id = String(posted.get('consultation') ?? '');
  const subject = isUuid(id) ? await getConsultationSettings(id) : null;
  if (subject && canEditConsultations(actor)) return { ok: true, subject };
  const known = subject !== null && canSeeConsultations(actor);
  return { ok: false, subjectType: 'consultation', subjectId: id, known };
}

const documentsPage = (slug: string, done: string) =>
  ({ pathname: '/organiser/consultations/[slug]/documents', params: { slug }, query: { klart: done } }) as const;

/** A new paper with its text. */
export const createDocumentAction = formAction({
  ...form,
  schema: newDocumentSchema,
  allow: allowConsultation,
  run: async ({ consultation: _id, ...texts }, { actor, requestId, locale, subject }) => {
    const made = await createDocument(texts, { consultationId: subject.id, actor, requestId });
    if (!made.ok) return { ok: false, fields: { textSv: made.reason } };
    return { ok: true, href: getPathname({ href: documentsPage(subject.slug, 'made'), locale }) };
  },
});

/** A paper's title, day, text and who may read it. */
export const saveDocumentAction = formAction({
  ...form,
  schema: documentSchema,
  allow: allowConsultation,
  run: async (input, { actor, requestId, locale, subject }) => {
    const { consultation: _id, document: id, version, ...texts } = input;
    const saved = await saveDocument(texts, { id, version, consultationId: subject.id, actor, requestId });
    if (saved.ok) return { ok: true, href: getPathname({ href: documentsPage(subject.slug, 'saved'), locale }) };
    return saved.reason === 'stale' ? { ok: false, problem: 'stale' } : { ok: false, fields: { textSv: saved.reason } };
  },
});

/** Takes a paper away. */
export const removeDocumentAction = formAction({
  ...form,
  schema: removeDocumentSchema,
  allow: allowConsultation,
  run: async ({ document: id, version }, { actor, requestId, locale, subject }) => {
    const removed = await removeDocument({ id, version, consultationId: subject.id, actor, requestId });
    if (!removed.ok) return { ok: false, problem: 'stale' };
    return { ok: true, href: getPathname({ href: documentsPage(subject.slug, 'removed'), locale }) };
  },
});
