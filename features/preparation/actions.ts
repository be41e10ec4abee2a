'use server';

import { canEditConsultations, canSeeConsultations } from '@/features/consultation/policy';
import type { Actor } from '@/lib/actor';
import { type Allowed, type FormOutcome, formAction } from '@/lib/form-action';
import { getPathname } from '@/lib/i18n/navigation';
import { isUuid } from '@/lib/ids';
import type { Locale } from '@/lib/time';
import { saveAgenda } from './agenda-commands';
import { createConsultation, saveConsultation } from './commands';
import { getConsultationSettings } from './queries';
import { saveQuestions } from './question-commands';
import { agendaSchema, newConsultationSchema, questionsSchema, settingsSchema, stateSchema } from './schema';
import { changeConsultationState } from './state-commands';

const form = { namespace: 'consultations.settings', limit: 'organiserWriteByUser' } as const;

type Subject = { id: string; slug: string };

async function allowConsultation(actor: Actor, posted: FormData): Promise<Allowed<Subject>> {
  const id = String(posted.get('consultation') ?? '');
  const subject = isUuid(id) ? await getConsultationSettings(id) : null;
  if (subject && canEditConsultations(actor)) return { ok: true, subject };
  return {
    ok: false,
    subjectType: 'consultation',
    subjectId: id,
    known: subject !== null && canSeeConsultations(actor),
  };
}

type Part = 'settings' | 'agenda' | 'questions';

function on(slug: string, part: Part, query: Record<string, string>, locale: Locale): FormOutcome {
  const pathname = `/organiser/consultations/[slug]/${part}` as const;
  return { ok: true, href: getPathname({ href: { pathname, params: { slug }, query }, locale }) };
}

function wrong(problems: readonly { field: string; reason: string }[], name = ''): FormOutcome {
  return {
    ok: false,
    fields: Object.fromEntries(problems.map(({ field, reason }) => [field, reason])),
    values: { name },
  };
}

/** A new consultation, as a draft. */
export const createConsultationAction = formAction({
  ...form,
  schema: newConsultationSchema,
  allow: async (actor) =>
    canEditConsultations(actor)
      ? { ok: true, subject: null }
      : { ok: false, subjectType: 'consultation', subjectId: 'new', known: canSeeConsultations(actor) },
  run: async (titles, { actor, requestId, locale }) => {
    const { slug } = await createConsultation(titles, { actor, requestId });
    return on(slug, 'settings', { done: 'made' }, locale);
  },
});

/** All settings of a consultation at once. */
export const saveConsultationAction = formAction({
  ...form,
  schema: settingsSchema,
  allow: allowConsultation,
  run: async (input, { actor, requestId, locale, subject }) => {
    const { version } = input.head;
    const saved = await saveConsultation(input, { consultationId: subject.id, version, actor, requestId });
    if (saved.ok) {
      const done = saved.noticeDrafted ? 'moved' : 'saved';
      return on(saved.slug, 'settings', { done, v: `${version + 1}` }, locale);
    }
    if (saved.reason === 'stale') return { ok: false, problem: 'stale' };
    return saved.reason === 'problems' ? wrong(saved.problems ?? []) : { ok: false, fields: { slug: saved.reason } };
  },
});

/** The consultation's state, by one step that has said what it does. */
export const changeConsultationStateAction = formAction({
  ...form,
  schema: stateSchema,
  allow: allowConsultation,
  run: async ({ to, version, reason, typedTitle }, { actor, requestId, locale, subject }) => {
    const at = { consultationId: subject.id, version, actor, requestId };
    const changed = await changeConsultationState(to, { reason, typedTitle }, at);
    if (changed.ok) {
      const done = changed.noticeDrafted ? 'cancelledDrafted' : 'state';
      return on(subject.slug, 'settings', { done, v: `${version + 1}` }, locale);
    }
    if (changed.reason === 'reasonMissing') return { ok: false, fields: { reason: 'reasonMissing' } };
    if (changed.reason === 'titleWrong') return { ok: false, fields: { typedTitle: 'titleWrong' } };
    return { ok: false, problem: changed.reason === 'stale' ? 'stateStale' : 'obstacles' };
  },
});

/** The agenda, and what one of its rows' buttons asks for. */
export const saveAgendaAction = formAction({
  ...form,
  schema: agendaSchema,
  allow: allowConsultation,
  run: async (input, { actor, requestId, locale, subject }) => {
    const { version } = input.head;
    const saved = await saveAgenda(input, { consultationId: subject.id, version, actor, requestId });
    if (saved.ok) return on(subject.slug, 'agenda', { done: 'saved', v: `${version + 1}` }, locale);
    return saved.reason === 'problems' ? wrong(saved.problems ?? []) : { ok: false, problem: saved.reason };
  },
});

/** The questions, and what one of their rows' buttons asks for. */
export const saveQuestionsAction = formAction({
  ...form,
  schema: questionsSchema,
  allow: allowConsultation,
  run: async (input, { actor, requestId, locale, subject }) => {
    const { version } = input.head;
    const saved = await saveQuestions(input, { consultationId: subject.id, version, actor, requestId });
    if (saved.ok) return on(subject.slug, 'questions', { done: 'saved', v: `${version + 1}` }, locale);
    return saved.reason === 'problems' ? wrong(saved.problems ?? [], saved.name) : { ok: false, problem: 'stale' };
  },
});
