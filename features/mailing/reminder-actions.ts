'use server';

import { getConferenceBySlug } from '@/features/conference/organiser-queries';
import type { Actor } from '@/lib/actor';
import { type Allowed, type FormOutcome, formAction } from '@/lib/form-action';
import { getPathname } from '@/lib/i18n/navigation';
import type { Locale } from '@/lib/time';
import { canSeeMailings, canWriteMailings } from './policy';
import { createReminder, deleteReminder, draftOfReminder, type ReminderInput, saveReminder } from './reminder-commands';
import { getConferenceOfReminder, getReminderConference } from './reminder-queries';
import { isBeforeStart } from './reminder-rules';
import { newReminderSchema, reminderDeleteSchema, reminderIdSchema, reminderSchema } from './reminder-schema';
import { placeholdersFor, textProblems } from './rules';
import { everyParticipant } from './schema';

type Where = { id: string; slug: string; startsAt: Date | null };

function decide(actor: Actor, found: Where | null, denied: { subjectType: string; subjectId: string }): Allowed<Where> {
  if (!found || !canSeeMailings(actor, found.id)) return { ok: false, ...denied };
  return canWriteMailings(actor, found.id) ? { ok: true, subject: found } : { ok: false, ...denied, known: true };
}

const textOf = (form: FormData, name: string) => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};

async function allowConference(actor: Actor, form: FormData): Promise<Allowed<Where>> {
  const slug = textOf(form, 'newReminderSlug');
  const known = await getConferenceBySlug(slug);
  return decide(actor, known && (await getReminderConference(known.id)), { subjectType: 'reminders', subjectId: slug });
}

function allowReminder(field: string) {
  return async (actor: Actor, form: FormData): Promise<Allowed<Where>> => {
    const id = textOf(form, field);
    return decide(actor, await getConferenceOfReminder(id), { subjectType: 'reminder', subjectId: id });
  };
}

function wrongIn(input: ReminderInput, { startsAt }: Where): FormOutcome | null {
  const problems = textProblems(input, placeholdersFor(everyParticipant));
  if (problems) return { ok: false, fields: problems.fields, values: { names: problems.names } };
  return isBeforeStart(startsAt, input) ? null : { ok: false, fields: { at: 'afterStart' } };
}

function backTo(slug: string, locale: Locale, done: string): FormOutcome {
  const href = { pathname: '/organiser/conferences/[slug]/reminders', params: { slug }, query: { done } } as const;
  return { ok: true, href: getPathname({ href, locale }) };
}

type Posted = Omit<ReminderInput, 'atMinute'> & { at: number };

function inputOf({ daysBefore, at, subjectSv, bodySv, subjectEn, bodyEn }: Posted): ReminderInput {
  return { daysBefore, atMinute: at, subjectSv, bodySv, subjectEn, bodyEn };
}

export const createReminderAction = formAction({
  namespace: 'mailings',
  schema: newReminderSchema,
  limit: 'organiserWriteByUser',
  allow: allowConference,
  run: async (posted, { actor, subject, requestId, locale }) => {
    const input = inputOf(posted);
    const wrong = wrongIn(input, subject);
    if (wrong) return wrong;
    const saved = await createReminder(subject.id, input, { actor, requestId });
    return saved.ok ? backTo(subject.slug, locale, 'created') : { ok: false, fields: { at: saved.reason } };
  },
});

export const saveReminderAction = formAction({
  namespace: 'mailings',
  schema: reminderSchema,
  limit: 'organiserWriteByUser',
  allow: allowReminder('reminderId'),
  run: async (posted, { actor, subject, requestId, locale }) => {
    const input = { ...inputOf(posted), enabled: posted.enabled };
    const wrong = wrongIn(input, subject);
    if (wrong) return wrong;
    const rule = { id: posted.reminderId, conferenceId: subject.id, version: posted.version };
    const saved = await saveReminder(rule, input, { actor, requestId });
    if (saved.ok) return backTo(subject.slug, locale, 'changed');
    return saved.reason === 'sameTime' ? { ok: false, fields: { at: 'sameTime' } } : { ok: false, problem: 'stale' };
  },
});

export const deleteReminderAction = formAction({
  namespace: 'mailings',
  schema: reminderDeleteSchema,
  limit: 'organiserWriteByUser',
  allow: allowReminder('deletedReminderId'),
  run: async ({ deletedReminderId: id }, { actor, subject, requestId, locale }) => {
    await deleteReminder({ id, conferenceId: subject.id }, { actor, requestId });
    return backTo(subject.slug, locale, 'removed');
  },
});

/** A draft of a reminder whose time has passed: nothing goes before somebody has reviewed it. */
export const draftReminderAction = formAction({
  namespace: 'mailings',
  schema: reminderIdSchema,
  limit: 'organiserWriteByUser',
  allow: allowReminder('askedReminderId'),
  run: async ({ askedReminderId }, { actor, subject, requestId, locale }) => {
    const id = await draftOfReminder(askedReminderId, { actor, requestId });
    if (!id) return { ok: false, problem: 'alreadyMade' };
    const href = {
      pathname: '/organiser/conferences/[slug]/mailings/[id]',
      params: { slug: subject.slug, id },
    } as const;
    return { ok: true, href: getPathname({ href, locale }) };
  },
});
