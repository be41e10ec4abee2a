'use server';

import type { Actor } from '@/lib/actor';
import { type Allowed, type FormContext, type FormOutcome, formAction } from '@/lib/form-action';
import { getPathname } from '@/lib/i18n/navigation';
import type { Locale } from '@/lib/time';
import { changeRegistration, registerOnBehalf } from './desk-commands';
import { refusalInForm } from './desk-rules';
import { changeSchema, moveSchema, onBehalfSchema, registrationOf, resendSchema } from './desk-schema';
import { resendConfirmation } from './link-commands';
import type { ManageContext } from './manage-steps';
import { moveRegistration } from './move-commands';
import { getConferenceOf } from './organiser-queries';
import { canChangeRegistrations, canListRegistrations, canOverbook } from './policy';
import { getBookableConference } from './queries';
import type { BookableConference, Overbooking } from './types';

type OfRegistration = { registrationId: string; conferenceId: string; slug: string };

function fieldOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

/** Whoever may change registrations here; a reader is told that the right is missing, anybody else that there is none such. */
async function allowRegistration(actor: Actor, form: FormData): Promise<Allowed<OfRegistration>> {
  const registrationId = fieldOf(form, 'registrationId');
  const conference = await getConferenceOf(registrationId);
  const refusal = { ok: false as const, subjectType: 'registration', subjectId: registrationId };
  if (!conference) return refusal;
  if (!canChangeRegistrations(actor, conference.id))
    return { ...refusal, known: canListRegistrations(actor, conference.id) };
  return { ok: true, subject: { registrationId, conferenceId: conference.id, slug: conference.slug } };
}

async function allowConference(actor: Actor, form: FormData): Promise<Allowed<BookableConference>> {
  const slug = fieldOf(form, 'conference');
  const conference = await getBookableConference(slug);
  const refusal = { ok: false as const, subjectType: 'registrations', subjectId: slug };
  if (!conference) return refusal;
  if (!canChangeRegistrations(actor, conference.id))
    return { ...refusal, known: canListRegistrations(actor, conference.id) };
  return { ok: true, subject: conference };
}

type Asked = { overbook: boolean; overbookNote: string };

/** What of the form's wish to go beyond the capacity counts: who has not the right has not wished it. */
function overbookingOf(asked: Asked, conferenceId: string, actor: Actor, requestId: string): Overbooking | null {
  return asked.overbook && canOverbook(actor, conferenceId) ? { note: asked.overbookNote, actor, requestId } : null;
}

function manageContext({ actor, requestId, now, subject }: FormContext<OfRegistration>): ManageContext {
  return { registrationId: subject.registrationId, actor, requestId, now, token: null };
}

function detailPage(slug: string, id: string, done: string, locale: Locale): FormOutcome {
  const pathname = '/organiser/conferences/[slug]/registrations/[id]';
  return { ok: true, href: getPathname({ href: { pathname, params: { slug, id }, query: { done } }, locale }) };
}

async function refused(reason: string, sessions: string[] | undefined, slug: string): Promise<FormOutcome> {
  const slots = (await getBookableConference(slug))?.slots ?? [];
  return { ok: false, ...refusalInForm(reason, sessions ?? [], slots) };
}

/** Registers someone who called. */
export const registerOnBehalfAction = formAction({
  namespace: 'desk',
  schema: onBehalfSchema,
  limit: 'organiserWriteByUser',
  allow: allowConference,
  run: async (input, { actor, subject: conference, requestId, now, locale }) => {
    const overbooking = overbookingOf(input, conference.id, actor, requestId);
    const context = { conference, actor, requestId, now, formKey: input.formKey, overbooking };
    const done = await registerOnBehalf(registrationOf(input), context);
    return done.ok
      ? detailPage(conference.slug, done.registrationId, 'registered', locale)
      : refused(done.reason, done.sessions, conference.slug);
  },
});

/** Changes seminars and details in one step. */
export const changeRegistrationAction = formAction({
  namespace: 'desk',
  schema: changeSchema,
  limit: 'organiserWriteByUser',
  allow: allowRegistration,
  run: async (input, context) => {
    const { subject, actor, requestId, locale } = context;
    const overbooking = overbookingOf(input, subject.conferenceId, actor, requestId);
    const done = await changeRegistration(input, manageContext(context), overbooking);
    return done.ok
      ? detailPage(subject.slug, subject.registrationId, done.changed ? 'changed' : 'same', locale)
      : refused(done.reason, done.sessions, subject.slug);
  },
});

/** Moves a person to another city. The rights count at both conferences. */
export const moveRegistrationAction = formAction({
  namespace: 'desk',
  schema: moveSchema,
  limit: 'organiserWriteByUser',
  allow: async (actor, form): Promise<Allowed<OfRegistration & { target: BookableConference }>> => {
    const allowed = await allowRegistration(actor, form);
    if (!allowed.ok) return allowed;
    const to = fieldOf(form, 'to');
    const target = await getBookableConference(to);
    if (!target || !canChangeRegistrations(actor, target.id))
      return { ok: false, subjectType: 'registrations', subjectId: to };
    return { ok: true, subject: { ...allowed.subject, target } };
  },
  run: async (input, context) => {
    const { subject, actor, requestId, locale } = context;
    const overbooking = overbookingOf(input, subject.target.id, actor, requestId);
    const move = { version: input.version, toSlug: subject.target.slug, sessionIds: input.sessionIds };
    const done = await moveRegistration(move, manageContext(context), overbooking);
    return done.ok
      ? detailPage(done.slug, done.registrationId, 'moved', locale)
      : refused(done.reason, done.sessions, subject.target.slug);
  },
});

/** Sends the confirmation once more. */
export const resendOnBehalfAction = formAction({
  namespace: 'desk',
  schema: resendSchema,
  limit: 'organiserWriteByUser',
  allow: allowRegistration,
  run: async (_input, context) => {
    const done = await resendConfirmation(manageContext(context));
    if (!done.ok) return { ok: false, problem: done.reason };
    return detailPage(context.subject.slug, context.subject.registrationId, 'resent', context.locale);
  },
});
