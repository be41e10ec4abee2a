'use server';

import { refresh } from 'next/cache';
import type { Actor } from '@/lib/actor';
import { type Allowed, type FormOutcome, formAction } from '@/lib/form-action';
import { getPathname } from '@/lib/i18n/navigation';
import { addMasks, maskElsewhere, orderExport, removeMask, setDisclosable } from './commands';
import { canExportCaseFile } from './policy';
import { getCasePlace, getDocumentPlace, getMaskPlace } from './queries';
import { disclosableSchema, exportSchema, maskEverywhereSchema, maskSchema, removeMaskSchema } from './schema';
import type { CaseHead } from './types';

type Subject = { head: CaseHead };

/** The posted consultation, where the actor may take out its case file. */
async function onConsultation(actor: Actor, form: FormData): Promise<Allowed<Subject>> {
  const id = String(form.get('consultationId') ?? '');
  const head = canExportCaseFile(actor) ? await getCasePlace(id) : null;
  return head ? { ok: true, subject: { head } } : { ok: false, subjectType: 'case_file', subjectId: id };
}

/** The posted mask, where the actor may mask. */
async function onMask(actor: Actor, form: FormData): Promise<Allowed<Subject>> {
  const id = String(form.get('maskId') ?? '');
  const place = canExportCaseFile(actor) ? await getMaskPlace(id) : null;
  if (place) return { ok: true, subject: { head: place.consultation } };
  return { ok: false, subjectType: 'case_mask', subjectId: id };
}

/** The posted document, where the actor may say that its file may be given out. */
async function onDocument(actor: Actor, form: FormData): Promise<Allowed<Subject>> {
  const id = String(form.get('documentId') ?? '');
  const place = canExportCaseFile(actor) ? await getDocumentPlace(id) : null;
  if (place) return { ok: true, subject: { head: place.consultation } };
  return { ok: false, subjectType: 'consultation_document', subjectId: id };
}

/** Done, and the page made anew: the text, its masks and what they leave elsewhere stand around the form. */
function done(key: string, values: Record<string, number> = {}): FormOutcome {
  refresh();
  return { ok: true, done: key, values };
}

const common = { namespace: 'caseFile', limit: 'organiserWriteByUser' } as const;

/** Masks what was picked in a document. */
export const maskAction = formAction({
  ...common,
  allow: onConsultation,
  lists: ['suggestion'],
  schema: maskSchema,
  run: async ({ consultationId: _id, ...input }, { subject, ...context }) => {
    const outcome = await addMasks(subject.head, input, context);
    if (outcome.ok) return done('masked', { count: outcome.count });
    if (outcome.reason === 'passageMissing') return { ok: false, fields: { passage: 'passageMissing' } };
    if (outcome.reason === 'reasonTells') return { ok: false, fields: { reason: 'reasonTells' } };
    return { ok: false, problem: outcome.reason };
  },
});

/** Masks every other place of what a mask hides. */
export const maskEverywhereAction = formAction({
  ...common,
  allow: onMask,
  schema: maskEverywhereSchema,
  run: async ({ maskId }, { subject, ...context }) => {
    const outcome = await maskElsewhere(subject.head, maskId, context);
    return outcome.ok ? done('masked', { count: outcome.count }) : { ok: false, problem: outcome.reason };
  },
});

export const removeMaskAction = formAction({
  ...common,
  allow: onMask,
  schema: removeMaskSchema,
  run: async ({ maskId }, { subject, ...context }) => {
    const outcome = await removeMask(subject.head, maskId, context);
    return outcome.ok ? done('removed') : { ok: false, problem: outcome.reason };
  },
});

export const disclosableAction = formAction({
  ...common,
  allow: onDocument,
  schema: disclosableSchema,
  run: async ({ documentId, fileId, disclosable }, { subject, ...context }): Promise<FormOutcome> => {
    const outcome = await setDisclosable(subject.head, { documentId, fileId }, disclosable === 'yes', context);
    if (!outcome.ok) return { ok: false, problem: outcome.reason };
    return done(disclosable === 'yes' ? 'disclosable' : 'heldBack');
  },
});

/** Writes down why the whole case file is taken out, and shows where to fetch it. */
export const orderExportAction = formAction({
  ...common,
  allow: onConsultation,
  schema: exportSchema,
  run: async ({ exportReason, formKey }, { subject, actor, requestId, locale }) => {
    if (actor.kind !== 'user') return { ok: false, problem: 'notFound' };
    const { id } = await orderExport(subject.head, { exportReason, formKey }, { actor, requestId });
    const pathname = '/organiser/consultations/[slug]/case-file';
    const href = { pathname, params: { slug: subject.head.slug }, query: { export: id } } as const;
    return { ok: true, href: `${getPathname({ href, locale })}#hamta` };
  },
});
