'use server';

import { canEditConsultations, canSeeConsultations } from '@/features/consultation/policy';
import { getConsultationHead } from '@/features/consultation/queries';
import type { Actor } from '@/lib/actor';
import { inTransaction } from '@/lib/db';
import { type Allowed, type FormOutcome, formAction } from '@/lib/form-action';
import { getPathname } from '@/lib/i18n/navigation';
import type { Locale } from '@/lib/time';
import { audienceFrom } from './audience-rules';
import { discardDispatch, draftDispatch, reviewDispatch, saveDispatch } from './commands';
import { getConsultationOfDispatch, getDispatch } from './queries';
import { releaseDispatch } from './release-commands';
import { isComplete, wordProblems } from './rules';
import {
  discardDispatchSchema,
  newDispatchSchema,
  releaseDispatchSchema,
  reviewDispatchSchema,
  saveDispatchSchema,
  testDispatchSchema,
} from './schema';
import { sendTestDispatch } from './test-commands';

type Where = { id: string; slug: string };

const textOf = (form: FormData, name: string) => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};

function decide(actor: Actor, found: Where | null, denied: { subjectType: string; subjectId: string }): Allowed<Where> {
  if (!found || !canSeeConsultations(actor)) return { ok: false, ...denied };
  return canEditConsultations(actor) ? { ok: true, subject: found } : { ok: false, ...denied, known: true };
}

async function allowConsultation(actor: Actor, form: FormData): Promise<Allowed<Where>> {
  const slug = textOf(form, 'newDispatchSlug');
  return decide(actor, await getConsultationHead(slug), { subjectType: 'dispatches', subjectId: slug });
}

/** The consultation of the dispatch that a field of the form names. */
function allowDispatch(field: string) {
  return async (actor: Actor, form: FormData): Promise<Allowed<Where>> => {
    const id = textOf(form, field);
    return decide(actor, await getConsultationOfDispatch(id), { subjectType: 'dispatch', subjectId: id });
  };
}

function pageOf(slug: string, id: string, locale: Locale, done: string): FormOutcome {
  const href = {
    pathname: '/organiser/consultations/[slug]/dispatches/[id]',
    params: { slug, id },
    query: { done },
  } as const;
  return { ok: true, href: getPathname({ href, locale }) };
}

const common = { namespace: 'dispatches', limit: 'organiserWriteByUser' } as const;

export const newDispatchAction = formAction({
  ...common,
  schema: newDispatchSchema,
  lists: ['kinds', 'states'],
  allow: allowConsultation,
  run: async (input, { actor, subject, requestId, locale }) => {
    const audience = audienceFrom(input);
    const { id } = await inTransaction((tx) =>
      draftDispatch(tx, { consultationId: subject.id, kind: input.kind, audience, actor, requestId }),
    );
    return pageOf(subject.slug, id, locale, 'drafted');
  },
});

export const saveDispatchAction = formAction({
  ...common,
  schema: saveDispatchSchema,
  lists: ['include'],
  allow: allowDispatch('dispatchId'),
  run: async (input, { actor, subject, requestId, locale }) => {
    const dispatch = await getDispatch(input.dispatchId);
    const wrong = dispatch && wordProblems(input, dispatch.kind);
    if (wrong) return { ok: false, fields: wrong.fields, values: { names: wrong.names } };
    const { subjectSv, bodySv, subjectEn, bodyEn, include, shown, version } = input;
    const excluded = shown.filter((id) => !include.includes(id));
    const ref = { id: input.dispatchId, consultationId: subject.id, version };
    const words = { subjectSv, bodySv, subjectEn, bodyEn };
    const saved = await saveDispatch(ref, { words, excluded, shown }, { actor, requestId });
    return saved.ok ? pageOf(subject.slug, ref.id, locale, 'saved') : { ok: false, problem: saved.reason };
  },
});

export const reviewDispatchAction = formAction({
  ...common,
  schema: reviewDispatchSchema,
  allow: allowDispatch('reviewDispatchId'),
  run: async ({ reviewDispatchId: id, version }, { actor, subject, requestId, locale }) => {
    const done = await reviewDispatch({ id, consultationId: subject.id, version }, { actor, requestId });
    return done.ok ? pageOf(subject.slug, id, locale, 'reviewed') : { ok: false, problem: done.reason };
  },
});

export const discardDispatchAction = formAction({
  ...common,
  schema: discardDispatchSchema,
  allow: allowDispatch('discardDispatchId'),
  run: async ({ discardDispatchId: id, version }, { actor, subject, requestId, locale }) => {
    const done = await discardDispatch({ id, consultationId: subject.id, version }, { actor, requestId });
    return done.ok ? pageOf(subject.slug, id, locale, 'discarded') : { ok: false, problem: done.reason };
  },
});

/** Releases, once. With another number than was shown nothing leaves, and the page says the new one. */
export const releaseDispatchAction = formAction({
  ...common,
  schema: releaseDispatchSchema,
  allow: allowDispatch('releaseDispatchId'),
  run: async ({ releaseDispatchId: id, version, shownCount }, { actor, subject, requestId, locale }) => {
    const done = await releaseDispatch({ id, consultationId: subject.id, version }, shownCount, { actor, requestId });
    if (done.ok) return pageOf(subject.slug, id, locale, 'released');
    const count = done.reason === 'countChanged' ? done.count : 0;
    return { ok: false, problem: done.reason, values: { count } };
  },
});

export const testDispatchAction = formAction({
  ...common,
  limit: 'testMailByUser',
  schema: testDispatchSchema,
  allow: allowDispatch('testDispatchId'),
  run: async ({ testDispatchId, language }, { actor, requestId }) => {
    const dispatch = await getDispatch(testDispatchId);
    if (!dispatch || !isComplete(dispatch)) return { ok: false, problem: 'incomplete' };
    const email = await sendTestDispatch(dispatch, language, { actor, requestId });
    return email ? { ok: true, done: 'tested', values: { email } } : { ok: false, problem: 'nobody' };
  },
});
