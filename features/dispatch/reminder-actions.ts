'use server';

import { canEditConsultations, canSeeConsultations } from '@/features/consultation/policy';
import { getConsultationHead } from '@/features/consultation/queries';
import type { Actor } from '@/lib/actor';
import { type Allowed, type FormOutcome, formAction } from '@/lib/form-action';
import { getPathname } from '@/lib/i18n/navigation';
import type { Locale } from '@/lib/time';
import {
  addReminder,
  armReminders,
  changeReminder,
  disarmReminders,
  type PlanChanged,
  removeReminder,
  saveReminderWords,
} from './plan-commands';
import { getConsultationOfReminder } from './reminder-queries';
import { wordProblems } from './rules';
import {
  addReminderSchema,
  armRemindersSchema,
  changeReminderSchema,
  disarmRemindersSchema,
  reminderWordsSchema,
  removeReminderSchema,
} from './schema';

type Where = { id: string; slug: string };

const textOf = (form: FormData, name: string) => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};

function decide(actor: Actor, found: Where | null, subjectId: string): Allowed<Where> {
  const denied = { ok: false as const, subjectType: 'reminders', subjectId };
  if (!found || !canSeeConsultations(actor)) return denied;
  return canEditConsultations(actor) ? { ok: true, subject: found } : { ...denied, known: true };
}

function allowConsultation(field: string) {
  return async (actor: Actor, form: FormData): Promise<Allowed<Where>> => {
    const slug = textOf(form, field);
    return decide(actor, await getConsultationHead(slug), slug);
  };
}

function allowReminder(field: string) {
  return async (actor: Actor, form: FormData): Promise<Allowed<Where>> => {
    const id = textOf(form, field);
    return decide(actor, await getConsultationOfReminder(id), id);
  };
}

function answer(outcome: PlanChanged, { slug }: Where, locale: Locale, done: string): FormOutcome {
  if (!outcome.ok && outcome.reason === 'sameDay') return { ok: false, fields: { daysBefore: 'sameDay' } };
  if (!outcome.ok) return { ok: false, problem: outcome.reason };
  const href = { pathname: '/organiser/consultations/[slug]/reminders', params: { slug }, query: { done } } as const;
  return { ok: true, href: getPathname({ href, locale }) };
}

const common = { namespace: 'dispatches', limit: 'organiserWriteByUser' } as const;

export const addReminderAction = formAction({
  ...common,
  schema: addReminderSchema,
  allow: allowConsultation('addReminderSlug'),
  run: async ({ daysBefore, toSecond }, { actor, subject, requestId, locale }) => {
    const done = await addReminder(subject.id, { daysBefore, toSecond }, { actor, requestId });
    return answer(done, subject, locale, 'added');
  },
});

export const changeReminderAction = formAction({
  ...common,
  schema: changeReminderSchema,
  allow: allowReminder('reminderId'),
  run: async ({ reminderId: id, version, enabled, toSecond }, { actor, subject, requestId, locale }) => {
    const rule = { id, consultationId: subject.id, version };
    return answer(await changeReminder(rule, { enabled, toSecond }, { actor, requestId }), subject, locale, 'changed');
  },
});

export const removeReminderAction = formAction({
  ...common,
  schema: removeReminderSchema,
  allow: allowReminder('removeReminderId'),
  run: async ({ removeReminderId: id }, { actor, subject, requestId, locale }) => {
    const done = await removeReminder({ id, consultationId: subject.id }, { actor, requestId });
    return answer(done, subject, locale, 'removed');
  },
});

export const reminderWordsAction = formAction({
  ...common,
  schema: reminderWordsSchema,
  allow: allowConsultation('reminderWordsSlug'),
  run: async ({ subjectSv, bodySv, subjectEn, bodyEn }, { actor, subject, requestId, locale }) => {
    const words = { subjectSv, bodySv, subjectEn, bodyEn };
    const wrong = wordProblems(words, 'reminder');
    if (wrong) return { ok: false, fields: wrong.fields, values: { names: wrong.names } };
    if (bodySv === '') return { ok: false, fields: { bodySv: 'missing' } };
    return answer(await saveReminderWords(subject.id, words, { actor, requestId }), subject, locale, 'words');
  },
});

export const armRemindersAction = formAction({
  ...common,
  schema: armRemindersSchema,
  allow: allowConsultation('armRemindersSlug'),
  run: async (_input, { actor, subject, requestId, locale }) =>
    answer(await armReminders(subject.id, { actor, requestId }), subject, locale, 'armed'),
});

export const disarmRemindersAction = formAction({
  ...common,
  schema: disarmRemindersSchema,
  allow: allowConsultation('disarmRemindersSlug'),
  run: async (_input, { actor, subject, requestId, locale }) =>
    answer(await disarmReminders(subject.id, { actor, requestId }), subject, locale, 'disarmed'),
});
